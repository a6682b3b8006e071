import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { yWebrtcPlugin } from '../../electron/dev/y-webrtc-plugin.ts'
import { executablePath, switches } from '../support/launch-app.ts'
import type { LabHost } from '../support/net-lab/net-lab.ts'
import { projectFolder } from '../support/project-folder.ts'
import type { MeshPage } from './mesh-page/mesh-page.ts'

type Calls = { readonly [Name in keyof MeshPage]: MeshPage[Name] }

/** A window in a real Electron on a host of the laboratory. */
export interface MeshWindow {
  readonly host: LabHost
  /** Makes a call of the page. */
  readonly call: <Name extends keyof Calls>(
    name: Name,
    ...input: Parameters<Calls[Name]>
  ) => Promise<Awaited<ReturnType<Calls[Name]>>>
  /** Stops the whole program where it is, as a lid that is closed. */
  readonly freeze: () => void
  readonly thaw: () => void
  readonly kill: () => Promise<void>
  /** What the program has printed. */
  readonly output: () => string
}

interface Answer {
  readonly id?: number
  readonly value?: unknown
  readonly error?: string
  readonly isReady?: boolean
}

// A cold start on two busy cores takes a few seconds.
const startTimeoutMs = 60_000

/** Builds the page with the mesh in it, and gives its folder. */
export async function buildMeshPage(): Promise<string> {
  const outDir = join(projectFolder, '.cache/mesh-page')
  await build({
    root: join(projectFolder, 'test/room/mesh-page'),
    base: './',
    configFile: false,
    logLevel: 'error',
    plugins: [yWebrtcPlugin(projectFolder)],
    build: { outDir, emptyOutDir: true, modulePreload: false },
  })
  return outDir
}

/** Opens a window on a host. */
export async function openMeshWindow(host: LabHost, pageFolder: string): Promise<MeshWindow> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'tavolo-mesh-'))
  const app = join(projectFolder, 'test/room/mesh-app')
  const command = [
    executablePath(),
    app,
    `--user-data-dir=${dataFolder}`,
    `--folder=${pageFolder}`,
    ...switches(),
  ]
  const { child, freeze, thaw, kill, output } = host.start(command as [string, ...string[]], { ipc: 'with' })
  const waiting = new Map<number, (answer: Answer) => void>()
  let count = 0
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`No window on ${host.name}:\n${output()}`)),
      startTimeoutMs,
    )
    child.once('exit', () => reject(new Error(`The window on ${host.name} ended:\n${output()}`)))
    child.on('message', (answer: Answer) => {
      if (answer.id !== undefined) waiting.get(answer.id)?.(answer)
      if (answer.isReady !== true) return
      clearTimeout(timer)
      resolve()
    })
  })

  function ask(code: string): Promise<unknown> {
    count += 1
    const id = count
    return new Promise((resolve, reject) => {
      waiting.set(id, ({ value, error }) => {
        waiting.delete(id)
        if (error === undefined) resolve(value)
        else reject(new Error(`${host.name}: ${error}`))
      })
      child.send({ id, code })
    })
  }
  return {
    host,
    freeze,
    thaw,
    output,
    call: async (name, ...input) =>
      // What the page gives has the type that the page says; nothing but plain data comes this way.
      (await ask(`window.meshPage.${name}(...${JSON.stringify(input)})`)) as never,
    async kill() {
      await kill()
      rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
