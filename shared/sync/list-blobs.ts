import { z } from 'zod'
import type { TavoloSnapshot } from '../doc/snapshot.ts'
import { attachedFileSchema, type AttachedFile } from '../model/attached-file.ts'

/** A file outside the documents that a tavolo needs. */
export interface NeededBlob {
  readonly sha256: string
  readonly sizeBytes: number
}

/**
 * Every file that a tavolo names, photos and the pictures made from them, each once, in order of their hashes: those of
 * attachments, and those that lie on canvases. What an approved verbale names in the copy kept at its approval is among them.
 */
export function listBlobsOf(
  snapshot: Pick<TavoloSnapshot, 'attachments' | 'minutes' | 'figures'>,
): NeededBlob[] {
  const files = [
    ...snapshot.attachments.map(({ file }) => file),
    ...snapshot.figures.map(({ file }) => file),
    ...snapshot.minutes.flatMap(({ frozenSnapshot }) => filesOfCopy(frozenSnapshot)),
  ]
  const blobs = new Map<string, NeededBlob>()
  for (const file of files) {
    for (const blob of file === null ? [] : blobsOf(file)) blobs.set(blob.sha256, blob)
  }
  return [...blobs.values()].toSorted((left, right) => (left.sha256 < right.sha256 ? -1 : 1))
}

function blobsOf({ sha256, sizeBytes, screen }: AttachedFile): NeededBlob[] {
  const own = { sha256, sizeBytes }
  return screen === null ? [own] : [own, { sha256: screen.sha256, sizeBytes: screen.sizeBytes }]
}

// Only what is needed here is read of the copy: the rest may be of another version.
const copySchema = z.object({
  attachments: z.array(z.object({ file: attachedFileSchema.nullable().catch(null).default(null) })).catch([]),
})

function filesOfCopy(text: string | null): (AttachedFile | null)[] {
  if (text === null) return []
  try {
    const copy = copySchema.safeParse(JSON.parse(text))
    return copy.success ? copy.data.attachments.map(({ file }) => file) : []
  } catch {
    // A copy that is no JSON names nothing.
    return []
  }
}
