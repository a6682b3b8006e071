import { blobAddress } from '../../../shared/ipc/blobs.ts'
import { photoTypeOf } from '../../../shared/sync/blob-kind.ts'
import type { BlobStore } from './blob-store.ts'

const start = blobAddress('')

/**
 * Answers a page that shows a stored photo; null when it asked for something else. Only photos are served, with the type
 * that their bytes have: nothing that was attached can ever act as a page or a script.
 */
export async function answerBlob(request: Request, store: BlobStore): Promise<Response | null> {
  const url = URL.parse(request.url)
  if (url?.host !== 'tavolo' || !url.pathname.startsWith(start)) return null
  const sha256 = url.pathname.slice(start.length)
  if (request.method !== 'GET' || !/^[0-9a-f]{64}$/.test(sha256)) return new Response('', { status: 404 })
  const read = await store.read(sha256)
  const contentType = read.isOk ? photoTypeOf(read.value) : null
  if (!read.isOk || contentType === null) return new Response('', { status: 404 })
  return new Response(new Uint8Array(read.value), {
    headers: {
      'Content-Type': contentType,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      // A copy in a browser's cache would outlive the erasing of a tavolo.
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
    },
  })
}
