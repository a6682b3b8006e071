import type { MapPlan, PlannedMapRow } from '../../import/plan-map.ts'
import type { LinkCells } from '../../map/tables/link-columns.ts'
import type { NeedCells, NeedRow } from '../../map/tables/need-columns.ts'
import type { ResourceCells } from '../../map/tables/resource-columns.ts'
import { type Link, linkType } from '../../model/link.ts'
import { needType } from '../../model/need.ts'
import { type Resource, resourceType } from '../../model/resource.ts'
import { failure, ok, type Result } from '../../util/result.ts'
import { isReadOnly } from '../meta.ts'
import { findRecord, lookUpRecord } from '../records.ts'
import { asOneWorkStep, type CommandContext, type CommandError } from './command.ts'
import { changeLink, type LinkWish, setLinks } from './links.ts'
import { addMapItems, type MapItemType, type NewMapItem } from './map-items.ts'
import { changeWorded } from './words.ts'

/** What an import has done. */
export interface ImportedRows {
  readonly addedCount: number
  readonly updatedCount: number
}

/** What somebody planned to bring in. */
export type AnyMapPlan =
  | { readonly kind: 'needs'; readonly plan: MapPlan<NeedRow, NeedCells> }
  | { readonly kind: 'resources'; readonly plan: MapPlan<Resource, ResourceCells> }
  | { readonly kind: 'links'; readonly plan: MapPlan<Link, LinkCells> }

/**
 * Writes a plan as one step of undo, all or nothing. Rows in error, known and repeated rows change nothing, and neither do
 * rows for a record that is gone since the plan was made.
 */
export function importMapTable(
  context: CommandContext,
  { kind, plan }: AnyMapPlan,
): Result<ImportedRows, CommandError> {
  if (isReadOnly(context.documents)) return failure({ kind: 'read-only' })
  if (kind === 'links') return importLinks(context, plan)
  return kind === 'needs'
    ? importItems(context, needType, plan.rows)
    : importItems(context, resourceType, plan.rows)
}

function importItems(
  context: CommandContext,
  type: MapItemType,
  rows: readonly PlannedMapRow<{ readonly id: string }, object>[],
): Result<ImportedRows, CommandError> {
  return asOneWorkStep(context, () => {
    const added = addMapItems(
      context,
      type,
      rows.flatMap((row) => (row.kind === 'add' ? [newItem(type, row.patch)] : [])),
    )
    if (!added.isOk) return added
    let updatedCount = 0
    for (const row of rows) {
      const known = row.kind === 'update' ? lookUpRecord(context.documents, type, row.known.id) : null
      if (row.kind !== 'update' || known === null) continue
      const changed = changeWorded(context, type, { id: known.id, patch: row.patch })
      if (!changed.isOk) return changed
      updatedCount += 1
    }
    return ok({ addedCount: added.value.length, updatedCount })
  })
}

/** What a row says of a new record. A resource of which it does not say what it is: a service, since most are, reported by somebody. */
function newItem(type: MapItemType, patch: object): NewMapItem<MapItemType> {
  const usual = type.kind === 'resource' ? { kind: 'services', nature: 'intangible' } : {}
  return { ...usual, ...patch } as NewMapItem<MapItemType>
}

function importLinks(
  context: CommandContext,
  { rows }: MapPlan<Link, LinkCells>,
): Result<ImportedRows, CommandError> {
  return asOneWorkStep(context, () => {
    const wishes = rows.flatMap((row) => (row.kind === 'add' ? [row.patch as LinkWish] : []))
    const added = setLinks(context, wishes)
    if (!added.isOk) return added
    let updatedCount = 0
    for (const row of rows) {
      if (row.kind !== 'update' || findRecord(context.documents, linkType, row.known.id) === null) continue
      const { needId: _need, resourceId: _resource, ...patch } = row.patch
      const changed = changeLink(context, { id: row.known.id, patch })
      if (!changed.isOk) return changed
      updatedCount += 1
    }
    return ok({ addedCount: added.value.length, updatedCount })
  })
}
