import type { HostAnswers } from '../../host-calls.ts'
import type { BlobStore } from './blob-store.ts'

/** Answers pages that keep and read files of attachments. */
export function blobCalls(
  store: BlobStore,
  dataFolder: string,
): Pick<HostAnswers, 'blobPut' | 'blobRead' | 'blobsHere' | 'blobErase'> {
  return {
    blobPut: ({ sha256, bytes }) => store.put(sha256, bytes),
    blobRead: ({ sha256 }) => store.read(sha256),
    blobErase: async (input) => (await import('./erase-blobs.ts')).eraseBlobs(dataFolder, input),
    async blobsHere({ sha256s }) {
      const here: string[] = []
      // One after the other: thousands of questions at once would keep the disk from everything else.
      for (const sha256 of sha256s) {
        if (await store.has(sha256)) here.push(sha256)
      }
      return here
    },
  }
}
