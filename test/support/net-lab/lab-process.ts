import { spawn, type ChildProcess } from 'node:child_process'

/** A process that runs in a namespace, with all that it starts. */
export interface LabProcess {
  readonly child: ChildProcess
  /** What it has printed so far, both ways together. */
  readonly output: () => string
  /** Stops everything where it is, as a lid that is closed; packets still reach the computer. */
  readonly freeze: () => void
  readonly thaw: () => void
  /** Ends everything at once and waits for it. */
  readonly kill: () => Promise<void>
}

/** Starts a command as the head of a group of its own, with an IPC channel when it is Node or Electron. */
export function startLabProcess(options: {
  readonly command: readonly [string, ...string[]]
  readonly environment: Readonly<Record<string, string>>
  readonly ipc: 'with' | 'without'
}): LabProcess {
  const [program, ...words] = options.command
  const child = spawn(program, words, {
    detached: true,
    env: { ...process.env, ...options.environment },
    stdio: ['ignore', 'pipe', 'pipe', ...(options.ipc === 'with' ? (['ipc'] as const) : [])],
  })
  const pieces: string[] = []
  child.stdout?.on('data', (chunk: Buffer) => pieces.push(chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => pieces.push(chunk.toString()))
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', (error) => {
      pieces.push(error.message)
      resolve()
    })
  })
  function signalAll(signal: NodeJS.Signals): void {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
      process.kill(-child.pid, signal)
    }
  }
  return {
    child,
    output: () => pieces.join(''),
    freeze: () => signalAll('SIGSTOP'),
    thaw: () => signalAll('SIGCONT'),
    async kill() {
      signalAll('SIGKILL')
      await ended
    },
  }
}
