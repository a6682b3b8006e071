import type { Author } from '../doc/origin.ts'
import type { Touches } from '../doc/touches.ts'
import type { processKinds } from '../model/process-kinds.ts'
import type { DocumentName } from '../model/record-type.ts'
import { asciiAt, asciiBytes, joinBytes, viewOf } from './byte-pieces.ts'
import type { DocumentMarks } from './change-marks.ts'
import { crc32 } from './crc32.ts'

/** A stretch of work of one author, as the log of changes keeps it. Times in milliseconds since 1970. */
export interface KeptStretch extends Partial<Touches> {
  readonly document: DocumentName
  readonly author: Author
  readonly fromMs: number
  readonly toMs: number
  readonly sizeBytes: number
}

/** What is said of a full state without reading it. */
export interface FullStateFacts {
  readonly tavoloId: string
  readonly title: string
  readonly processKind: (typeof processKinds)[number] | null
  /** When the state was taken, milliseconds since 1970. */
  readonly atMs: number
  readonly lastChangedAtMs: number
  readonly lastChangedBy: string
  readonly marks: Readonly<Record<DocumentName, DocumentMarks>>
  /** Who worked when, up to this state, oldest first. */
  readonly changes: readonly KeptStretch[]
}

/** Everything of a tavolo at one moment. */
export interface FullState {
  readonly facts: FullStateFacts
  readonly official: Uint8Array
  readonly work: Uint8Array
}

const magic = 'TVS1'

/** Magic, the three sizes, check sum of all that follows. */
const startBytes = 20

/** The bytes of a file with a full state: facts as JSON, then both documents, under one check sum. */
export function encodeFullState({ facts, official, work }: FullState): Uint8Array {
  const factBytes = new TextEncoder().encode(JSON.stringify(facts))
  const content = joinBytes([factBytes, official, work])
  const start = new Uint8Array(startBytes)
  const view = viewOf(start)
  start.set(asciiBytes(magic))
  view.setUint32(4, factBytes.byteLength)
  view.setUint32(8, official.byteLength)
  view.setUint32(12, work.byteLength)
  view.setUint32(16, crc32(content, crc32(start.subarray(0, 16))))
  return joinBytes([start, content])
}

/** Reads a file with a full state; null when a single byte is not as it was written. */
export function readFullState(bytes: Uint8Array): FullState | null {
  if (bytes.byteLength < startBytes || asciiAt(bytes, 0, 4) !== magic) return null
  const view = viewOf(bytes)
  const [factSize, officialSize, workSize] = [view.getUint32(4), view.getUint32(8), view.getUint32(12)]
  if (bytes.byteLength !== startBytes + factSize + officialSize + workSize) return null
  const content = bytes.subarray(startBytes)
  if (crc32(content, crc32(bytes.subarray(0, 16))) !== view.getUint32(16)) return null
  return {
    // What the sum vouches for was written by encodeFullState.
    facts: JSON.parse(new TextDecoder().decode(content.subarray(0, factSize))) as FullStateFacts,
    official: content.subarray(factSize, factSize + officialSize),
    work: content.subarray(factSize + officialSize),
  }
}
