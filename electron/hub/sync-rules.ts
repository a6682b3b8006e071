import * as Y from 'yjs'
import type { Document, Hocuspocus } from '@hocuspocus/server'
import { largestPendingBytes } from '../../shared/sync/room/limits.ts'
import type { Member } from '../../shared/sync/room/room-state.ts'
import { rightOf, type RoomDocument } from '../../shared/sync/room/rights.ts'
import { ClientClaims } from '../../shared/sync/room/sync-frame.ts'

/**
 * What is done with a change. `pass`: it goes on · `known`: a reader repeats what everybody has · `no-right`: its role does
 * not write this document · `others`: others who are here should bring some of it themselves · `broken`: it is no change ·
 * `too-much`: it waits for others that never came.
 */
export type WriteRuling =
  | { readonly kind: 'pass' | 'known' | 'no-right' | 'broken' | 'too-much' }
  | OthersInIt

/** A change with writing of others in it that the hub lacks. */
export interface OthersInIt {
  readonly kind: 'others'
  /** Whether they have still not brought it. */
  readonly isLacking: () => boolean
  /** The rest of the change, which may pass; null when nothing is left. */
  readonly ownPart: () => Uint8Array | null
}

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
      const isRepeated = isNothing(update) || (mayCompare() && isKnown(document, update))
      return { kind: isRepeated ? 'known' : 'no-right' }
    }
    // A laptop may bring what it heard from others; it has a person's trust and a journal.
    if (member.kind === 'laptop') return { kind: 'pass' }
    return this.#ruleOnGuest({ member, name, update, document })
  }

  /**
   * A guest writes under its own numbers, which it has claimed by its presence. It may bring what was written under a number
   * that nobody has claimed: after the hub was started anew, whoever comes back first has everybody's. That claims nothing,
   * or the writer could not go on. What belongs to somebody who is here is that device's to bring.
   */
  #ruleOnGuest(options: {
    readonly member: Member
    readonly name: string
    readonly update: Uint8Array
    readonly document: Document | undefined
  }): WriteRuling {
    const { member, name, update, document } = options
    const ends = endsOf(update)
    if (ends === null) return { kind: 'broken' }
    if (pendingBytes(document) > largestPendingBytes) return { kind: 'too-much' }
    const claims = this.claimsOf(name)
    const foreign = new Map<number, number>()
    for (const [clientId, end] of ends) {
      const owner = claims.ownerOf(clientId)
      const isOthers = owner !== null && owner !== member.deviceId
      if (isOthers && end > clockOf(document, clientId)) foreign.set(clientId, end)
    }
    if (foreign.size === 0) return { kind: 'pass' }
    return {
      kind: 'others',
      isLacking: () => [...foreign].some(([clientId, end]) => end > clockOf(document, clientId)),
      ownPart: () => (foreign.size === ends.size ? null : Y.diffUpdate(update, Y.encodeStateVector(foreign))),
    }
  }
}

/** How far a number's writing in a document goes. */
function clockOf(document: Document | undefined, clientId: number): number {
  const last = document?.store.clients.get(clientId)?.at(-1)
  return last === undefined ? 0 : last.id.clock + last.length
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
