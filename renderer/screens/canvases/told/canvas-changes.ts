import type { Card } from '../../../../shared/model/card.ts'
import type { Cluster } from '../../../../shared/model/cluster.ts'
import type { Connector } from '../../../../shared/model/connector.ts'
import type { Figure } from '../../../../shared/model/figure.ts'
import type { Zone } from '../../../../shared/model/zone.ts'
import { assertNever } from '../../../../shared/util/assert-never.ts'

/** Something on a canvas of which changes are told. */
export type Told =
  | { readonly kind: 'card'; readonly record: Card }
  | { readonly kind: 'figure'; readonly record: Figure }
  | { readonly kind: 'line'; readonly record: Connector }
  | { readonly kind: 'cluster'; readonly record: Cluster }
  | { readonly kind: 'zone'; readonly record: Zone }

/** What became of it. `moved` is into another zone or cluster: where something lies on the surface is not told. */
export type Deed = 'added' | 'changed' | 'moved' | 'removed'

/** One change. */
export interface CanvasChange {
  readonly deed: Deed
  /** As it is now; as it was when it has gone. */
  readonly told: Told
}

/** What there is on a canvas, by id. */
export type CanvasSight = ReadonlyMap<string, Told>

/** What has changed and has not been told yet, by id: of what was done to one thing the whole counts. */
export type CanvasChanges = ReadonlyMap<string, CanvasChange>

/** Nothing has changed. */
export const noChanges: CanvasChanges = new Map()

/** What has changed from one look to the next, after what had changed before. */
export function canvasChanges(before: CanvasSight, now: CanvasSight, earlier: CanvasChanges): CanvasChanges {
  const changes = new Map(earlier)
  function note(id: string, deed: Deed, told: Told): void {
    const known = earlier.get(id)?.deed
    // What came and went within one breath was never there; what came and was changed came.
    if (known === 'added' && deed === 'removed') changes.delete(id)
    else if (known === 'removed' && deed === 'added') changes.set(id, { deed: 'changed', told })
    else changes.set(id, { deed: known === 'added' ? 'added' : deed, told })
  }
  for (const [id, told] of now) {
    const was = before.get(id)
    if (was === undefined) note(id, 'added', told)
    else if (was.record !== told.record) {
      const deed = deedOf(was, told)
      if (deed !== null) note(id, deed, told)
    }
  }
  for (const [id, told] of before) if (!now.has(id)) note(id, 'removed', told)
  return changes
}

function deedOf(was: Told, now: Told): Deed | null {
  if (was.kind !== now.kind) return 'changed'
  if (saysOf(was) !== saysOf(now)) return 'changed'
  return homeOf(was) === homeOf(now) ? null : 'moved'
}

/** What is read of it, to be compared. */
function saysOf(told: Told): string {
  switch (told.kind) {
    case 'card':
      return told.record.text
    case 'figure': {
      const { text, form, colour } = told.record
      return [form, colour, text].join(' ')
    }
    case 'line': {
      const { label, from, to } = told.record
      return [from.itemId, to.itemId, label].join(' ')
    }
    case 'cluster':
      return told.record.title
    case 'zone':
      return told.record.label
    default:
      return assertNever(told)
  }
}

function homeOf(told: Told): string | null {
  if (told.kind === 'card') return told.record.clusterId ?? told.record.zoneId
  return told.kind === 'cluster' ? told.record.zoneId : null
}
