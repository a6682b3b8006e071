import { generateNKeysBetween } from 'fractional-indexing'
import { foldWords } from '../../import/people-columns.ts'
import type { PeoplePlan, PlannedRow } from '../../import/plan-people.ts'
import type { Id } from '../../model/id.ts'
import { organizationType } from '../../model/organization.ts'
import { participantType } from '../../model/participant.ts'
import { failure, ok, type Result } from '../../util/result.ts'
import { isReadOnly } from '../meta.ts'
import { compareByOrder, findRecord, listRecords } from '../records.ts'
import { asOneStep, type CommandContext, type CommandError } from './command.ts'
import { createRecord, updateRecord } from './record-commands.ts'

/** What an import has done. */
export interface ImportedPeople {
  readonly addedCount: number
  readonly updatedCount: number
  readonly newOrganizationCount: number
}

/**
 * Writes a plan, all of it as one step of undo. Rows in error, known and repeated rows change nothing, and neither do
 * rows for a participant who has been taken from the table since the plan was made.
 */
export function importPeople(
  context: CommandContext,
  plan: PeoplePlan,
): Result<ImportedPeople, CommandError> {
  if (isReadOnly(context.documents)) return failure({ kind: 'read-only' })
  const added = plan.rows.filter((row) => row.kind === 'add')
  const updated = plan.rows
    .filter((row) => row.kind === 'update')
    .filter((row) => findRecord(context.documents, participantType, row.participantId) !== null)
  return asOneStep(context, () => {
    const organizations = addOrganizations(context, plan.newOrganizations)
    if (!organizations.isOk) return organizations
    const people = addPeople(context, added, organizations.value)
    if (!people.isOk) return people
    for (const { participantId, patch } of updated) {
      const changed = updateRecord(context, participantType, { id: participantId, patch })
      if (!changed.isOk) return changed
    }
    return ok({
      addedCount: added.length,
      updatedCount: updated.length,
      newOrganizationCount: plan.newOrganizations.length,
    })
  })
}

function addOrganizations(
  context: CommandContext,
  names: readonly string[],
): Result<ReadonlyMap<string, Id<'organization'>>, CommandError> {
  const orders = ordersAfterLast(listRecords(context.documents, organizationType), names.length)
  const idsByName = new Map<string, Id<'organization'>>()
  for (const [index, name] of names.entries()) {
    const created = createRecord(context, organizationType, { name, order: orders[index] ?? '' })
    if (!created.isOk) return created
    idsByName.set(foldWords(name), created.value.id)
  }
  return ok(idsByName)
}

function addPeople(
  context: CommandContext,
  rows: readonly Extract<PlannedRow, { readonly kind: 'add' }>[],
  newOrganizations: ReadonlyMap<string, Id<'organization'>>,
): Result<null, CommandError> {
  const orders = ordersAfterLast(listRecords(context.documents, participantType), rows.length)
  for (const [index, { person, organizationId }] of rows.entries()) {
    const created = createRecord(context, participantType, {
      order: orders[index] ?? '',
      givenName: person.givenName,
      familyName: person.familyName,
      organizationId: organizationId ?? newOrganizations.get(foldWords(person.organization)) ?? null,
      tableRole: person.tableRole ?? participantType.defaults.tableRole,
      mandate: person.mandate,
      duty: person.duty,
      privacyNoticeGivenOn: person.privacyNoticeGivenOn,
      hasPhotoConsent: person.hasPhotoConsent ?? false,
    })
    if (!created.isOk) return created
  }
  return ok(null)
}

/** Fractional indexes for many new records at once, all after the last one. */
function ordersAfterLast(
  siblings: readonly { readonly id: string; readonly order: string }[],
  count: number,
): string[] {
  return generateNKeysBetween(siblings.toSorted(compareByOrder).at(-1)?.order ?? null, null, count)
}
