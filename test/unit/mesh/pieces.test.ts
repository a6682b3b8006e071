import { describe, expect, test } from 'vitest'
import { fullBufferBytes, maxMessageBytes, pieceBytes } from '../../../renderer/sync/mesh/mesh-limits.ts'
import { encodePiece } from '../../../renderer/sync/mesh/piece-format.ts'
import { PieceJoiner } from '../../../renderer/sync/mesh/piece-joiner.ts'
import { PieceSender } from '../../../renderer/sync/mesh/piece-sender.ts'

/** A channel that lets frames through only when the test says so. */
function slowChannel() {
  const frames: Uint8Array[] = []
  let bufferedBytes = 0
  const sender = new PieceSender({
    bufferedBytes: () => bufferedBytes,
    send(frame) {
      bufferedBytes += frame.byteLength
      frames.push(frame)
    },
  })
  function drain(): void {
    bufferedBytes = 0
    sender.fill()
  }
  return { frames, sender, drain, bufferedBytes: () => bufferedBytes }
}

function bytesOf(count: number): Uint8Array {
  return Uint8Array.from({ length: count }, (_, index) => (index * 31 + (index >> 8)) % 251)
}

function joinAll(frames: readonly Uint8Array[]): (Uint8Array | string)[] {
  const joiner = new PieceJoiner()
  const results: (Uint8Array | string)[] = []
  for (const frame of frames) {
    const taken = joiner.take(frame)
    if (!taken.isOk) results.push(taken.error)
    else if (taken.value !== null) results.push(taken.value)
  }
  return results
}

describe('splitting', () => {
  test.each([0, 1, 65_522, 65_523, 65_524, 131_046, 262_144, 1_000_003])(
    'a message of %i bytes arrives as it was',
    (count) => {
      const { frames, sender, drain } = slowChannel()
      sender.push(bytesOf(count))
      sender.push(bytesOf(3))
      drain()
      expect(joinAll(frames)).toEqual([bytesOf(count), bytesOf(3)])
      expect(Math.max(...frames.map(({ byteLength }) => byteLength))).toBeLessThanOrEqual(pieceBytes)
    },
  )

  test('the channel never holds much more than it should, and every byte that waits is counted', () => {
    const { frames, sender, drain, bufferedBytes } = slowChannel()
    const message = bytesOf(5_000_000)
    sender.push(message)
    expect(bufferedBytes()).toBeLessThanOrEqual(fullBufferBytes + pieceBytes)
    expect(sender.waitingBytes).toBeGreaterThanOrEqual(message.byteLength)
    for (let turn = 0; turn < 5; turn += 1) {
      drain()
      expect(bufferedBytes()).toBeLessThanOrEqual(fullBufferBytes + pieceBytes)
    }
    const [joined] = joinAll(frames)
    // Comparing millions of numbers one by one takes seconds.
    expect(typeof joined === 'object' && Buffer.compare(joined, message) === 0).toBe(true)
    expect(sender.waitingBytes).toBe(bufferedBytes())
  })

  test('a small frame of its own goes before what waits', () => {
    const { frames, sender } = slowChannel()
    sender.push(bytesOf(5_000_000))
    sender.sendNow(new Uint8Array([1, 2, 3]))
    expect(frames.at(-1)).toEqual(new Uint8Array([1, 2, 3]))
    expect(sender.waitingBytes).toBeGreaterThan(3_000_000)
  })

  test('what is too large is refused and said', () => {
    const { frames, sender } = slowChannel()
    const length = maxMessageBytes + 1
    expect(sender.push({ byteLength: length } as Uint8Array)).toEqual({ isOk: false, error: 'too-large' })
    for (let count = 0; count < 2; count += 1) sender.push(new Uint8Array(150 * 1024 * 1024))
    expect(sender.push(new Uint8Array(150 * 1024 * 1024))).toEqual({ isOk: false, error: 'too-much-waiting' })
    expect(frames.length).toBeLessThan(20)
  })
})

describe('joining', () => {
  const first = encodePiece({ message: 0, sequence: 0, lengthBytes: 6, content: bytesOf(3) })

  test('frames that are none, or claim more than they may, are refused', () => {
    const tooLarge = encodePiece({
      message: 0,
      sequence: 0,
      lengthBytes: maxMessageBytes + 1,
      content: bytesOf(3),
    })
    const tooMuch = encodePiece({ message: 0, sequence: 0, lengthBytes: 2, content: bytesOf(3) })
    expect(joinAll([new Uint8Array(4)])).toEqual(['malformed'])
    expect(joinAll([tooLarge])).toEqual(['too-large'])
    expect(joinAll([tooMuch])).toEqual(['malformed'])
  })

  test('a piece that is missing, doubled, of another message or another length is refused', () => {
    const wrong = [
      { message: 0, sequence: 2, lengthBytes: 6 },
      { message: 0, sequence: 0, lengthBytes: 6 },
      { message: 1, sequence: 1, lengthBytes: 6 },
      { message: 0, sequence: 1, lengthBytes: 7 },
    ]
    for (const header of wrong) {
      expect(joinAll([first, encodePiece({ ...header, content: bytesOf(3) })])).toEqual(['out-of-order'])
    }
    const overfull = encodePiece({ message: 0, sequence: 1, lengthBytes: 6, content: bytesOf(4) })
    expect(joinAll([first, overfull])).toEqual(['malformed'])
    const empty = encodePiece({ message: 0, sequence: 1, lengthBytes: 6, content: bytesOf(0) })
    expect(joinAll([first, empty])).toEqual(['malformed'])
  })
})
