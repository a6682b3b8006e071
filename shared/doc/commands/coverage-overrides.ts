import {
  type CoverageLevel,
  type CoverageOverride,
  coverageOverrideType,
} from '../../model/coverage-override.ts'
import type { Id } from '../../model/id.ts'
import { needType } from '../../model/need.ts'
import { failure, type Result } from '../../util/result.ts'
import { findRecord } from '../records.ts'
import type { CommandContext, CommandError } from './command.ts'
import { createRecord } from './record-commands.ts'

/** The table says that a need is covered otherwise than its links say, and why; without a reason it is refused. */
export function overrideCoverage(
  context: CommandContext,
  input: { readonly needId: Id<'need'>; readonly level: CoverageLevel; readonly reason: string },
): Result<CoverageOverride, CommandError> {
  if (input.reason.trim() === '') return failure({ kind: 'forbidden', rule: 'override-without-reason' })
  return override(context, input)
}

/** What counts is again what the links say. What was written stays to be read; a reason is welcome, not asked for. */
export function withdrawOverride(
  context: CommandContext,
  input: { readonly needId: Id<'need'>; readonly reason?: string },
): Result<CoverageOverride, CommandError> {
  return override(context, { reason: '', ...input, level: null })
}

function override(
  context: CommandContext,
  input: Pick<CoverageOverride, 'needId' | 'level' | 'reason'>,
): Result<CoverageOverride, CommandError> {
  if (findRecord(context.documents, needType, input.needId) === null)
    return failure({ kind: 'not-found', id: input.needId })
  return createRecord(context, coverageOverrideType, {
    ...input,
    reason: input.reason.trim(),
    setAt: new Date(context.clock.nowMs()).toISOString(),
    setBy: context.author.name,
  })
}
