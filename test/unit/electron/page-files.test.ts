import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { PageAnswer } from '../../../electron/page-answer.ts'
import { answerPage, filePathOf } from '../../../electron/page-files.ts'
import { isOwnPage } from '../../../electron/own-pages.ts'

let folder: string

beforeAll(() => {
  const parent = mkdtempSync(join(tmpdir(), 'tavolo-pages-'))
  folder = join(parent, 'renderer')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(parent, 'secret.txt'), 'secret')
  mkdirSync(join(parent, 'renderer-other'))
  writeFileSync(join(parent, 'renderer-other/page.html'), 'other')
  writeFileSync(join(folder, 'index.html'), '<!doctype html><html><head><title>T</title></head></html>')
  writeFileSync(join(folder, 'assets/index-1.js'), 'void 0')
  writeFileSync(join(folder, 'assets/font.woff2'), 'font')
  writeFileSync(join(folder, 'assets/program.exe'), 'no')
})

function ask(url: string, method = 'GET'): Promise<PageAnswer> {
  return answerPage({ url, method }, folder)
}

describe('serving the pages', () => {
  test.each([
    ['app://tavolo/', 'text/html; charset=utf-8'],
    ['app://tavolo/index.html', 'text/html; charset=utf-8'],
    ['app://tavolo/assets/index-1.js', 'text/javascript; charset=utf-8'],
    ['app://tavolo/assets/font.woff2', 'font/woff2'],
  ])('%s arrives as %s', async (address, contentType) => {
    const response = await ask(address)
    expect(response.statusCode).toBe(200)
    expect(response.headers['Content-Type']).toBe(contentType)
    expect(response.headers['X-Content-Type-Options']).toBe('nosniff')
  })

  test.each([
    'app://tavolo/../secret.txt',
    'app://tavolo/%2e%2e/secret.txt',
    'app://tavolo/..%2fsecret.txt',
    'app://tavolo/assets/..%5c..%5csecret.txt',
    'app://tavolo/%2e%2e%2frenderer-other/page.html',
    'app://tavolo/index.html%00.js',
    'app://tavolo/%',
    'app://tavolo//etc/passwd.txt',
    'app://elsewhere/index.html',
    'app://tavolo/assets/program.exe',
    'app://tavolo/missing.html',
  ])('%s is refused', async (address) => {
    expect((await ask(address)).statusCode).toBe(404)
  })

  test('a worker, which has only the policy of its script, may load code of ours and nothing else', async () => {
    const response = await ask('app://tavolo/assets/index-1.js')
    expect(response.headers['Content-Security-Policy']).toBe("default-src 'none'; script-src 'self'")
  })

  test('no decoded path ever leaves the folder', () => {
    expect(filePathOf('app://tavolo/..%2f..%2fetc/passwd', folder)).toBeNull()
    expect(filePathOf('file:///etc/passwd', folder)).toBeNull()
    expect(filePathOf('not an address', folder)).toBeNull()
    expect(filePathOf('app://tavolo/assets/a.js', folder)).toBe(join(folder, 'assets/a.js'))
  })

  test('only reading is answered', async () => {
    expect((await ask('app://tavolo/index.html', 'POST')).statusCode).toBe(405)
  })

  test('a page comes with a policy that allows no inline script, and a fresh nonce for styles', async () => {
    const [first, second] = await Promise.all([ask('app://tavolo/'), ask('app://tavolo/')])
    const policy = first.headers['Content-Security-Policy'] ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).not.toContain('unsafe')
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none'
    expect(first.data.toString()).toContain(`<meta property="csp-nonce" content="${nonce}"`)
    expect(second.headers['Content-Security-Policy']).not.toBe(policy)
  })
})

test('only the pages of Tavolo are its own', () => {
  expect(isOwnPage('app://tavolo/index.html#/home')).toBe(true)
  for (const address of [
    'app://print/1.html',
    'file:///index.html',
    'https://tavolo/',
    'about:blank',
    '',
    'app:tavolo',
  ]) {
    expect(isOwnPage(address), address).toBe(false)
  }
})
