import { randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { failure, ok, type Result } from '../../shared/util/result.ts'
import { contentTypes } from '../content-types.ts'
import { hubPolicy } from './hub-headers.ts'

/** A file of the guest page, ready to be sent. */
interface StoredFile {
  readonly contentType: string
  readonly plain: Buffer
  readonly gzip: Buffer | null
  readonly brotli: Buffer | null
}

/** What a request for a page is answered with. */
export interface PageReply {
  readonly body: Buffer
  readonly headers: Readonly<Record<string, string>>
}

/** A guest page is under 250 kB compressed; a folder that holds far more is the wrong folder. */
const largestFolderBytes = 32 * 1024 * 1024
const largestFiles = 500

/**
 * The guest page, all of it in memory: a path of a request is looked up among the names that were there at the start, and
 * never becomes a path on the disk.
 */
export class PageStore {
  readonly #files: ReadonlyMap<string, StoredFile>

  private constructor(files: ReadonlyMap<string, StoredFile>) {
    this.#files = files
  }

  /** A hub without pages: its root says only that it is one. */
  static empty(): PageStore {
    return new PageStore(new Map())
  }

  /** Reads the folder of the built page. */
  static async read(folder: string): Promise<Result<PageStore, 'unreadable' | 'too-large'>> {
    try {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true })
      const paths = entries
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
      if (paths.length > largestFiles) return failure('too-large')
      const files = new Map<string, StoredFile>()
      let sizeBytes = 0
      for (const path of paths) {
        const contentType = contentTypes[extname(path)]
        if (contentType === undefined) continue
        const plain = await readFile(path)
        sizeBytes += plain.byteLength
        if (sizeBytes > largestFolderBytes) return failure('too-large')
        files.set(`/${relative(folder, path).replaceAll(sep, '/')}`, packed(plain, contentType))
      }
      return ok(new PageStore(files))
    } catch {
      return failure('unreadable')
    }
  }

  /** What a path gives; null when there is nothing. `encodings`: the header Accept-Encoding. */
  reply(path: string, encodings: string): PageReply | null {
    if (path === '/') return this.#index()
    const file = path === '/index.html' ? undefined : this.#files.get(path)
    if (file === undefined) return null
    const { body, encoding } = bestOf(file, encodings)
    return {
      body,
      headers: {
        'Content-Type': file.contentType,
        // The build puts a hash into the names under /assets.
        'Cache-Control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        Vary: 'Accept-Encoding',
        ...(encoding !== null && { 'Content-Encoding': encoding }),
      },
    }
  }

  #index(): PageReply {
    const page = this.#files.get('/index.html')
    const nonce = randomBytes(16).toString('base64')
    const meta = `<head><meta property="csp-nonce" content="${nonce}" nonce="${nonce}">`
    const body = page?.plain.toString('utf8').replace('<head>', meta) ?? 'Tavolo\n'
    return {
      body: Buffer.from(body),
      headers: {
        'Content-Type': page?.contentType ?? 'text/plain; charset=utf-8',
        'Cache-Control': 'no-store',
        'Content-Security-Policy': hubPolicy(nonce),
      },
    }
  }
}

function packed(plain: Buffer, contentType: string): StoredFile {
  const isText = /text|javascript|json|svg/.test(contentType)
  return {
    contentType,
    plain,
    gzip: isText ? gzipSync(plain, { level: 9 }) : null,
    brotli: isText ? brotliCompressSync(plain) : null,
  }
}

/** The smallest form that a browser takes. Over http few take brotli. */
function bestOf(
  file: StoredFile,
  encodings: string,
): { readonly body: Buffer; readonly encoding: string | null } {
  const names = encodings.split(',').map((part) => part.split(';')[0]?.trim())
  if (file.brotli !== null && names.includes('br')) return { body: file.brotli, encoding: 'br' }
  if (file.gzip !== null && names.includes('gzip')) return { body: file.gzip, encoding: 'gzip' }
  return { body: file.plain, encoding: null }
}
