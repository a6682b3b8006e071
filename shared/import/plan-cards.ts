import { type CardCells, cardColumns } from '../canvas/card-columns.ts'
import type { OutlineZone } from '../doc/queries/canvas-outline.ts'
import type { CellTools } from '../map/tables/column.ts'
import { type Card, cardSchema, cardType } from '../model/card.ts'
import { foldWords } from './people-columns.ts'
import { type CellNote, readMapTable } from './read-map-table.ts'
import type { TableRow } from './read-table.ts'

/** A card that somebody wants on a canvas. */
export interface CardWish extends Pick<Card, 'text' | 'colour' | 'authorId' | 'sourceIds' | 'itemIds'> {
  /** Name of its zone, which is made when it is not there; empty is outside all zones. */
  readonly zone: string
  /** Name of its cluster in the zone; empty is in none. */
  readonly cluster: string
  /** What is of the same moves as one; null for what is in no group. */
  readonly group: string | null
}

/** Why a row brings in nothing. */
export type CardRowError = 'no-text' | 'too-long'

/** A row and what happens to it. */
export type PlannedCard = {
  readonly number: number
  /** Its words, or what stands in the row. */
  readonly text: string
  readonly zone: string
  readonly notes: readonly CellNote[]
} & (
  | { readonly kind: 'add'; readonly wish: CardWish }
  /** The same words lie in that zone already. */
  | { readonly kind: 'known' }
  | { readonly kind: 'error'; readonly error: CardRowError }
)

/** What an import of cards would do; nothing is written yet. */
export interface CardPlan {
  readonly rows: readonly PlannedCard[]
  readonly unknownHeadings: readonly string[]
  /** Zones that would be made, by name. */
  readonly newZones: readonly string[]
}

/** So many new zones at most: a column with more different words is no column of zones. */
export const mostNewZones = 30

/**
 * A table compared with what lies on a canvas. With a heading for the text the other headings count too; without, each row is a
 * card, with « · » between its cells. Two equal rows are two cards: at a table two people think the same.
 */
export function planCardTable(
  rows: readonly TableRow[],
  zones: readonly OutlineZone[],
  tools: CellTools,
): CardPlan {
  const table = readMapTable(rows, cardColumns, tools)
  const textColumn = cardColumns.findIndex(({ heading }) => heading === 'canvas-files.text')
  if (!table.mapping.includes(textColumn)) {
    const wishes = rows.map(({ number, cells }) => ({
      number,
      notes: [],
      cells: { text: cells.filter((cell) => cell !== '').join(' · ') },
    }))
    return planCards(wishes, zones, [])
  }
  const read = table.rows.flatMap(({ number, patch, notes, written }) => {
    // A cluster comes with its cards.
    if (patch.kind === 'cluster' && patch.text === undefined) return []
    return [{ number, notes, cells: patch, written }]
  })
  return planCards(read, zones, table.unknownHeadings)
}

/** What a row says, before it is known what happens to it. */
interface ReadCard {
  readonly number: number
  readonly cells: CardCells & Partial<Pick<CardWish, 'group'>>
  readonly notes: readonly CellNote[]
  readonly written?: string
}

/** Cards that were read somewhere, compared with what lies on a canvas. */
export function planCards(
  read: readonly ReadCard[],
  zones: readonly OutlineZone[],
  unknownHeadings: readonly string[],
): CardPlan {
  const there = new Set(zones.flatMap(({ zone }) => (zone === null ? [] : foldWords(zone.label))))
  const wanted = new Map(read.map(({ cells: { zone = '' } }) => [foldWords(zone), zone]))
  const missing = [...wanted].filter(([folded]) => folded !== '' && !there.has(folded))
  const newZones = missing.length > mostNewZones ? [] : missing.map(([, zone]) => zone)
  const isKept = (zone: string) =>
    there.has(foldWords(zone)) || newZones.some((name) => foldWords(name) === foldWords(zone))
  const known = countsOf(zones)
  const rows = read.map(({ number, notes, cells, written = '' }): PlannedCard => {
    const { zone: named = '', text = '' } = cells
    const zone = isKept(named) ? named : ''
    const row = { number, zone, notes, text: text === '' ? written : text }
    if (!cardSchema.shape.text.safeParse(text).success) {
      const isLong = text !== '' || notes.some(({ problem }) => problem === 'too-long')
      return { ...row, kind: 'error', error: isLong ? 'too-long' : 'no-text' }
    }
    const key = keyOf(zone, text)
    const count = known.get(key) ?? 0
    if (count > 0) {
      known.set(key, count - 1)
      return { ...row, kind: 'known' }
    }
    const { colour, authorId, sourceIds, itemIds } = { ...cardType.defaults, ...cells }
    const { cluster = '', group = null } = cells
    const wish = { text, zone, cluster, group, colour, authorId, sourceIds, itemIds }
    return { ...row, kind: 'add', wish }
  })
  return { rows, unknownHeadings, newZones }
}

/** How often the same words lie in the same zone already. */
function countsOf(zones: readonly OutlineZone[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { zone, clusters, cards } of zones) {
    for (const { text } of [...clusters.flatMap((each) => each.cards), ...cards]) {
      const key = keyOf(zone?.label ?? '', text)
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  return counts
}

function keyOf(zone: string, text: string): string {
  return `${foldWords(zone)}\n${text.replaceAll(/\s+/g, ' ').trim()}`
}
