import { join } from 'node:path'
import { openRoom, type RoomState } from '../../shared/sync/room/room-state.ts'
import type { LabProcess } from '../support/net-lab/lab-process.ts'
import { openNetLab, type NetLab } from '../support/net-lab/net-lab.ts'
import { hubChildOf, hubProcessWords, type HubChild } from '../support/hub/hub-child.ts'
import { projectFolder } from '../support/project-folder.ts'
import { seededBytes } from '../support/seeded-bytes.ts'
import type { GuestComing } from './table-guest.ts'
import { seatOf, type Seat, type SeatCalls } from './seat-calls.ts'
import { buildMeshPage, openMeshWindow, type MeshWindow } from './mesh-window.ts'

const port = 4747
const pollMs = 50
let tableCount = 0
let pageBuilt: Promise<string> | null = null
const hourMs = 3_600_000
/** Side by side, as `mesh-app` makes them; a table below the other. */
const windowSize = { width: 400, height: 200 }

/** Laptops and guests in a room of their own network, with a signalling door or a hub on a host apart. */
export interface MeshRoom {
  readonly lab: NetLab
  readonly windows: readonly MeshWindow[]
  readonly guests: readonly Seat[]
  /** A guest comes in. */
  readonly seatGuest: (name: string) => Promise<void>
  /** Opens a window that shares nothing yet. */
  readonly seat: (name: string) => Promise<MeshWindow>
  /** At a hub: by it alone, or with the other laptops as well, as Tavolo does. */
  readonly join: (window: MeshWindow, ways?: 'hub' | 'both') => Promise<void>
  readonly startSignaling: () => Promise<void>
  readonly killSignaling: () => Promise<void>
  /** Milliseconds until all, or only the laptops, show the same; null when that did not happen in time. */
  readonly converge: (limitMs: number, who?: 'laptops') => Promise<number | null>
  /** Whether all have the same bytes, with all their history. */
  readonly areCopiesEqual: () => Promise<boolean>
  /** What went wrong and was mended, and what is known of the devices, for the report of a failure. */
  readonly describe: () => Promise<string>
  readonly close: () => Promise<void>
}

/** The device on a host. */
function deviceIdOf(hostName: string): string {
  return `laptop-${hostName}`
}

/** Of some devices the clock is an hour ahead, of others an hour behind. */
function aheadOf(index: number): number {
  return ([0, hourMs, -hourMs] as const)[index % 3] ?? 0
}

/** Builds the room; laptops are seated by `seat`. */
export async function openMeshRoom(options: {
  readonly laptops: readonly string[]
  /** They reach the hub and nobody else, as on the Wi-Fi of a hotel. */
  readonly guests?: readonly string[]
  readonly shaping: 'needed' | 'not-needed'
  readonly seed: number
  /** A signalling door and nothing else, or a whole hub. */
  readonly door: 'signalling' | 'hub'
  /** A file for every frame of the network. */
  readonly recordTo?: string
}): Promise<MeshRoom> {
  const { laptops, guests: guestNames = [] } = options
  const opened = await openNetLab({
    hosts: ['hub', ...laptops, ...guestNames],
    shaping: options.shaping,
    seed: options.seed,
    ...(options.recordTo !== undefined && { recordTo: options.recordTo }),
  })
  if (!opened.isOk) throw new Error(opened.error)
  const lab = opened.value
  pageBuilt ??= buildMeshPage()
  const pageFolder = await pageBuilt
  const top = tableCount * windowSize.height
  tableCount += 1
  const windows: MeshWindow[] = []
  const guests: Seat[] = []
  const seats = (): readonly Pick<Seat, 'call' | 'host'>[] => [...windows, ...guests] as never
  let door: LabProcess | null = null
  let hub: HubChild | null = null
  let state: RoomState = {
    ...openRoom({ tavoloId: 'tavolo:1', title: 'Sala', owner: null, random: seededBytes(options.seed) }),
    // Guests can be no more than participants.
    autoAdmit: 'facilitator',
  }

  async function startSignaling(): Promise<void> {
    const { address, start } = lab.host('hub')
    if (options.door === 'hub') {
      // As the shell does: another process carries on with the state that was told last.
      const told = hub?.reports.findLast((report) => report.kind === 'state')
      if (told?.kind === 'state') state = told.state
      door = start([process.execPath, ...hubProcessWords], { ipc: 'with' })
      hub = hubChildOf(door.child)
      hub.order({ kind: 'open', host: address, ports: [port], state, pagesFolder: '', blobsFolder: null })
      await hub.report('listening')
      return
    }
    const started = start(
      [process.execPath, join(projectFolder, 'test/room/signal-server.ts'), String(port)],
      {
        ipc: 'with',
      },
    )
    door = started
    await new Promise<void>((resolve, reject) => {
      started.child.once('message', () => resolve())
      started.child.once('exit', () => reject(new Error(`No signalling door:\n${started.output()}`)))
    })
  }
  async function areEqual(who: 'laptops' | undefined): Promise<boolean> {
    const asked = who === 'laptops' ? windows : seats()
    for (const question of ['progress', 'contentHash'] as const) {
      const answers = await Promise.all(asked.map(async ({ call }) => call(question)))
      if (new Set<string | number>(answers).size > 1) return false
    }
    return true
  }
  await startSignaling()
  return {
    lab,
    windows,
    guests,
    startSignaling,
    killSignaling: async () => door?.kill(),
    async seat(name) {
      const window = await openMeshWindow(lab.host(name), {
        ...{ pageFolder, left: windows.length * windowSize.width, top },
        aheadMs: aheadOf(windows.length),
      })
      windows.push(window)
      return window
    },
    async seatGuest(name) {
      const host = lab.host(name)
      await host.isolate()
      const coming: GuestComing = {
        ...{ deviceId: deviceIdOf(name), hub: `${lab.host('hub').address}:${port}`, seed: guests.length },
        invitation: state.secrets.guest,
      }
      const program = join(projectFolder, 'test/room/table-guest.ts')
      const started = host.start([process.execPath, program, JSON.stringify(coming)], {
        ipc: 'with',
        environment: { TAVOLO_CLOCK_AHEAD_MS: String(aheadOf(guests.length)) },
      })
      guests.push(await seatOf<SeatCalls>(host, started))
    },
    join: async ({ call, host }, ways = 'both') =>
      call('join', {
        ways,
        deviceId: deviceIdOf(host.name),
        hub: `${lab.host('hub').address}:${port}`,
        secret: options.door === 'hub' ? state.secrets.laptop : null,
      }),
    async areCopiesEqual() {
      const copies = await Promise.all(seats().map(async ({ call }) => call('copies')))
      return new Set(copies.map((each) => each.join(' '))).size === 1
    },
    async converge(limitMs, who) {
      const startMs = performance.now()
      for (;;) {
        const isEqual = await areEqual(who)
        const passedMs = performance.now() - startMs
        if (passedMs > limitMs) return null
        if (isEqual) return passedMs
        await new Promise((resolve) => setTimeout(resolve, pollMs))
      }
    },
    async describe() {
      const lines = await Promise.all(
        seats().map(async ({ host, call }) => {
          return `${host.name}: ${await call('contentHash')} ${await call('standing')}`
        }),
      )
      return lines.join('\n')
    },
    async close() {
      tableCount -= 1
      await Promise.all(windows.map(async ({ kill }) => kill()))
      await lab.close()
    },
  }
}
