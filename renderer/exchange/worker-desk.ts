import type { OnProgress } from '../../shared/sync/tavolo-file/seal.ts'
import type { FileDesk } from './file-desk.ts'
import type { FileAnswer, FileQuestion } from './worker-messages.ts'

/**
 * The desk in a thread of its own: one thread for each question, ended with its answer, so that the memory of a large
 * file goes back at once. A thread that breaks rejects.
 */
export const workerDesk: FileDesk = {
  read: (bytes, passphrase, onProgress) => ask({ kind: 'read', bytes, passphrase }, onProgress),
  missing: (here, there) => ask({ kind: 'missing', here, there }, () => undefined),
  write: (file, seal, onProgress) => ask({ kind: 'write', file, seal }, onProgress),
}

/** The worker answers each question with the type that the desk's method has: it calls that very method. */
async function ask<Value>(question: FileQuestion, onProgress: OnProgress): Promise<Value> {
  const worker = new Worker(new URL('./file-worker.ts', import.meta.url), { type: 'module', name: 'files' })
  try {
    return await new Promise<Value>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<FileAnswer>) => {
        if (data.kind === 'progress') onProgress(data.part)
        else if (data.kind === 'done') resolve(data.value as Value)
        else reject(new Error(data.message))
      })
      worker.addEventListener('error', ({ message }) => reject(new Error(message)))
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- between a page and its own worker there is none
      worker.postMessage(question)
    })
  } finally {
    worker.terminate()
  }
}
