// `npm test`: the checks that read the code, then every test; the last line says how many passed.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectFolder } from './project-folder.ts'
import { describeOutcome, runStep, runSteps, type Step, type StepOutcome } from './run-step.ts'
import { staticSteps } from './static-steps.ts'
import { addCounts, countTests, describeCounts, type TestCounts } from './test-counts.ts'

/** One run of vitest: its projects and how to start it. */
interface TestRun {
  readonly projects: readonly [string, ...string[]]
  readonly runner: readonly [string, ...string[]]
  readonly timeoutMs: number
  /** Of a project that takes too long as a whole: what it runs of it. */
  readonly files?: readonly string[]
}

// Two minutes of the room: all kinds of rounds, the packets, a crowd. `npm run room` has the rest.
const roomFiles = ['laptops', 'packets', 'photos', 'guest-page', 'load', 'net-lab'].map(
  (name) => `test/room/${name}.test.ts`,
)

const minuteMs = 60_000

// Each limit is several times what the project takes on two slow cores: it ends a run that hangs, nothing else.
const runs: readonly TestRun[] = [
  { projects: ['quick'], runner: ['vitest'], timeoutMs: 5 * minuteMs },
  { projects: ['hub', 'hub-alone'], runner: ['vitest'], timeoutMs: 10 * minuteMs },
  { projects: ['guest', 'guest-alone'], runner: ['vitest'], timeoutMs: 10 * minuteMs },
  { projects: ['export'], runner: ['vitest'], timeoutMs: 10 * minuteMs },
  {
    projects: ['e2e', 'alone'],
    runner: ['node', 'test/support/with-display.ts', 'vitest'],
    timeoutMs: 40 * minuteMs,
  },
  {
    projects: ['faults'],
    runner: ['node', 'test/support/with-display.ts', 'vitest'],
    timeoutMs: 5 * minuteMs,
  },
  {
    projects: ['room'],
    runner: ['node', 'test/support/with-display.ts', 'vitest'],
    timeoutMs: 10 * minuteMs,
    files: roomFiles,
  },
]

// Once for all that start the app.
const build: Step = { name: 'build', command: ['electron-vite', 'build'], timeoutMs: 5 * minuteMs }

function countStep(outcome: StepOutcome): TestCounts {
  console.log(describeOutcome(outcome))
  if (outcome.isOk) return { passed: 1, failed: 0, skipped: 0, failures: [] }
  console.log(`\n── ${outcome.name} ──\n${outcome.output.trim()}\n`)
  return { passed: 0, failed: 1, skipped: 0, failures: [`check: ${outcome.name}`] }
}

async function runTests(run: TestRun, reportFolder: string): Promise<TestCounts> {
  const { projects, runner, timeoutMs, files = [] } = run
  const project = projects.join(' ')
  const reportPath = join(reportFolder, `${project}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportPath}`]
  const words = projects.flatMap((each) => ['--project', each])
  const command = [...runner, 'run', ...words, ...files, ...reporters] as const
  console.log(`\n── ${project} ──`)
  const outcome = await runStep({ name: project, command, timeoutMs, output: 'show' })
  console.log(`${outcome.output}${describeOutcome(outcome)}`)
  const report: unknown = existsSync(reportPath) ? JSON.parse(readFileSync(reportPath, 'utf8')) : null
  return countTests({ project, report, hasEndedWell: outcome.isOk })
}

const reportFolder = mkdtempSync(join(tmpdir(), 'tavolo-tests-'))
const counts: TestCounts[] = []
const steps = [...staticSteps, build]
const outcomes = await runSteps({ steps, atOnce: 2, onEnd: (outcome) => counts.push(countStep(outcome)) })
if (outcomes.find(({ name }) => name === build.name)?.isOk === true) process.env.TAVOLO_APP = projectFolder
for (const run of runs) counts.push(await runTests(run, reportFolder))
rmSync(reportFolder, { recursive: true })

const total = addCounts(counts)
if (total.failed > 0) console.log(`\nFailed:\n${total.failures.map((failure) => `  ${failure}`).join('\n')}`)
process.exitCode = total.failed === 0 ? 0 : 1
console.log(`\n${describeCounts(total)}`)
