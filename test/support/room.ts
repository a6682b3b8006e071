import { runStep } from './run-step.ts'

/** What is promised: 100 seeded rounds in which all converge within 5 s. `node room.ts COUNT` tries another number. */
const promisedRounds = 100

// A round takes as long as its link is away, 20 s on average, and the large documents a minute each.
const timeoutMs = 120 * 60_000

process.env.TAVOLO_ROUNDS ??= process.argv[2] ?? String(promisedRounds)
// Then links are away for up to two minutes.
process.env.TAVOLO_LONG ??= '1'
// A hundred guests write cards for ten minutes.
process.env.TAVOLO_LOAD_SECONDS ??= '600'
const { isOk } = await runStep({
  name: 'room',
  command: [
    'node',
    'test/support/with-display.ts',
    'vitest',
    'run',
    '--project',
    'room',
    '--reporter=verbose',
  ],
  timeoutMs,
  output: 'show',
})
process.exitCode = isOk ? 0 : 1
