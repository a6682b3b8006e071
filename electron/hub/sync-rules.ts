import * as Y from 'yjs'
import type { Document, Hocuspocus } from '@hocuspocus/server'
import { largestPendingBytes } from '../../shared/sync/room/limits.ts'
import type { Member } from '../../shared/sync/room/room-state.ts'
import { rightOf, type RoomDocument } from '../../shared/sync/room/rights.ts'
import { ClientClaims } from '../../shared/sync/room/sync-frame.ts'

/**
 * What is done with a change. `pass`: it goes on · `known`: a reader repeats what everybody has · `no-right`: its role does
 * not write this document · `not-own`: written under another's number · `broken`: it is no change · `too-much`: it waits for
 * others that never came.
 */
export type WriteRuling = 'pass' | 'known' | 'no-right' | 'not-own' | 'broken' | 'too-much'

/** Rules on changes of documents, and who owns which number in them. */
export class SyncRules {
  readonly #hocuspocus: Hocuspocus
  readonly #claims = new Map<string, ClientClaims>()

  constructor(hocuspocus: Hocuspocus) {
    this.#hocuspocus = hocuspocus
  }

  /** Who owns which number in a document. */
  claimsOf(name: string): ClientClaims {
    let claims = this.#claims.get(name)
    if (claims === undefined) {
      claims = new ClientClaims()
      this.#claims.set(name, claims)
    }
    return claims
  }

  /** Rules on a change that a member brings; `mayCompare` says whether there is time to look for what a reader repeats. */
  rule(options: {
    readonly member: Member
    readonly name: string
    readonly of: RoomDocument
    readonly update: Uint8Array
    readonly mayCompare: () => boolean
  }): WriteRuling {
    const { member, name, of, update, mayCompare } = options
    const document = this.#hocuspocus.documents.get(name)
    if (rightOf(member.role, of.document) === 'read') {
      return isNothing(update) || (mayCompare() && isKnown(document, update)) ? 'known' : 'no-right'
    }
    // A laptop may bring what it heard from others; it has a person's trust and a journal.
    if (member.kind === 'laptop') return 'pass'
    return this.#ruleOnGuest({ member, name, update, document })
  }

  #ruleOnGuest(options: {
    readonly member: Member
    readonly name: string
    readonly update: Uint8Array
    readonly document: Document | undefined
  }): WriteRuling {
    const { member, name, update, document } = options
    const ends = endsOf(update)
    if (ends === null) return 'broken'
    if (pendingBytes(document) > largestPendingBytes) return 'too-much'
    const claims = this.claimsOf(name)
    const known = document?.store.clients
    for (const [clientId, end] of ends) {
      const structs = known?.get(clientId)
      const last = structs?.at(-1)
      const clock = last === undefined ? 0 : last.id.clock + last.length
      if (end <= clock) continue
      const isFirst = clock === 0 && claims.ownerOf(clientId) === null
      const owner = claims.ownerOf(clientId)
      if (isFirst ? !claims.claim(clientId, member.deviceId) : owner !== null && owner !== member.deviceId)
        return 'not-own'
    }
    return 'pass'
  }
}

/** Where each number's writing in a change ends; null when it is no change. */
function endsOf(update: Uint8Array): Map<number, number> | null {
  try {
    return Y.parseUpdateMeta(update).to
  } catch {
    return null
  }
}

/** A change without writing and without deletions. */
function isNothing(update: Uint8Array): boolean {
  return update.byteLength === 2 && update[0] === 0 && update[1] === 0
}

function isKnown(document: Document | undefined, update: Uint8Array): boolean {
  if (document === undefined) return false
  try {
    return Y.snapshotContainsUpdate(Y.snapshot(document), update)
  } catch {
    return false
  }
}

function pendingBytes(document: Document | undefined): number {
  const structs = document?.store.pendingStructs?.update.byteLength ?? 0
  return structs + (document?.store.pendingDs?.byteLength ?? 0)
}
