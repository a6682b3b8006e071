import { runStep } from './run-step.ts'

/** What is promised: 100 seeded rounds in which all converge within 5 s. `node room.ts COUNT` tries another number. */
const promisedRounds = 100

// A round takes as long as its link is away, 40 s on average: at four tables side by side 100 of them are over in 20 min.
const timeoutMs = 120 * 60_000

process.env.TAVOLO_ROUNDS ??= process.argv[2] ?? String(promisedRounds)
process.env.TAVOLO_TABLES ??= '4'
// Of the laptops alone, without a hub, a tenth as many.
process.env.TAVOLO_MESH_ROUNDS ??= String(Math.ceil(Number(process.env.TAVOLO_ROUNDS) / 10))
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
