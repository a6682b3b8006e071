import type { TavoloDocuments } from '../../../shared/doc/documents.ts'
import { canvasOutline } from '../../../shared/doc/queries/canvas-outline.ts'
import { canvasOnTable } from '../../../shared/doc/queries/canvases.ts'
import { type PrivateWriting, writingsOf } from '../../../shared/doc/private-writing.ts'
import { openVoteOf } from '../../../shared/doc/queries/votes.ts'
import type { Canvas } from '../../../shared/model/canvas.ts'

/** What of a canvas is worth telling when it changes. */
export interface CanvasSight {
  /** null while none is on the table. */
  readonly canvasId: Canvas['id'] | null
  readonly title: string
  /** Names of the zones in which cards lie, by the card. */
  readonly zoneOf: ReadonlyMap<string, string>
  /** null while no vote is open. */
  readonly vote: { readonly id: string; readonly question: string; readonly dotsPerVoter: number } | null
  /** The last round of writing in silence; null when there was none. */
  readonly silence: Pick<PrivateWriting, 'id' | 'state'> | null
}

/** Something that others did. */
export type CanvasChange =
  | { readonly kind: 'put-on-table'; readonly title: string }
  | { readonly kind: 'taken-off' }
  | { readonly kind: 'vote-opened'; readonly question: string; readonly count: number }
  | { readonly kind: 'vote-closed' }
  | { readonly kind: 'silence-opened' | 'silence-aloud' | 'silence-revealed' | 'silence-closed' }
  /** `zone` is null when they lie in several. */
  | { readonly kind: 'cards-added'; readonly count: number; readonly zone: string | null }

/** The canvas on the table as it stands now. */
export function readSight(documents: TavoloDocuments): CanvasSight {
  const canvas = canvasOnTable(documents)
  if (canvas === null) return { canvasId: null, title: '', zoneOf: new Map(), vote: null, silence: null }
  const { id, title, question } = canvas
  const zones = canvasOutline(documents, id)?.zones ?? []
  const zoneOf = zones.flatMap(({ zone, clusters, cards }) =>
    [...cards, ...clusters.flatMap((cluster) => cluster.cards)].map(
      (card) => [card.id, zone?.label ?? ''] as const,
    ),
  )
  const heading = question === '' ? title : question
  return {
    canvasId: id,
    title: heading,
    zoneOf: new Map(zoneOf),
    vote: openVoteOf(documents, id),
    silence: writingsOf(documents, id).at(-1) ?? null,
  }
}

/** What others have done between two looks; what was made on this device is known to whoever made it. */
export function canvasChanges(
  before: CanvasSight,
  after: CanvasSight,
  isOwn: (id: string) => boolean,
): readonly CanvasChange[] {
  if (after.canvasId !== before.canvasId) {
    if (after.canvasId === null) return [{ kind: 'taken-off' }]
    const put: CanvasChange = { kind: 'put-on-table', title: after.title }
    return [
      put,
      ...(after.silence?.state === 'open' ? [{ kind: 'silence-opened' } as const] : []),
      ...(after.vote === null ? [] : [opened(after.vote)]),
    ]
  }
  const added = [...after.zoneOf.keys()].filter((id) => !before.zoneOf.has(id) && !isOwn(id))
  const [zone = '', ...others] = new Set(added.map((id) => after.zoneOf.get(id) ?? ''))
  const where = zone === '' || others.length > 0 ? null : zone
  return [
    ...silenceChange(before.silence, after.silence),
    ...(before.vote !== null && after.vote?.id !== before.vote.id ? [{ kind: 'vote-closed' } as const] : []),
    ...(after.vote !== null && after.vote.id !== before.vote?.id ? [opened(after.vote)] : []),
    ...(added.length > 0 ? [{ kind: 'cards-added', count: added.length, zone: where } as const] : []),
  ]
}

function silenceChange(before: CanvasSight['silence'], after: CanvasSight['silence']): CanvasChange[] {
  if (after === null || (before?.id === after.id && before.state === after.state)) return []
  return [{ kind: after.state === 'open' ? 'silence-opened' : `silence-${after.state}` }]
}

function opened({ question, dotsPerVoter }: NonNullable<CanvasSight['vote']>): CanvasChange {
  return { kind: 'vote-opened', question, count: dotsPerVoter }
}
