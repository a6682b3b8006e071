import { join } from 'node:path'
import type { LabProcess } from '../support/net-lab/lab-process.ts'
import { openNetLab, type NetLab } from '../support/net-lab/net-lab.ts'
import { projectFolder } from '../support/project-folder.ts'
import { buildMeshPage, openMeshWindow, type MeshWindow } from './mesh-window.ts'

const port = 4747
const pollMs = 50

/** Laptops in a room of their own network, with a signalling door on a host apart. */
export interface MeshRoom {
  readonly lab: NetLab
  readonly windows: readonly MeshWindow[]
  /** Opens a window that shares nothing yet. */
  readonly seat: (name: string) => Promise<MeshWindow>
  readonly join: (window: MeshWindow) => Promise<void>
  readonly startSignaling: () => Promise<void>
  readonly killSignaling: () => Promise<void>
  /** Milliseconds until every window shows the same; null when that did not happen in time. */
  readonly converge: (limitMs: number) => Promise<number | null>
  /** What went wrong and was mended, and what is known of the devices, for the report of a failure. */
  readonly describe: () => Promise<string>
  readonly close: () => Promise<void>
}

/** The device on a host. */
export function deviceIdOf(hostName: string): string {
  return `laptop-${hostName}`
}

/** Builds the room; laptops are seated by `seat`. */
export async function openMeshRoom(options: {
  readonly laptops: readonly string[]
  readonly shaping: 'needed' | 'not-needed'
  readonly seed: number
  /** A signalling door and nothing else, or a whole hub. */
  readonly door: 'signalling' | 'hub'
}): Promise<MeshRoom> {
  const opened = await openNetLab({
    hosts: ['hub', ...options.laptops],
    shaping: options.shaping,
    seed: options.seed,
  })
  if (!opened.isOk) throw new Error(opened.error)
  const lab = opened.value
  const pageFolder = await buildMeshPage()
  const windows: MeshWindow[] = []
  let door: LabProcess | null = null
  let secret: string | null = null

  async function startSignaling(): Promise<void> {
    const isHub = options.door === 'hub'
    const script = join(projectFolder, 'test/room', isHub ? 'hub-server.ts' : 'signal-server.ts')
    const { address, start } = lab.host('hub')
    const words = isHub ? [address, String(options.seed)] : [String(port)]
    const started = start([process.execPath, script, ...words], { ipc: 'with' })
    door = started
    await new Promise<void>((resolve, reject) => {
      started.child.once('message', (said: string) => {
        if (isHub) secret = said
        resolve()
      })
      started.child.once('exit', () => reject(new Error(`No signalling door:\n${started.output()}`)))
    })
  }
  async function areEqual(): Promise<boolean> {
    const hashes = await Promise.all(windows.map(async ({ call }) => call('contentHash')))
    return new Set(hashes).size === 1
  }
  await startSignaling()
  return {
    lab,
    windows,
    startSignaling,
    killSignaling: async () => door?.kill(),
    async seat(name) {
      const window = await openMeshWindow(lab.host(name), pageFolder)
      windows.push(window)
      return window
    },
    join: async ({ call, host }) =>
      call('join', { deviceId: deviceIdOf(host.name), hub: `${lab.host('hub').address}:${port}`, secret }),
    async converge(limitMs) {
      const startMs = performance.now()
      for (;;) {
        const isEqual = await areEqual()
        const passedMs = performance.now() - startMs
        if (passedMs > limitMs) return null
        if (isEqual) return passedMs
        await new Promise((resolve) => setTimeout(resolve, pollMs))
      }
    },
    async describe() {
      const lines = await Promise.all(
        windows.map(async ({ host, call, output }) => {
          const said = [await call('contentHash'), await call('status'), (await call('troubles')).slice(-12)]
          const printed = output()
            .split('\n')
            .filter((line) => line.startsWith('page: '))
          return `${host.name}: ${JSON.stringify(said)}\n${printed.slice(-5).join('\n')}`
        }),
      )
      return lines.join('\n')
    },
    async close() {
      await Promise.all(windows.map(async ({ kill }) => kill()))
      await lab.close()
    },
  }
}
