// The format of tcpdump and Wireshark (pcap, little-endian, microseconds), so that a capture of a failed test opens there.

const magic = 0xa1_b2_c3_d4
const headBytes = 24
const recordHeadBytes = 16
const ethernet = 1
const longestFrame = 65_535

/** The beginning of a capture. */
export function captureHead(): Buffer {
  const head = Buffer.alloc(headBytes)
  head.writeUInt32LE(magic, 0)
  head.writeUInt16LE(2, 4)
  head.writeUInt16LE(4, 6)
  head.writeUInt32LE(longestFrame, 16)
  head.writeUInt32LE(ethernet, 20)
  return head
}

/** A frame as it stands in a capture. */
export function captureRecord(frame: Uint8Array, atMs: number): Buffer {
  const head = Buffer.alloc(recordHeadBytes)
  head.writeUInt32LE(Math.floor(atMs / 1000), 0)
  head.writeUInt32LE((atMs % 1000) * 1000, 4)
  head.writeUInt32LE(frame.byteLength, 8)
  head.writeUInt32LE(frame.byteLength, 12)
  return Buffer.concat([head, frame])
}

/** The frames of a capture, in order; throws when it is none, or ends within a frame. */
export function framesOfCapture(capture: Buffer): Buffer[] {
  if (capture.readUInt32LE(0) !== magic) throw new Error('This is no capture')
  const frames: Buffer[] = []
  let at = headBytes
  while (at < capture.byteLength) {
    const end = at + recordHeadBytes + capture.readUInt32LE(at + 8)
    if (end > capture.byteLength) throw new Error('The capture ends within a frame')
    frames.push(capture.subarray(at + recordHeadBytes, end))
    at = end
  }
  return frames
}
