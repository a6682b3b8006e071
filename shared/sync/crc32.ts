const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xed_b8_83_20 : value >>> 1
  return value
})

/** The check sum that zip, PNG and many others use (CRC-32 of ISO 3309), from 0 to 2³²−1; goes on from `previous`. */
export function crc32(bytes: Uint8Array, previous = 0): number {
  let sum = ~previous
  for (const byte of bytes) sum = (sum >>> 8) ^ (table[(sum ^ byte) & 0xff] ?? 0)
  return (sum ^ 0xff_ff_ff_ff) >>> 0
}
