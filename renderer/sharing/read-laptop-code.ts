import { writeHubAddress } from '../../shared/sync/room/hub-address.ts'
import { readInvitation, readSecret } from '../../shared/sync/room/invitation.ts'
import { readToken } from '../../shared/sync/room/token.ts'
import { failure, ok, type Result } from '../../shared/util/result.ts'

/** Where a laptop can ask to come in, and with which secret. */
export interface LaptopInvitation {
  readonly address: string
  readonly laptopSecret: string
}

/** Why a typed code is of no use: no code at all · the guests' one · cut off before its secret. */
export type LaptopCodeProblem = 'notACode' | 'guestCode' | 'noSecret'

/**
 * Reads what somebody typed or pasted. With the address of a tavolo nearby (null: none was chosen) the secret alone is
 * enough, with or without its mark.
 */
export function readLaptopCode(
  typed: string,
  nearbyAddress: string | null,
): Result<LaptopInvitation, LaptopCodeProblem> {
  const invitation = readInvitation(typed)
  if (invitation.isOk) {
    const { kind, address, token } = invitation.value
    if (kind === 'guest') return failure('guestCode')
    return ok({ address: writeHubAddress(address), laptopSecret: token })
  }
  if (nearbyAddress !== null) {
    const secret = readSecret(typed.replace(/^\s*#/, ''))
    if (secret?.kind === 'guest') return failure('guestCode')
    const token = secret?.token ?? readToken(typed)
    if (token !== null) return ok({ address: nearbyAddress, laptopSecret: token })
  }
  return failure(invitation.error === 'no-secret' ? 'noSecret' : 'notACode')
}
