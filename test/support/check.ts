// `npm run check`: everything that says within two minutes whether a change may be handed in.
import { describeOutcome, runSteps, type Step } from './run-step.ts'
import { staticSteps } from './static-steps.ts'

// They take a minute on two free cores; the limit ends a test that hangs, on a busy machine too.
const quickTests: Step = {
  name: 'quick tests',
  command: ['vitest', 'run', '--project', 'quick', '--reporter=dot'],
  timeoutMs: 300_000,
}

// Two at once: the smallest machine that Tavolo is developed on has two cores.
const outcomes = await runSteps({
  steps: [quickTests, ...staticSteps],
  atOnce: 2,
  onEnd: (outcome) => console.log(describeOutcome(outcome)),
})

const failures = outcomes.filter((outcome) => !outcome.isOk)
for (const outcome of failures) console.log(`\n── ${outcome.name} ──\n${outcome.output.trim()}`)
console.log(
  failures.length === 0 ? '\nEverything holds.' : `\n${failures.map(({ name }) => name).join(', ')} failed.`,
)
process.exitCode = failures.length === 0 ? 0 : 1
