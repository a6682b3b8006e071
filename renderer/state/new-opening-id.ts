/** A random id for one opening of a tavolo: sixteen hexadecimal digits, enough that no two ever meet in one journal. */
export function newOpeningId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
