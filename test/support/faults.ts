import { runStep } from './run-step.ts'

/** What is promised: 200 kills at random moments. A session has eight. `node faults.ts COUNT` tries another number. */
const promisedSessions = 26

// A session takes about a minute on two slow cores.
const timeoutMs = 120 * 60_000

process.env.TAVOLO_FAULT_SESSIONS = process.argv[2] ?? String(promisedSessions)
const { isOk } = await runStep({
  name: 'faults',
  command: ['vitest', 'run', '--project', 'faults'],
  timeoutMs,
  output: 'show',
})
process.exitCode = isOk ? 0 : 1
