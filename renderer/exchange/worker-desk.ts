import type { OnProgress } from '../../shared/sync/tavolo-file/seal.ts'
import type { FileDesk } from './file-desk.ts'
import type { FileAnswer, FileQuestion } from './worker-messages.ts'

/** A desk that can be told to give up what it is doing. */
export interface StoppableDesk extends FileDesk {
  /** Ends what is being worked on, which rejects; false when nothing was. */
  readonly stop: () => boolean
}

/**
 * The desk in a thread of its own: one thread for each question, ended with its answer, so that the memory of a large
 * file goes back at once. A thread that breaks rejects.
 */
export function openWorkerDesk(): StoppableDesk {
  const stops = new Set<() => void>()

  /** The worker answers each question with the type that the desk's method has: it calls that very method. */
  async function ask<Value>(question: FileQuestion, onProgress: OnProgress): Promise<Value> {
    const worker = new Worker(new URL('./file-worker.ts', import.meta.url), { type: 'module', name: 'files' })
    const { promise, resolve, reject } = Promise.withResolvers<Value>()
    const stop = () => reject(new Error('Stopped'))
    stops.add(stop)
    worker.addEventListener('message', ({ data }: MessageEvent<FileAnswer>) => {
      if (data.kind === 'progress') onProgress(data.part)
      else if (data.kind === 'done') resolve(data.value as Value)
      else reject(new Error(data.message))
    })
    worker.addEventListener('error', ({ message }) => reject(new Error(message)))
    try {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- between a page and its own worker there is none
      worker.postMessage(question)
      return await promise
    } finally {
      stops.delete(stop)
      worker.terminate()
    }
  }

  return {
    read: (bytes, passphrase, onProgress) => ask({ kind: 'read', bytes, passphrase }, onProgress),
    missing: (here, there) => ask({ kind: 'missing', here, there }, () => undefined),
    write: (file, seal, onProgress) => ask({ kind: 'write', file, seal }, onProgress),
    stop() {
      const wasWorking = stops.size > 0
      for (const stop of stops) stop()
      return wasWorking
    },
  }
}

/** A desk for what nobody gives up. */
export const workerDesk: FileDesk = openWorkerDesk()
