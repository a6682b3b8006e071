import { fork } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'vite'
import { projectFolder } from '../../support/project-folder.ts'
import { watchUsage } from '../../support/hub/usage.ts'

/** A small program beside the hub, with the one number that it said first: its port. */
export interface BareProgram {
  readonly place: string
  /** The next number that it says when it is asked. */
  readonly ask: () => Promise<number>
  readonly close: () => Promise<void>
}

const builtFolder = join(projectFolder, '.cache/bench-hub')

/** Builds the bare hub as Tavolo's own is built: into one file, with its libraries. */
export async function buildBareHub(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: join(import.meta.dirname, 'bare-hub.ts'), outDir: builtFolder, emptyOutDir: true },
  })
}

/** Starts a program of this folder under Node, the bare hub as it was built; with a usage file it writes there what it uses. */
export async function startBare(
  name: 'bare-hub' | 'bare-bytes' | 'slow-link',
  words: readonly (string | number)[] = [],
  usageFile: string | null = null,
): Promise<BareProgram> {
  const watched = usageFile === null ? null : watchUsage(usageFile)
  const program =
    name === 'bare-hub' ? join(builtFolder, 'bare-hub.js') : join(import.meta.dirname, `${name}.ts`)
  const child = fork(program, words.map(String), {
    execArgv: [...(watched?.words ?? [])],
    env: { ...process.env, ...watched?.environment },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  async function hear(): Promise<number> {
    return new Promise((resolve, reject) => {
      child.once('message', (said) => resolve(Number(said)))
      void ended.then(() => reject(new Error(`${name} has ended`)))
    })
  }
  const port = await hear()
  return {
    place: `127.0.0.1:${port}`,
    async ask() {
      const answer = hear()
      child.send('?')
      return answer
    },
    async close() {
      child.kill('SIGKILL')
      await ended
    },
  }
}
