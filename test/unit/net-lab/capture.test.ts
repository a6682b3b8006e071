import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { captureHead, captureRecord } from '../../support/net-lab/capture-format.ts'
import { findWords } from '../../support/net-lab/find-words.ts'
import { readCapture, type Flow } from '../../support/net-lab/read-capture.ts'

const folder = mkdtempSync(join(tmpdir(), 'tavolo-capture-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A frame of TCP from 10.77.1.1 to 10.77.1.2, filled up as Ethernet does. */
function tcpFrame(sequence: number, text: string, isFirst?: 'first'): Buffer {
  const frame = Buffer.alloc(Math.max(60, 54 + text.length))
  frame.writeUInt16BE(0x08_00, 12)
  frame.writeUInt8(0x45, 14)
  frame.writeUInt16BE(40 + text.length, 16)
  frame.writeUInt8(6, 23)
  frame.set([10, 77, 1, 1, 10, 77, 1, 2], 26)
  frame.writeUInt16BE(4747, 34)
  frame.writeUInt16BE(50_000, 36)
  frame.writeUInt32BE(sequence, 38)
  frame.writeUInt8(5 << 4, 46)
  frame.writeUInt8(isFirst === 'first' ? 2 : 16, 47)
  frame.write(text, 54)
  return frame
}

function capture(frames: readonly Buffer[]): string {
  const path = join(folder, 'frames.pcap')
  writeFileSync(path, Buffer.concat([captureHead(), ...frames.map((frame) => captureRecord(frame, 1500))]))
  return path
}

function flowOf(bytes: Uint8Array): Flow {
  return { from: '10.77.1.1', to: '10.77.1.2', kind: 'tcp', bytes: Buffer.from(bytes) }
}

test('a stream is put together as its receiver does: late, repeated and overlapping packets, numbers that begin anew', () => {
  const start = 2 ** 32 - 3
  const frames = [
    tcpFrame(start - 1, '', 'first'),
    tcpFrame(start, 'pulm'),
    tcpFrame(4, 'del giovedi'),
    tcpFrame(start + 2, 'lmi'),
    tcpFrame(2, 'o '),
    tcpFrame(4, 'del giovedi'),
  ]
  expect(readCapture(capture(frames))).toEqual([
    { from: '10.77.1.1', to: '10.77.1.2', kind: 'tcp', bytes: Buffer.from('pulmio del giovedi') },
  ])
})

test('a frame of any other kind is kept whole', () => {
  const strange = Buffer.from('an old protocol that carries the pulmino')
  const flows = readCapture(capture([strange]))
  expect(flows.map(({ kind }) => kind)).toEqual(['other'])
  expect(findWords(flows, ['the pulmino'])).toEqual(['the pulmino'])
})

test('a capture that ends within a frame is none', () => {
  const path = join(folder, 'short.pcap')
  writeFileSync(path, Buffer.concat([captureHead(), captureRecord(tcpFrame(1, 'x'), 0).subarray(0, 30)]))
  expect(() => readCapture(path)).toThrow('within a frame')
})

describe('words are found', () => {
  const word = 'perché il pulmino'
  const utf16 = Buffer.from(word, 'utf16le')

  test.each([
    ['in UTF-8', Buffer.from(word)],
    ['in UTF-16', utf16],
    ['in UTF-16 of the other order', Buffer.from(utf16).swap16()],
  ])('%s, bare and masked, among other bytes', (_, bytes) => {
    const among = Buffer.concat([Buffer.from([7, 8, 9]), bytes, Buffer.from('x')])
    const masked = among.map((byte, index) => byte ^ ([0x12, 0xa5, 0x3c, 0xff][index % 4] ?? 0))
    for (const found of [among, masked]) {
      expect(findWords([flowOf(found)], [word, 'la corriera del lunedì'])).toEqual([word])
    }
  })

  test('only where they are whole', () => {
    expect(findWords([flowOf(Buffer.from(word.slice(0, -1)))], [word])).toEqual([])
  })
})
