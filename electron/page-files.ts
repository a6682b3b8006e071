import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { contentTypes } from './content-types.ts'
import { contentPolicy, scriptPolicy } from './content-policy.ts'
import { given, type PageAnswer, type PageRequest, refused } from './page-answer.ts'

/** Answers one request for a page or one of its parts. */
export async function answerPage(request: PageRequest, folder: string): Promise<PageAnswer> {
  if (request.method !== 'GET') return refused(405)
  const path = filePathOf(request.url, folder)
  if (path === null) return refused(404)
  const contentType = contentTypes[extname(path)]
  if (contentType === undefined) return refused(404)
  try {
    const bytes = await readFile(path)
    return extname(path) === '.html' ? answerHtml(bytes.toString('utf8')) : answerBytes(bytes, contentType)
  } catch {
    // A file that is not there and one that cannot be read look the same to a page.
    return refused(404)
  }
}

/** The file that an address of ours means; null for other hosts and for paths that leave the folder. */
export function filePathOf(address: string, folder: string): string | null {
  const url = URL.parse(address)
  if (url?.protocol !== 'app:' || url.host !== 'tavolo') return null
  let path: string
  try {
    path = decodeURIComponent(url.pathname)
  } catch {
    return null
  }
  // After decoding, a path may hold what URL parsing would have resolved: `%2e%2e`, `%2f`, `%5c`, `%00`.
  if (path.includes('\0') || path.includes('\\') || path.split('/').includes('..')) return null
  const file = join(folder, path === '/' ? 'index.html' : path)
  return file.startsWith(folder + sep) ? file : null
}

function answerHtml(html: string): PageAnswer {
  const nonce = randomBytes(16).toString('base64')
  const meta = `<head><meta property="csp-nonce" content="${nonce}" nonce="${nonce}">`
  return given(html.replace('<head>', meta), {
    ...commonHeaders('text/html; charset=utf-8'),
    'Content-Security-Policy': contentPolicy(nonce),
    'Cache-Control': 'no-store',
  })
}

function answerBytes(bytes: Uint8Array, contentType: string): PageAnswer {
  const isScript = contentType.startsWith('text/javascript')
  return given(bytes, {
    ...commonHeaders(contentType),
    'Cache-Control': 'no-cache',
    ...(isScript && { 'Content-Security-Policy': scriptPolicy }),
  })
}

function commonHeaders(contentType: string): Record<string, string> {
  return {
    'Content-Type': contentType,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  }
}
