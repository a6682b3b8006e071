import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { z } from 'zod'
import { rootFolder } from './source-tree.ts'

/** How many tests ended how. */
export interface TestCounts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** One line for each failure: the file, what failed in it, and the first line of why. */
  readonly failures: readonly string[]
}

/** As much of a reason as stays readable in a list, in characters. */
const whyLength = 200

const reportSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      /** Why the file as a whole failed, when it was not one of its tests. */
      message: z.string().default(''),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
})

/**
 * Counts what vitest's JSON reporter wrote. A file that fails outside of its tests counts as one failure, and so does a
 * run that ended badly without saying which test it was, or that left no report (null).
 */
export function countTests(options: {
  readonly project: string
  readonly report: unknown
  readonly hasEndedWell: boolean
}): TestCounts {
  const { project, report, hasEndedWell } = options
  const parsed = reportSchema.safeParse(report)
  const files = parsed.success ? parsed.data.testResults : []
  const tests = files.flatMap((file) => file.assertionResults)
  const failures = files.flatMap((file) => {
    const path = relative(rootFolder, file.name)
    const failed = file.assertionResults.filter(({ status }) => status === 'failed')
    if (failed.length === 0 && file.status === 'failed') {
      return [`${path}: the file itself${why(file.message)}`]
    }
    return failed.map(
      ({ fullName, failureMessages }) => `${path}: ${fullName}${why(failureMessages?.[0] ?? '')}`,
    )
  })
  if (failures.length === 0 && (!hasEndedWell || tests.length === 0))
    failures.push(`${project}: the run itself`)
  const passed = tests.filter(({ status }) => status === 'passed').length
  const failedTests = tests.filter(({ status }) => status === 'failed').length
  return { passed, failed: failures.length, skipped: tests.length - passed - failedTests, failures }
}

/** The first line of a message, which may be coloured for a terminal; nothing when there is none. */
function why(message: string): string {
  const [first = ''] = stripVTControlCharacters(message).trim().split('\n')
  return first === '' ? '' : ` (${first.length > whyLength ? `${first.slice(0, whyLength)}…` : first})`
}

/** Adds counts up. */
export function addCounts(counts: readonly TestCounts[]): TestCounts {
  return {
    passed: counts.reduce((sum, { passed }) => sum + passed, 0),
    failed: counts.reduce((sum, { failed }) => sum + failed, 0),
    skipped: counts.reduce((sum, { skipped }) => sum + skipped, 0),
    failures: counts.flatMap(({ failures }) => failures),
  }
}

/** The last line of `npm test`: `12 passed, 1 failed`, and `, 2 skipped` when there are any. */
export function describeCounts({ passed, failed, skipped }: TestCounts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
