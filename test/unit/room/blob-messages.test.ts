import { describe, expect, test } from 'vitest'
import {
  readBlobFrame,
  readPieceFrame,
  writeBlobFrame,
  writePieceFrame,
} from '../../../shared/sync/room/blob-messages.ts'
import { blobPieceBytes, largestSealedFrameBytes, mostWantedBlobs } from '../../../shared/sync/room/limits.ts'
import { mostPieceBytes } from '../../../shared/sync/sealed/message-frames.ts'

const sha256 = '0f'.repeat(32)

describe('what is said about files', () => {
  test('a piece arrives as it was, and the largest fits into one sealed frame', () => {
    const bytes = Uint8Array.from({ length: blobPieceBytes }, (_, place) => place % 251)
    const frame = writePieceFrame({ sha256, from: 31_999_999, bytes })
    expect(frame.byteLength).toBeLessThanOrEqual(mostPieceBytes)
    expect(readPieceFrame(frame)).toEqual({ sha256, from: 31_999_999, bytes })
  })

  test('the longest list of wishes fits into a frame', () => {
    const frame = writeBlobFrame({
      kind: 'want',
      sha256s: Array.from({ length: mostWantedBlobs }, () => sha256),
    })
    expect(frame.length).toBeLessThan(largestSealedFrameBytes)
    expect(readBlobFrame(frame)?.kind).toBe('want')
  })

  test.each([
    ['a path for a name', { kind: 'get', sha256: '../../etc/passwd', from: 0, length: 10 }],
    ['a name in capitals', { kind: 'none', sha256: sha256.toUpperCase() }],
    ['a place before the beginning', { kind: 'get', sha256, from: -1, length: 10 }],
    ['a place behind every end', { kind: 'get', sha256, from: 1e12, length: 10 }],
    ['more than a piece', { kind: 'get', sha256, from: 0, length: blobPieceBytes + 1 }],
    ['nothing', { kind: 'get', sha256, from: 0, length: 0 }],
    ['too many names', { kind: 'has', sha256s: Array.from({ length: mostWantedBlobs + 1 }, () => sha256) }],
    ['a word too many', { kind: 'entered', path: '/' }],
    ['another message', { kind: 'delete', sha256 }],
  ])('%s is no message', (_, message) => {
    expect(readBlobFrame(JSON.stringify(message))).toBeNull()
  })

  test('half a JSON, a piece without bytes and one that is too long are none', () => {
    expect(readBlobFrame('{"kind":')).toBeNull()
    expect(readPieceFrame(new Uint8Array(36))).toBeNull()
    expect(readPieceFrame(new Uint8Array(3))).toBeNull()
    expect(readPieceFrame(new Uint8Array(36 + blobPieceBytes + 1))).toBeNull()
  })
})
