import { fork } from 'node:child_process'
import { join } from 'node:path'
import { watchUsage } from '../../support/hub/usage.ts'

/** A small program beside the hub, with the one number that it said first: its port. */
export interface BareProgram {
  readonly place: string
  /** The next number that it says when it is asked. */
  readonly ask: () => Promise<number>
  readonly close: () => Promise<void>
}

/** Starts a program of this folder under Node; with a usage file it writes there what it uses. */
export async function startBare(
  name: 'bare-hub' | 'bare-bytes' | 'slow-link',
  words: readonly (string | number)[] = [],
  usageFile: string | null = null,
): Promise<BareProgram> {
  const watched = usageFile === null ? null : watchUsage(usageFile)
  const child = fork(join(import.meta.dirname, `${name}.ts`), words.map(String), {
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
