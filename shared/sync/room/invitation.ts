import { failure, ok, type Result } from '../../util/result.ts'
import { readHubAddress, writeHubAddress, type HubAddress } from './hub-address.ts'
import { readToken } from './token.ts'

/** Whom an invitation is for: guests get the hub's page, laptops with Tavolo a sealed channel. */
export type InvitationKind = 'guest' | 'laptop' | 'facilitator'

/** An invitation: where the hub is, and the secret that lets ask to come in. */
export interface Invitation {
  readonly kind: InvitationKind
  readonly address: HubAddress
  /** A guests' token, a laptops' secret, or the token of a facilitator (a hub of an organisation). */
  readonly token: string
}

/** Why a text is no invitation. `not-a-link`: something else · `no-address`: no hub in it · `no-secret`: it was cut off. */
export type InvitationProblem = 'not-a-link' | 'no-address' | 'no-secret'

/** Longer than any link of ours; a longer text is not looked at. */
const longestLink = 500

const marks: Readonly<Record<InvitationKind, string>> = { guest: 'g', laptop: 'l', facilitator: 'f' }

/**
 * The link of an invitation: `http://192.168.1.20:4747/#g.…` for guests, `tavolo://192.168.1.20:4747/#l.…` for laptops.
 * The secret is in the fragment, which no browser sends.
 */
export function writeInvitation({ kind, address, token }: Invitation): string {
  const scheme = kind === 'guest' ? 'http' : 'tavolo'
  return `${scheme}://${writeHubAddress(address)}/#${marks[kind]}.${token}`
}

/** Reads a link that was scanned, pasted or typed. Spaces around it, capitals and a missing scheme are forgiven. */
export function readInvitation(typed: string): Result<Invitation, InvitationProblem> {
  const text = typed.trim()
  if (text.length > longestLink) return failure('not-a-link')
  const parts = /^(?:(http|tavolo):\/\/)?([^/#\s]*)\/?(?:#(.*))?$/is.exec(text)
  const address = readHubAddress((parts?.[2] ?? '').toLowerCase())
  const scheme = parts?.[1]?.toLowerCase()
  if (parts === null || (scheme === undefined && address === null)) return failure('not-a-link')
  if (address === null) return failure('no-address')
  const secret = readSecret(parts[3] ?? '')
  if (secret === null) return failure('no-secret')
  const isForBrowser = secret.kind === 'guest'
  if (scheme !== undefined && (scheme === 'http') !== isForBrowser) return failure('not-a-link')
  return ok({ ...secret, address })
}

/** Reads a fragment, without the `#`: `g.…`, `l.…`, `f.…`. null for everything else. */
export function readSecret(fragment: string): Pick<Invitation, 'kind' | 'token'> | null {
  const parts = /^([glf])\.(.*)$/is.exec(fragment.trim())
  const token = readToken(parts?.[2] ?? '')
  const mark = parts?.[1]?.toLowerCase()
  if (token === null) return null
  if (mark === marks.guest) return { kind: 'guest', token }
  return { kind: mark === marks.laptop ? 'laptop' : 'facilitator', token }
}
