import { spawn, type ChildProcess } from 'node:child_process'
import { delimiter, resolve } from 'node:path'

/** One program of the checks: a name for people and the command, run from the root of the source tree. */
export interface Step {
  readonly name: string
  /** Its first word is looked for in node_modules/.bin, then on the PATH. */
  readonly command: readonly [string, ...string[]]
  readonly timeoutMs: number
  /** `show` lets people watch a long step; `collect` keeps its words for the end. */
  readonly output?: 'show' | 'collect'
}

/** How a step ended. `output` is empty when it was shown while it ran. */
export interface StepOutcome {
  readonly name: string
  readonly isOk: boolean
  readonly durationMs: number
  readonly output: string
}

const rootFolder = resolve(import.meta.dirname, '../..')

function environmentWithTools(): NodeJS.ProcessEnv {
  const toolFolder = resolve(rootFolder, 'node_modules/.bin')
  return { ...process.env, PATH: `${toolFolder}${delimiter}${process.env.PATH ?? ''}` }
}

/** Ends the step with all that it started: a test runner that hangs has children. */
function endWithChildren(child: ChildProcess): void {
  if (child.pid === undefined) return
  if (process.platform === 'win32') child.kill()
  else process.kill(-child.pid, 'SIGKILL')
}

/** Runs a step to its end, or to its time limit; never throws. */
export async function runStep(step: Step): Promise<StepOutcome> {
  const [program, ...words] = step.command
  const startMs = performance.now()
  const pieces: string[] = []
  const child = spawn(program, words, {
    cwd: rootFolder,
    env: environmentWithTools(),
    // A group of its own, so that it can be ended with its children.
    detached: process.platform !== 'win32',
    shell: process.platform === 'win32',
    stdio: step.output === 'show' ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
  })
  child.stdout?.on('data', (chunk: Buffer) => pieces.push(chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => pieces.push(chunk.toString()))
  const exitCode = await new Promise<number | null>((settle) => {
    const timer = setTimeout(() => {
      pieces.push(`\n${step.name} did not end within ${step.timeoutMs / 1000} s and was stopped.\n`)
      endWithChildren(child)
    }, step.timeoutMs)
    function end(code: number | null): void {
      clearTimeout(timer)
      settle(code)
    }
    child.on('error', (error) => {
      pieces.push(`${program} did not start: ${error.message}\n`)
      end(null)
    })
    child.on('close', end)
  })
  const durationMs = performance.now() - startMs
  return { name: step.name, isOk: exitCode === 0, durationMs, output: pieces.join('') }
}

/** Runs steps, at most `atOnce` at the same time, telling each as it ends; outcomes come in the order of the steps. */
export async function runSteps(options: {
  readonly steps: readonly Step[]
  readonly atOnce: number
  readonly onEnd: (outcome: StepOutcome) => void
}): Promise<StepOutcome[]> {
  const { steps, atOnce, onEnd } = options
  const outcomes: StepOutcome[] = []
  const waiting = [...steps.entries()]
  async function work(): Promise<void> {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, step] = next
      const outcome = await runStep(step)
      outcomes[index] = outcome
      onEnd(outcome)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return outcomes
}

/** One line for people: how a step ended and how long it took. */
export function describeOutcome(outcome: StepOutcome): string {
  const seconds = (outcome.durationMs / 1000).toFixed(1).padStart(6)
  return `${outcome.isOk ? 'ok    ' : 'FAILED'} ${seconds} s  ${outcome.name}`
}
