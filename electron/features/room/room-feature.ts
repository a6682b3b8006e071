import { powerSaveBlocker, type BrowserWindow } from 'electron'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { HostInput, HostResult } from '../../../shared/ipc/contract.ts'
import type { OpenedRoom } from '../../../shared/ipc/room.ts'
import { protocolVersion } from '../../../shared/sync/room/device-messages.ts'
import { readHubAddress } from '../../../shared/sync/room/hub-address.ts'
import { failure } from '../../../shared/util/result.ts'
import type { HostAnswers } from '../../host-calls.ts'
import { createQueue } from '../../in-turn.ts'
import { reachableHubs } from '../../reachable-hubs.ts'
import { noteSideFailure } from '../../side-failures.ts'
import { tellAllWindows } from '../../tell-window.ts'
import { blobsFolderName } from '../attachments/blob-store.ts'
import type { Discovery } from '../discovery/discovery.ts'
import type { ErrorLog } from '../log.ts'
import { HubKeeper } from './hub-keeper.ts'
import { roomToOpen } from './room-to-open.ts'
import { startHubProcess } from './start-hub-process.ts'

/** What the room works with. */
export interface RoomFeatureParts {
  readonly pagesFolder: string
  /** Of Tavolo's data. */
  readonly dataFolder: string
  readonly log: ErrorLog
  /** Announces the room; nothing of it is loaded before. */
  readonly loadDiscovery: () => Promise<Pick<Discovery, 'announce' | 'silence'>>
}

/** The room of this computer. */
export interface RoomFeature {
  readonly calls: Pick<HostAnswers, 'roomRead' | 'roomOpen' | 'roomClose' | 'roomReach'>
  /** The program ends. */
  readonly end: () => void
}

/** Opens a tavolo to the room, and closes it. Before the first call nothing listens and no process is started. */
export function roomFeature({ pagesFolder, dataFolder, log, loadDiscovery }: RoomFeatureParts): RoomFeature {
  const inTurn = createQueue()
  const awake = stayAwake()
  const keeper = new HubKeeper({
    // Built beside the shell's own code (electron.vite.config.ts).
    startProcess: (events) => startHubProcess(join(pagesFolder, '../main/hub-process.js'), events),
    nowMs: Date.now,
    after,
    pagesFolder: join(pagesFolder, '../guest'),
    blobsFolder: join(dataFolder, blobsFolderName),
    log: (line) => log.write('hub', { name: 'hub', message: line, stack: '' }),
    onChange(room) {
      reachableHubs.setOwn(room?.address ?? null)
      awake.set(room)
      tellAllWindows('roomChanged', { room })
    },
  })

  async function open(input: HostInput<'roomOpen'>): Promise<HostResult<'roomOpen'>> {
    const wish = roomToOpen(input, keeper.room, { bytes: (count) => new Uint8Array(randomBytes(count)) })
    if (wish === null) return failure('other-tavolo')
    const opened = await keeper.open(wish)
    if (opened.isOk) void announce(opened.value).catch(noteSideFailure('mDNS'))
    return opened
  }

  async function announce({ tavoloId, state, address }: OpenedRoom): Promise<void> {
    const at = readHubAddress(address)
    if (at === null) return
    const discovery = await loadDiscovery()
    // Where the system allows no multicast, address and QR code work.
    await discovery.announce({
      tavoloId,
      roomTitle: state.title,
      address: at.host,
      port: at.port,
      protocol: protocolVersion,
    })
  }

  async function close(): Promise<undefined> {
    if (keeper.room === null) return undefined
    await keeper.close()
    void loadDiscovery()
      .then((discovery) => discovery.silence())
      .catch(noteSideFailure('mDNS'))
    return undefined
  }

  const closeWithWindow = onceForEach((window) => {
    // Nobody would let anybody in, and nobody could close it.
    window.on('closed', () => void inTurn(close))
  })

  return {
    end: () => keeper.kill(),
    calls: {
      roomRead: () => keeper.room,
      roomOpen(input, window) {
        closeWithWindow(window)
        return inTurn(() => open(input))
      },
      roomClose: () => inTurn(close),
      roomReach({ hubs }, { webContents }) {
        reachableHubs.setOthers(hubs)
        // Behind other windows Chromium would let a page act once a minute: the room cannot wait for that.
        webContents.setBackgroundThrottling(hubs.length === 0)
        return undefined
      },
    },
  }
}

/** Keeps the computer from falling asleep while a room is open. */
function stayAwake(): { readonly set: (room: OpenedRoom | null) => void } {
  let blocker: number | null = null
  return {
    set(room) {
      if (room !== null) blocker ??= powerSaveBlocker.start('prevent-app-suspension')
      else if (blocker !== null) {
        powerSaveBlocker.stop(blocker)
        blocker = null
      }
    },
  }
}

function onceForEach(care: (window: BrowserWindow) => void): (window: BrowserWindow) => void {
  const known = new WeakSet<BrowserWindow>()
  return (window) => {
    if (known.has(window)) return
    known.add(window)
    care(window)
  }
}

function after(delayMs: number, run: () => void): () => void {
  const timer = setTimeout(run, delayMs)
  return () => clearTimeout(timer)
}
