import { runStep } from './run-step.ts'

/** What is promised: so many mutated files of every kind without a crash. `node fuzz.ts COUNT` tries another number. */
const promisedCount = 10_000

// Ten thousand of each kind take minutes on two slow cores.
const timeoutMs = 60 * 60_000

process.env.TAVOLO_FUZZ_COUNT = String(Number(process.argv[2] ?? promisedCount))
const { isOk } = await runStep({
  name: 'fuzz',
  command: ['vitest', 'run', '--project', 'quick', '-t', 'mutated'],
  timeoutMs,
  output: 'show',
})
process.exitCode = isOk ? 0 : 1
