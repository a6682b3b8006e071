const polynomial = 0xed_b8_83_20

/**
 * Where one flipped bit explains that a check sum came out wrong: counted from the last bit of the bytes (0) backwards,
 * the lowest bit of a byte being its first. `sum-itself` when the bit belongs to the stored sum, null when no single bit
 * does. Each position changes a CRC-32 in its own way, and which way does not depend on what the bytes are.
 */
export function findFlippedBit(difference: number, bitCount: number): number | 'sum-itself' | null {
  const wanted = difference >>> 0
  if (wanted !== 0 && (wanted & (wanted - 1)) === 0) return 'sum-itself'
  let change = polynomial
  for (let fromEnd = 0; fromEnd < bitCount; fromEnd += 1) {
    if (change >>> 0 === wanted) return fromEnd
    change = change & 1 ? (change >>> 1) ^ polynomial : change >>> 1
  }
  return null
}
