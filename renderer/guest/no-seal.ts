/**
 * Stands for the sealed channel in the guest page (see electron/dev/guest-page-plugin.ts): a browser's page has no secret
 * of laptops, and a phone need not fetch the cryptography for it.
 */
export class SealedSocket {
  constructor() {
    throw new Error('Guests have no sealed channel')
  }
}

/** No guest has a laptops' secret to make a key of. */
export function sealedKey(): never {
  throw new Error('Guests have no sealed channel')
}
