import * as Y from 'yjs'

/**
 * A short text that is the same on two devices when they have the same changes of everybody: their state vectors, which
 * Yjs writes in one order. It says nothing of an update that only deletes; such an update can be lost only with its
 * connection, and every new connection exchanges all deletions.
 */
export function stateDigest(document: Y.Doc): string {
  const bytes = Y.encodeStateVector(document)
  return `${hash(bytes, 0x81_1c_9d_c5)}${hash(bytes, 0x97_47_b2_8c)}`
}

/** FNV-1a: nobody is kept out by it, it only has to differ when the bytes do. */
function hash(bytes: Uint8Array, start: number): string {
  let value = start
  for (const byte of bytes) value = Math.imul(value ^ byte, 0x01_00_01_93)
  return (value >>> 0).toString(16).padStart(8, '0')
}
