import { failure } from '../../shared/util/result.ts'

/**
 * Stands for the sealed channel in the guest page (see electron/dev/guest-page-plugin.ts): a browser's page has no secret
 * of laptops, and a phone need not fetch the cryptography for it. Nothing of it is ever called there.
 */
export class SealedSocket {
  readonly start = (): void => undefined
  readonly close = (): void => undefined
  readonly send = () => failure({ kind: 'closed' as const })
}

/** No guest has a laptops' secret to make a key of. */
export function sealedKey(): never {
  throw new Error('Guests have no sealed channel')
}

/** Nor does a guest seal with its session. */
export function sessionSeal(): never {
  throw new Error('Guests have no sealed channel')
}
