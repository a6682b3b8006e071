import { fork, spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { hubReportSchema, type HubOrder, type HubReport } from '../../../electron/hub/hub-process-messages.ts'
import { rootFolder } from '../source-tree.ts'
import { watchUsage } from './usage.ts'

/** The desktop's hub process, started under Node. */
export interface HubChild {
  readonly child: ChildProcess
  readonly reports: HubReport[]
  readonly order: (order: HubOrder) => void
  readonly report: <Kind extends HubReport['kind']>(kind: Kind) => Promise<Extract<HubReport, { kind: Kind }>>
  readonly ended: Promise<void>
}

const startTimeoutMs = 20_000

/** The words after `node` that start the desktop's hub process under Node. */
export const hubProcessWords = [
  '--import',
  join(rootFolder, 'test/support/hub/parent-port.ts'),
  join(rootFolder, 'electron/hub/hub-process.ts'),
] as const

const builtHubProcess = join(rootFolder, 'out/main/hub-process.js')

/** Which hub process is started, and where it writes what it uses. */
export interface HubRun {
  /** The program as it was built last, as people get it; from its sources when not given. */
  readonly program?: 'sources' | 'built'
  readonly usageFile?: string
}

/** Starts the process; it waits for its first order. */
export function forkHubProcess({ program = 'sources', usageFile }: HubRun = {}): HubChild {
  const [first, second, source] = hubProcessWords
  const watched = usageFile === undefined ? null : watchUsage(usageFile)
  const child = fork(program === 'sources' ? source : builtHubProcess, {
    execArgv: [first, second, ...(watched?.words ?? [])],
    env: { ...process.env, ...watched?.environment },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  return hubChildOf(child)
}

/** Talks to a process of the hub that was started with `hubProcessWords`, wherever it runs. */
export function hubChildOf(child: ChildProcess): HubChild {
  const reports: HubReport[] = []
  const listeners = new Set<() => void>()
  child.on('message', (message) => {
    reports.push(hubReportSchema.parse(message))
    for (const listener of listeners) listener()
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    child,
    reports,
    ended,
    order: (order) => void child.send(order),
    async report(kind) {
      return new Promise((resolve, reject) => {
        const timer = setTimeout(
          () => reject(new Error(`The hub’s process did not say «${kind}»`)),
          startTimeoutMs,
        )
        const look = () => {
          const found = reports.find((one) => one.kind === kind)
          if (found === undefined) return
          clearTimeout(timer)
          listeners.delete(look)
          resolve(found as never)
        }
        listeners.add(look)
        look()
      })
    },
  }
}

/** A program of `npm run hub`. */
export interface StandaloneChild {
  readonly child: ChildProcess
  readonly lines: string[]
  /** The first line that begins like this; throws when it ends before, or does not come. */
  readonly line: (beginning: string) => Promise<string>
  readonly ended: Promise<number | null>
}

/** Starts `electron/hub/standalone.ts`. */
export function spawnStandalone(
  environment: Readonly<Record<string, string>>,
  words: readonly string[] = [],
): StandaloneChild {
  const child = spawn(process.execPath, [join(rootFolder, 'electron/hub/standalone.ts'), ...words], {
    env: { ...process.env, NODE_OPTIONS: '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  const listeners = new Set<() => void>()
  let rest = ''
  const take = (data: Buffer) => {
    const parts = `${rest}${data.toString('utf8')}`.split('\n')
    rest = parts.pop() ?? ''
    lines.push(...parts)
    for (const listener of listeners) listener()
  }
  child.stdout.on('data', take)
  child.stderr.on('data', take)
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  return {
    child,
    lines,
    ended,
    async line(beginning) {
      return new Promise((resolve, reject) => {
        const fail = () => reject(new Error(`No line «${beginning}»; said:\n${lines.join('\n')}`))
        const timer = setTimeout(fail, startTimeoutMs)
        const look = () => {
          const found = lines.find((line) => line.trim().startsWith(beginning))
          if (found === undefined) return
          clearTimeout(timer)
          resolve(found)
        }
        listeners.add(look)
        void ended.then(() => fail())
        look()
      })
    },
  }
}
