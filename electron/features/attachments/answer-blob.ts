import { blobAddress } from '../../../shared/ipc/blobs.ts'
import { photoTypeOf } from '../../../shared/sync/blob-kind.ts'
import { given, type PageAnswer, type PageRequest, refused } from '../../page-answer.ts'
import type { BlobStore } from './blob-store.ts'

const start = blobAddress('')

/**
 * Answers a page that shows a stored photo; null when it asked for something else. Only photos are served, with the type
 * that their bytes have: nothing that was attached can ever act as a page or a script.
 */
export async function answerBlob(request: PageRequest, store: BlobStore): Promise<PageAnswer | null> {
  const url = URL.parse(request.url)
  if (url?.host !== 'tavolo' || !url.pathname.startsWith(start)) return null
  const sha256 = url.pathname.slice(start.length)
  if (request.method !== 'GET' || !/^[0-9a-f]{64}$/.test(sha256)) return refused(404)
  const read = await store.read(sha256)
  const contentType = read.isOk ? photoTypeOf(read.value) : null
  if (!read.isOk || contentType === null) return refused(404)
  return given(read.value, {
    'Content-Type': contentType,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    // A copy in a browser's cache would outlive the erasing of a tavolo.
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
  })
}
