/** A number and where the bytes after it begin. */
export interface ReadNumber {
  readonly value: number
  readonly end: number
}

/** Seven bits in each byte: eight bytes hold every whole number that is exact (2⁵³). */
const mostBytes = 8

/** The bytes of a whole number from 0 to 2⁵³−1: seven bits each, the lowest first; small numbers take one byte. */
export function varintBytes(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  while (rest > 127) {
    bytes.push((rest % 128) | 128)
    rest = Math.floor(rest / 128)
  }
  bytes.push(rest)
  return bytes
}

/** Reads what `varintBytes` wrote; null when the bytes end before the number does, or when it is too large. */
export function readVarint(bytes: Uint8Array, offset: number): ReadNumber | null {
  let value = 0
  let factor = 1
  for (let index = offset; index < offset + mostBytes; index += 1) {
    const byte = bytes[index]
    if (byte === undefined) return null
    value += (byte & 127) * factor
    if (byte < 128) return value <= Number.MAX_SAFE_INTEGER ? { value, end: index + 1 } : null
    factor *= 128
  }
  return null
}

/** Puts numbers with a sign on those without: 0, −1, 1, −2, 2 become 0, 1, 2, 3, 4. */
export function withoutSign(value: number): number {
  return value < 0 ? -value * 2 - 1 : value * 2
}

/** The number that `withoutSign` was given. */
export function withSign(value: number): number {
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2
}
