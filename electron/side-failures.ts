import { fileProblemOf } from './file-problem-of.ts'
import { type ErrorLog, reportOf } from './features/log.ts'

/** Before the log is open, and in tests, the terminal is the place to say it. */
let log: ErrorLog = {
  write: (source, { name, message }) => process.stderr.write(`${source} ${name}: ${message}\n`),
}

/** From now on what fails beside the work that was asked for is noted in this log. */
export function logSideFailures(opened: ErrorLog): void {
  log = opened
}

/**
 * For a step beside the work itself, like removing a left-over: when it fails, the work goes on and the failure is noted
 * under this source. What is not there any more needs no removing, and is not noted.
 */
export function noteSideFailure(source: string): (error: unknown) => undefined {
  return (error) => {
    if (fileProblemOf(error).kind !== 'notFound') log.write(source, reportOf(error))
  }
}
