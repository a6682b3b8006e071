import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { yWebrtcPlugin } from '../../electron/dev/y-webrtc-plugin.ts'
import { executablePath, switches } from '../support/launch-app.ts'
import type { LabHost } from '../support/net-lab/net-lab.ts'
import { projectFolder } from '../support/project-folder.ts'
import type { MeshPage } from './mesh-page/mesh-page.ts'
import { seatOf, type Seat } from './seat-calls.ts'

/** A window in a real Electron on a host of the laboratory. */
export type MeshWindow = Seat<MeshPage>

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

/** Opens a window on a host, whose clock is ahead by so much; `left` and `top` are its place on the screen. */
export async function openMeshWindow(
  host: LabHost,
  options: {
    readonly pageFolder: string
    readonly aheadMs: number
    readonly left: number
    readonly top: number
  },
): Promise<MeshWindow> {
  const { pageFolder, aheadMs, left, top } = options
  const dataFolder = mkdtempSync(join(tmpdir(), 'tavolo-mesh-'))
  const app = join(projectFolder, 'test/room/mesh-app')
  const command = [
    executablePath(),
    app,
    ...[`--user-data-dir=${dataFolder}`, `--folder=${pageFolder}`, `--ahead=${aheadMs}`],
    ...[`--left=${left}`, `--top=${top}`],
    ...switches(),
  ]
  const seat = await seatOf<MeshPage>(host, host.start(command as [string, ...string[]], { ipc: 'with' }))
  return {
    ...seat,
    async kill() {
      await seat.kill()
      rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
