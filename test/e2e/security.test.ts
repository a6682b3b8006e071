import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hostCallNames } from '../../shared/ipc/names.ts'
import { WebSocketServer } from 'ws'
import { launchTavolo, type LaunchedTavolo } from '../support/launch-app.ts'

// The points of Electron's security checklist, in its order; fuses are tested on the packaged app.

let tavolo: LaunchedTavolo
let outside: Server
let outsideAddress: string
const visits: string[] = []

beforeAll(async () => {
  outside = createServer((request, response) => {
    visits.push(request.url ?? '')
    response.setHeader('Access-Control-Allow-Origin', '*').end('<h1>outside</h1>')
  })
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve))
  outsideAddress = `http://127.0.0.1:${(outside.address() as AddressInfo).port}`
  tavolo = await launchTavolo()
  await tavolo.page.getByRole('heading').first().waitFor()
})

afterAll(async () => {
  await tavolo.kill()
  outside.close()
})

/** What the window was made with, as Electron keeps it. */
function webPreferences(): Promise<Record<string, unknown>> {
  return tavolo.application.evaluate(({ BrowserWindow }) => {
    const contents: unknown = BrowserWindow.getAllWindows()[0]?.webContents
    // Electron keeps them under a name that its types leave out.
    const read = Reflect.get(contents as object, 'getLastWebPreferences') as () => Record<string, unknown>
    return read.call(contents)
  })
}

describe('what the page is', () => {
  test('it comes from our own scheme and is a secure context', async () => {
    expect(tavolo.page.url()).toMatch(/^app:\/\/tavolo\//)
    expect(await tavolo.page.evaluate(() => window.isSecureContext)).toBe(true)
    expect(await tavolo.page.evaluate(() => window.origin)).toBe('app://tavolo')
  })

  test('sandbox, isolation and web security are on; Node and experiments are off', async () => {
    expect(await webPreferences()).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
    })
    // Electron leaves these out where they are off.
    const { nodeIntegrationInWorker, enableBlinkFeatures } = await webPreferences()
    expect([nodeIntegrationInWorker ?? false, enableBlinkFeatures ?? '']).toEqual([false, ''])
  })

  test('it finds neither Node nor Electron', async () => {
    const found = await tavolo.page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'ipcRenderer', 'electron'].filter(
        (name) => name in globalThis,
      ),
    )
    expect(found).toEqual([])
  })

  test('it has the calls of the contract and nothing else from the shell', async () => {
    const names = await tavolo.page.evaluate(() => Object.keys(window.host ?? {}))
    expect(names.toSorted()).toEqual([...hostCallNames, 'on'].toSorted())
  })

  test('it cannot listen to channels that the contract does not name', async () => {
    const listen = tavolo.page.evaluate(() => {
      const on = Reflect.get(window.host ?? {}, 'on') as (name: string, listener: () => void) => void
      on('anything', () => undefined)
    })
    await expect(listen).rejects.toThrow('No event is called')
  })
})

describe('what the page may run', () => {
  test('no inline script', async () => {
    const ran = await tavolo.page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.inlineScriptRan = true'
      document.body.append(script)
      const image = document.createElement('img')
      image.setAttribute('onerror', 'window.inlineScriptRan = true')
      image.src = 'app://tavolo/missing.png'
      document.body.append(image)
      return new Promise((resolve) => {
        image.addEventListener('error', () => setTimeout(() => resolve('inlineScriptRan' in window), 50))
      })
    })
    expect(ran).toBe(false)
  })

  test('no script from text', async () => {
    // Not through evaluate's own world: the page's timers obey the page's policy.
    const refused = await tavolo.page.evaluate(
      () =>
        new Promise((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective), {
            once: true,
          })
          // A string instead of a function is evaluated as script.
          Reflect.apply(setTimeout, window, ['window.textRan = true', 0])
        }),
    )
    expect(refused).toBe('script-src')
    expect(await tavolo.page.evaluate(() => 'textRan' in window)).toBe(false)
  })

  test('no script and no style of another origin, and no frame', async () => {
    const refused = await tavolo.page.evaluate(async (address) => {
      const violations: string[] = []
      document.addEventListener('securitypolicyviolation', (event) =>
        violations.push(event.effectiveDirective),
      )
      const script = document.createElement('script')
      script.src = `${address}/script.js`
      const style = document.createElement('style')
      style.textContent = 'body { outline: 1px solid }'
      const frame = document.createElement('iframe')
      frame.src = `${address}/frame`
      document.body.append(script, style, frame)
      await new Promise((resolve) => setTimeout(resolve, 300))
      return violations
    }, outsideAddress)
    expect(refused).toEqual(expect.arrayContaining(['script-src-elem', 'style-src-elem', 'frame-src']))
    expect(visits).toEqual([])
  })
})

describe('where the page may go', () => {
  test('nowhere: every navigation ends where it began', async () => {
    const start = tavolo.page.url()
    for (const address of [
      outsideAddress,
      'app://tavolo/other.html',
      'file:///etc/passwd',
      'data:text/html,x',
    ]) {
      await tavolo.page.evaluate((target) => {
        const link = document.createElement('a')
        link.href = target
        document.body.append(link)
        link.click()
      }, address)
    }
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(tavolo.page.url()).toBe(start)
    expect(visits).toEqual([])
  })

  test('no new window, neither from script nor from a link', async () => {
    const opened = await tavolo.page.evaluate((address) => {
      const link = document.createElement('a')
      link.href = address
      link.target = '_blank'
      document.body.append(link)
      link.click()
      return [window.open(address), window.open('about:blank'), window.open(address, 'tavolo-projector')]
    }, outsideAddress)
    expect(opened).toEqual([null, null, null])
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(tavolo.application.windows()).toHaveLength(1)
    expect(visits).toEqual([])
  })

  test('the window for the projector is empty, has no way to the shell, and goes nowhere', async () => {
    const opening = tavolo.application.waitForEvent('window')
    await tavolo.page.evaluate(() => void window.open('about:blank', 'tavolo-projector'))
    const projector = await opening
    expect(await projector.evaluate(() => 'host' in window)).toBe(false)
    await tavolo.page.evaluate((address) => {
      const opened = window.open(address, 'tavolo-projector')
      if (opened !== null) opened.location.href = address
    }, outsideAddress)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(projector.url()).toBe('about:blank')
    expect(visits).toEqual([])
    await projector.close()
  })

  test('a webview is only an unknown element', async () => {
    const contentsBefore = await countContents()
    await tavolo.page.evaluate((address) => {
      const view = document.createElement('webview')
      view.setAttribute('src', address)
      document.body.append(view)
    }, outsideAddress)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(await countContents()).toBe(contentsBefore)
    expect(visits).toEqual([])
  })

  test('nothing is downloaded', async () => {
    const begun = await tavolo.application.evaluate(({ session }) => {
      const names: string[] = []
      Object.assign(session.defaultSession, { names })
      session.defaultSession.on('will-download', (event, item) => {
        names.push(`${item.getFilename()} ${event.defaultPrevented}`)
      })
      return names
    })
    expect(begun).toEqual([])
    await tavolo.page.evaluate(() => {
      const link = document.createElement('a')
      link.href = URL.createObjectURL(new Blob(['x']))
      link.download = 'x.txt'
      document.body.append(link)
      link.click()
    })
    await expect
      .poll(() =>
        tavolo.application.evaluate(
          ({ session }) => Reflect.get(session.defaultSession, 'names') as string[],
        ),
      )
      .toEqual(['x.txt true'])
  })
})

describe('what the page may reach', () => {
  test('no network, whatever the page asks', async () => {
    const reached = await tavolo.page.evaluate(async (address) => {
      const asked = await fetch(`${address}/fetch`).then(
        () => true,
        () => false,
      )
      const connected = await new Promise((resolve) => {
        try {
          const socket = new WebSocket(address.replace('http', 'ws'))
          socket.addEventListener('open', () => resolve(true))
          socket.addEventListener('error', () => resolve(false))
        } catch {
          resolve(false)
        }
      })
      return { asked, connected }
    }, outsideAddress)
    expect(reached).toEqual({ asked: false, connected: false })
    expect(visits).toEqual([])
  })

  test('the sealed sockets of a hub that it named, and nothing else of it', async () => {
    const host = outsideAddress.replace('http://', '')
    async function opens(path: string): Promise<boolean> {
      return tavolo.page.evaluate(
        (url) =>
          new Promise<boolean>((resolve) => {
            const socket = new WebSocket(url)
            socket.addEventListener('open', () => resolve(true))
            socket.addEventListener('error', () => resolve(false))
          }),
        `ws://${host}${path}`,
      )
    }
    const sockets = new WebSocketServer({ server: outside })
    expect(await opens('/sealed/door')).toBe(false)
    await tavolo.call('roomReach', { hubs: [host] })
    expect(await opens('/sealed/door')).toBe(true)
    expect([await opens('/door'), await opens('/'), await opens('/sealed/door?a=b')]).toEqual([
      false,
      false,
      false,
    ])
    const asked = tavolo.page.evaluate(async (address) => fetch(`${address}/sealed/door`), outsideAddress)
    await expect(asked).rejects.toThrow()
    await tavolo.call('roomReach', { hubs: [] })
    expect(await opens('/sealed/door')).toBe(false)
    sockets.close()
    expect(visits).toEqual([])
  })

  test('no network behind the policy’s back either: the session refuses by itself', async () => {
    const reached = await tavolo.application.evaluate(async ({ session }, address) => {
      return session.defaultSession.fetch(address).then(
        () => 'reached',
        () => 'refused',
      )
    }, outsideAddress)
    expect(reached).toBe('refused')
    expect(visits).toEqual([])
  })

  test('no file outside the pages', async () => {
    const statuses = await tavolo.page.evaluate(async () => {
      const addresses = ['/../main/main.js', '/%2e%2e/main/main.js', '/..%2fmain%2fmain.js', '/index.html']
      return Promise.all(addresses.map(async (address) => (await fetch(address)).status))
    })
    expect(statuses).toEqual([404, 404, 404, 200])
  })

  test('no permission: camera, place, notices, clipboard, devices', async () => {
    const answers = await tavolo.page.evaluate(async () => {
      async function tryOut(attempt: () => Promise<unknown>): Promise<string> {
        return attempt().then(String, (error: unknown) => (error instanceof Error ? error.name : 'unknown'))
      }
      return {
        notices: await tryOut(() => Notification.requestPermission()),
        camera: await tryOut(() => navigator.mediaDevices.getUserMedia({ video: true, audio: true })),
        screen: await tryOut(() => navigator.mediaDevices.getDisplayMedia()),
        place: await tryOut(
          () =>
            new Promise((resolve, reject) => {
              navigator.geolocation.getCurrentPosition(resolve, (error) =>
                reject(new DOMException('', String(error.code))),
              )
            }),
        ),
        clipboard: await tryOut(() => navigator.clipboard.readText()),
        state: await tryOut(async () => (await navigator.permissions.query({ name: 'geolocation' })).state),
      }
    })
    expect(answers).toEqual({
      notices: 'denied',
      camera: expect.stringMatching(/NotAllowedError|NotFoundError/) as string,
      screen: expect.stringMatching(/NotAllowedError|NotSupportedError|InvalidStateError/) as string,
      // 1 is PERMISSION_DENIED.
      place: '1',
      clipboard: 'NotAllowedError',
      state: 'denied',
    })
  })
})

describe('who may call the shell', () => {
  test('not a page from elsewhere, even with our preload script', async () => {
    const answer = await tavolo.application.evaluate(async ({ app, BrowserWindow }) => {
      const preload = `${app.getAppPath()}/out/preload/preload.cjs`
      const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
      await stranger.loadURL('data:text/html,<h1>stranger</h1>')
      const said: unknown = await stranger.webContents.executeJavaScript(
        'host.appInfo().then(() => "answered", (error) => error.message)',
      )
      stranger.destroy()
      return said
    })
    expect(answer).toContain('may not call')
  })
})

function countContents(): Promise<number> {
  return tavolo.application.evaluate(({ webContents }) => webContents.getAllWebContents().length)
}
