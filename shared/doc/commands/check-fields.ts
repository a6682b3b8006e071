import type { z } from 'zod'
import type { CommandError, FieldProblem } from './command.ts'

/** The first thing that a schema found wrong, as a command's error. */
export function invalidInput(error: z.ZodError): CommandError {
  const issue = error.issues[0]
  const field = issue?.path.map(String).join('.') ?? ''
  return { kind: 'invalid', field, problem: problemOf(issue) }
}

function problemOf(issue: z.core.$ZodIssue | undefined): FieldProblem {
  if (issue === undefined) return 'not-valid'
  if (issue.code === 'too_small') return 'required'
  if (issue.code === 'too_big') return 'too-long'
  if (issue.code === 'invalid_format') {
    if (issue.format === 'date') return 'not-a-date'
    if (issue.format === 'regex') return 'not-a-time'
  }
  return 'not-valid'
}
