import { app, type BrowserWindow } from 'electron'
import { randomBytes } from 'node:crypto'
import { ok } from '../../../shared/util/result.ts'
import type { HostAnswers } from '../../host-calls.ts'
import { networksByName } from '../../networks/ask-system.ts'
import { noteSideFailure } from '../../side-failures.ts'
import { tellWindow } from '../../tell-window.ts'
import { Discovery } from './discovery.ts'

/** Discovery of this computer, for the feature that opens the room, and the calls of pages that look around. */
export interface DiscoveryFeature {
  readonly calls: Pick<HostAnswers, 'nearbyStart' | 'nearbyStop'>
  /** Brings discovery; nothing of it is loaded before. */
  readonly load: () => Promise<Discovery>
}

/** Makes discovery ready; its code is loaded, and the network touched, at the first call. */
export function discoveryFeature(): DiscoveryFeature {
  let loading: Promise<Discovery> | null = null
  /** How many parts of each page look around. */
  const watching = new Map<BrowserWindow, number>()
  const caredFor = new WeakSet<BrowserWindow>()

  async function open(): Promise<Discovery> {
    const { openMdnsDoor } = await import('./mdns-door.ts')
    const discovery = new Discovery({
      networks: networksByName,
      openDoor: openMdnsDoor,
      newToken: () => randomBytes(4).toString('hex'),
      onFault: noteSeldom(),
    })
    discovery.nearby.subscribe(() => {
      for (const window of watching.keys()) tellWindow(window, 'nearbyChanged', [...discovery.nearby.get()])
    })
    app.on('will-quit', () => void discovery.close())
    return discovery
  }

  function load(): Promise<Discovery> {
    loading ??= open()
    return loading
  }

  async function stop(window: BrowserWindow, parts: 'one' | 'all'): Promise<undefined> {
    const left = parts === 'all' ? 0 : (watching.get(window) ?? 0) - 1
    if (left > 0) watching.set(window, left)
    else if (watching.delete(window)) await (await load()).unwatch(window)
    return undefined
  }

  function stopWithPage(window: BrowserWindow): void {
    if (caredFor.has(window)) return
    caredFor.add(window)
    const end = () => void stop(window, 'all')
    window.on('closed', end)
    // A page that is read anew asks anew.
    window.webContents.on('did-navigate', end)
    window.webContents.on('render-process-gone', end)
  }

  return {
    load,
    calls: {
      async nearbyStart(_nothing, window) {
        const discovery = await load()
        watching.set(window, (watching.get(window) ?? 0) + 1)
        stopWithPage(window)
        const found = await discovery.watch(window)
        return found.isOk ? ok([...found.value]) : found
      },
      nearbyStop: (_nothing, window) => stop(window, 'one'),
    },
  }
}

/** A stranger's packets can go wrong hundreds of times a second: the log has room for some of each kind. */
const mostNotedFaults = 20

function noteSeldom(): (error: unknown) => void {
  const note = noteSideFailure('mDNS')
  const noted = new Set<string>()
  return (error) => {
    const words = String(error)
    if (noted.size >= mostNotedFaults || noted.has(words)) return
    noted.add(words)
    note(error)
  }
}
