import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PageStore } from '../../electron/hub/page-store.ts'
import { openSocket } from '../support/hub/door-client.ts'
import { requestFor, sendRaw, statusOf } from '../support/hub/raw-http.ts'
import { startTestHub, type TestHub } from '../support/hub/test-hub.ts'

let folder: string
let table: TestHub

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tavolo-hub-pages-'))
  const pages = join(folder, 'pages')
  mkdirSync(join(pages, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), 'nobody may read this')
  writeFileSync(join(pages, 'index.html'), '<!doctype html><html><head></head><body>Entra</body></html>')
  writeFileSync(join(pages, 'assets', 'guest-1a2b.js'), `console.log("${'tavolo '.repeat(500)}")`)
  writeFileSync(join(pages, 'assets', 'notes.md'), 'of an ending that is not served')
  symlinkSync(join(folder, 'secret.txt'), join(pages, 'linked.txt'))
  const read = await PageStore.read(pages)
  if (!read.isOk) throw new Error(read.error)
  table = await startTestHub({ pages: read.value, names: ['hub.comune.example:4747'] })
})

afterAll(async () => {
  await table.close()
  rmSync(folder, { recursive: true })
})

async function get(path: string, headers: readonly string[] = []): Promise<string> {
  return sendRaw(table.place, requestFor(table.place, path, headers))
}

describe('pages', () => {
  test('the root is the guest page, with a policy and a nonce of its own each time', async () => {
    const [one, other] = [await get('/'), await get('/')]
    expect(statusOf(one)).toBe(200)
    expect(one).toContain('<body>Entra</body>')
    const nonceOf = (answer: string) => /'nonce-([^']+)'/.exec(answer)?.[1]
    expect(one).toContain(`content="${nonceOf(one) ?? 'none'}"`)
    expect(nonceOf(one)).not.toBe(nonceOf(other))
    expect(one).toContain('Cache-Control: no-store')
    expect(one).toContain('X-Content-Type-Options: nosniff')
    expect(one).toContain("frame-ancestors 'none'")
  })

  test('its parts are compressed and kept', async () => {
    const plain = await get('/assets/guest-1a2b.js')
    const packed = await get('/assets/guest-1a2b.js', ['Accept-Encoding: gzip, deflate'])
    expect(plain).toContain('immutable')
    expect(plain).toContain('text/javascript')
    expect(packed).toContain('Content-Encoding: gzip')
    expect(packed.length).toBeLessThan(plain.length / 3)
  })

  test('health says that it works, and neither title nor names', async () => {
    const answer = await get('/health')
    expect(answer).toContain('"status":"ok"')
    expect(answer).not.toContain('Vicini')
    expect(answer).not.toContain('tavolo:1')
  })

  test('health may be read by the page of another hub of the room, which asks before it comes, and by no other', async () => {
    const ask = async (origin: string) => {
      const { headers } = await fetch(`http://${table.place}/health`, { headers: { origin } })
      return headers.get('access-control-allow-origin')
    }
    const other = 'http://192.168.1.31:4747'
    expect(await ask(other)).toBeNull()
    table.hub.rooms()[0]?.order({ kind: 'set-hubs', hubs: ['192.168.1.31:4747'] })
    expect(await ask(other)).toBe(other)
    for (const stranger of [
      'http://192.168.1.31',
      'https://192.168.1.31:4747',
      'http://tavolo.example',
      'null',
    ])
      expect(await ask(stranger), stranger).toBeNull()
  })

  test.each([
    ...['/index.html', '/assets', '/assets/', '/assets/notes.md', '/linked.txt', '/secret.txt', '//', '/.'],
    ...[
      '/../secret.txt',
      '/assets/../../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/%00',
      '/..\\secret.txt',
    ],
    ...[
      '/assets/%2e%2e/%2e%2e/secret.txt',
      '/assets/guest-1a2b.js/',
      '/assets/guest-1a2b.js?x',
      '/ASSETS/guest-1a2b.js',
    ],
    ...[
      '/....//secret.txt',
      '/etc/passwd',
      'file:///etc/passwd',
      '/__proto__',
      '/constructor',
      '/?',
      '*',
      '/#g.x',
    ],
    ...['http://evil.example/', '/door', '/sync', '/sealed/door', '/signal'],
  ])('%s is nothing', async (path) => {
    const answer = await get(path)
    expect([400, 404]).toContain(statusOf(answer))
    expect(answer).not.toContain('nobody may read')
  })

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT', 'PROPFIND'])(
    '%s is refused',
    async (method) => {
      const head = `${method} / HTTP/1.1\r\nHost: ${table.place}\r\nContent-Length: 0\r\n\r\n`
      expect(statusOf(await sendRaw(table.place, head))).not.toBe(200)
    },
  )

  test('a body is refused before it is read', async () => {
    for (const header of ['Content-Length: 1000000000', 'Transfer-Encoding: chunked']) {
      const head = `GET / HTTP/1.1\r\nHost: ${table.place}\r\n${header}\r\n\r\n`
      expect(statusOf(await sendRaw(table.place, head))).toBe(413)
    }
  })
})

describe('other names', () => {
  const port = () => table.place.split(':')[1] ?? ''

  test('of a Host header are refused: a web page cannot point its own name here', async () => {
    const hosts = [
      'evil.example',
      `evil.example:${port()}`,
      `10.1.2.3:${port()}`,
      '127.0.0.1',
      '127.0.0.1:1',
      '',
    ]
    for (const host of [
      ...hosts,
      `0x7f.1:${port()}`,
      `2130706433:${port()}`,
      `127.0.0.1:${port()}.evil.example`,
    ]) {
      const answer = await sendRaw(
        table.place,
        `GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
      )
      expect([statusOf(answer), host]).toEqual([403, host])
    }
    const bare = await sendRaw(table.place, 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n')
    expect(statusOf(bare)).toBe(400)
    await expect(openSocket(table.place, '/door', { host: 'evil.example' })).rejects.toThrow('403')
  })

  test('that the hub was told are right', async () => {
    for (const host of [`localhost:${port()}`, 'hub.comune.example:4747', 'HUB.comune.example:4747']) {
      const answer = await sendRaw(
        table.place,
        `GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
      )
      expect([statusOf(answer), host]).toEqual([200, host])
    }
  })

  test('of an Origin are refused, but for Tavolo, the own page and another hub of the room', async () => {
    const refused = [
      'http://evil.example',
      'null',
      'file://',
      'app://tavolo.evil',
      `https://${table.place}`,
      '',
    ]
    const others = [
      'http://127.0.0.1',
      'http://10.0.0.8:4747',
      `http://${table.place}.evil.example`,
      'chrome-extension://x',
    ]
    for (const origin of [...refused, ...others]) {
      await expect(openSocket(table.place, '/door', { origin }), origin).rejects.toThrow('403')
    }
    table.hub.roomOf('tavolo:1')?.order({ kind: 'set-hubs', hubs: ['10.0.0.8:4747'] })
    const known = [
      `http://${table.place}`,
      'app://tavolo',
      'http://10.0.0.8:4747',
      'https://hub.comune.example:4747',
    ]
    for (const origin of known) {
      const socket = await openSocket(table.place, '/door', { origin })
      socket.terminate()
    }
    expect(table.count('socket-origin')).toBe(10)
  })

  test('of a path are no door', async () => {
    for (const path of ['/', '/door/', '/Door', '/door?x=1', '/sealed', '/sealed/', '/health', '/sync/..']) {
      await expect(openSocket(table.place, path), path).rejects.toThrow('404')
    }
  })

  test('guests hear nothing at the signaling', async () => {
    const socket = await openSocket(table.place, '/signal')
    await new Promise<void>((resolve) => socket.once('close', () => resolve()))
    expect(table.count('signal-plain')).toBe(1)
  })
})
