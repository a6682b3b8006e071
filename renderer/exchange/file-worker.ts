// oxlint-disable-next-line import/no-unassigned-import -- it must act before the schemas below are made
import '../state/zod-without-eval.ts'
import { assertNever } from '../../shared/util/assert-never.ts'
import { fileDesk } from './file-desk.ts'
import type { FileAnswer, FileQuestion } from './worker-messages.ts'

// A thread of its own: a key of 128 MB and a file of 256 MB must not stop the hand that writes the verbale.
globalThis.addEventListener('message', ({ data }: MessageEvent<FileQuestion>) => {
  void answer(data).then(tell, (error: unknown) => tell({ kind: 'failed', message: String(error) }))
})

async function answer(question: FileQuestion): Promise<FileAnswer> {
  function onProgress(part: number): void {
    tell({ kind: 'progress', part })
  }
  switch (question.kind) {
    case 'read':
      return { kind: 'done', value: await fileDesk.read(question.bytes, question.passphrase, onProgress) }
    case 'missing':
      return { kind: 'done', value: await fileDesk.missing(question.here, question.there) }
    case 'write':
      return { kind: 'done', value: await fileDesk.write(question.file, question.seal, onProgress) }
    default:
      return assertNever(question)
  }
}

function tell(message: FileAnswer): void {
  globalThis.postMessage(message, { transfer: buffersOf(message) })
}

/** The memory of what is told, which is handed over instead of copied: this thread ends with its answer. */
function buffersOf(message: FileAnswer): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>()
  function collect(value: unknown): void {
    if (value instanceof Uint8Array) {
      if (value.buffer instanceof ArrayBuffer) buffers.add(value.buffer)
    } else if (typeof value === 'object' && value !== null) {
      for (const part of Object.values(value)) collect(part)
    }
  }
  collect(message)
  return [...buffers]
}
