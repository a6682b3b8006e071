import type { GivenCode } from '../doc/codes.ts'
import type { Link } from '../model/link.ts'
import type { Need } from '../model/need.ts'
import type { Resource } from '../model/resource.ts'
import { linkColumns, type LinkCells } from '../map/tables/link-columns.ts'
import type { CellTools, Column } from '../map/tables/column.ts'
import { needColumns, type NeedCells, type NeedRow } from '../map/tables/need-columns.ts'
import { resourceColumns, type ResourceCells } from '../map/tables/resource-columns.ts'
import { codeKey } from '../map/tables/table-names.ts'
import { foldWords } from './people-columns.ts'
import { type CellNote, mergedPatch, newCells, readMapTable, type ReadRow } from './read-map-table.ts'
import type { TableRow } from './read-table.ts'

/** Why a row brings in nothing. */
export type MapRowError =
  /** A new need or resource without a title. */
  | 'no-title'
  /** A link without a need or a resource that is there. */
  | 'no-pair'
  /** A new link that does not say how far it answers. */
  | 'no-strength'

/** What happens to a row. */
export type MapRowOutcome<Known, Patch> =
  | { readonly kind: 'add'; readonly patch: Patch }
  | {
      readonly kind: 'update'
      readonly known: Known
      readonly patch: Patch
      /** What changes, as the file has it. */
      readonly changes: readonly { readonly heading: string; readonly written: string }[]
    }
  /** Nothing new in it. */
  | { readonly kind: 'known'; readonly known: Known }
  /** The same code, or pair, as an earlier row. */
  | { readonly kind: 'repeated'; readonly firstNumber: number }
  | { readonly kind: 'error'; readonly error: MapRowError }

/** A row and what happens to it. `title` names it for whoever looks the plan through. */
export type PlannedMapRow<Known, Patch> = MapRowOutcome<Known, Patch> & {
  readonly number: number
  readonly title: string
  readonly notes: readonly CellNote[]
}

/** What an import of a table would do; nothing is written yet. */
export interface MapPlan<Known, Patch> {
  readonly rows: readonly PlannedMapRow<Known, Patch>[]
  readonly unknownHeadings: readonly string[]
  /** Whether the first row names any column; without, nothing can be read. */
  readonly hasHeading: boolean
}

/**
 * The table of needs compared with those that are there: by code, and without a code by title. A code that was given to
 * something else before is left out, and the need gets a new one.
 */
export function planNeeds(
  rows: readonly TableRow[],
  { needs, givenCodes }: { readonly needs: readonly Need[]; readonly givenCodes: readonly GivenCode[] },
  tools: CellTools,
): MapPlan<NeedRow, NeedCells> {
  const known = needs.map((need) => ({ ...need, coverage: null }))
  return planItems(rows, { known, givenCodes, columns: needColumns, tools, itemOf: tools.names.needOf })
}

/** The table of resources, in the same way. */
export function planResources(
  rows: readonly TableRow[],
  {
    resources,
    givenCodes,
  }: { readonly resources: readonly Resource[]; readonly givenCodes: readonly GivenCode[] },
  tools: CellTools,
): MapPlan<Resource, ResourceCells> {
  const { resourceOf } = tools.names
  const columns = resourceColumns
  return planItems(rows, { known: resources, givenCodes, columns, tools, itemOf: resourceOf })
}

/** The table of links, by the pair that each ties. */
export function planLinks(
  rows: readonly TableRow[],
  { links }: { readonly links: readonly Link[] },
  tools: CellTools,
): MapPlan<Link, LinkCells> {
  const byPair = new Map(links.map((link) => [`${link.needId} ${link.resourceId}`, link]))
  const firstNumbers = new Map<string, number>()
  function outcomeOf(row: ReadRow<LinkCells>): Outcome<Link, LinkCells> {
    const { needId, resourceId } = row.patch
    if (needId === undefined || resourceId === undefined) return { kind: 'error', error: 'no-pair' }
    const pair = `${needId} ${resourceId}`
    const firstNumber = firstNumbers.get(pair)
    if (firstNumber !== undefined) return { kind: 'repeated', firstNumber }
    firstNumbers.set(pair, row.number)
    const known = byPair.get(pair)
    if (known !== undefined) return changeOf(row, known, { columns: linkColumns, tools })
    return row.patch.strength === undefined
      ? { kind: 'error', error: 'no-strength' }
      : { kind: 'add', patch: row.patch }
  }
  return planOf(readMapTable(rows, linkColumns, tools), {
    outcomeOf,
    titleOf: ({ cells, written }) =>
      cells
        .filter(({ patch }) => patch.needId !== undefined || patch.resourceId !== undefined)
        .map((cell) => cell.written)
        .join(' × ') || written,
  })
}

/** How many rows of a plan have each outcome. */
export function countMapRows(
  plan: MapPlan<unknown, unknown>,
): Readonly<Record<PlannedMapRow<unknown, unknown>['kind'], number>> {
  const counts = { add: 0, update: 0, known: 0, repeated: 0, error: 0 }
  for (const { kind } of plan.rows) counts[kind] += 1
  return counts
}

type Outcome<Known, Patch> = MapRowOutcome<Known, Patch> & {
  /** Instead of those of the row. */
  readonly notes?: readonly CellNote[]
}

function planOf<Known, Patch extends object>(
  table: ReturnType<typeof readMapTable<Known, Patch>>,
  by: {
    readonly outcomeOf: (row: ReadRow<Patch>) => Outcome<Known, Patch>
    readonly titleOf: (row: ReadRow<Patch>, known: Known | null) => string
  },
): MapPlan<Known, Patch> {
  return {
    rows: table.rows.map((row) => {
      const outcome = by.outcomeOf(row)
      const title = by.titleOf(row, 'known' in outcome ? outcome.known : null)
      return { number: row.number, title, notes: row.notes, ...outcome }
    }),
    unknownHeadings: table.unknownHeadings,
    hasHeading: table.mapping.some((index) => index !== null),
  }
}

interface Coded {
  readonly code: string
  readonly title: string
}

function planItems<Known extends Coded, Patch extends Partial<Coded>>(
  rows: readonly TableRow[],
  by: {
    readonly known: readonly Known[]
    readonly givenCodes: readonly GivenCode[]
    readonly columns: readonly Column<Known, Patch>[]
    readonly tools: CellTools
    readonly itemOf: (code: string) => (Need | Resource) | null
  },
): MapPlan<Known, Patch> {
  const byCode = new Map(by.known.map((item) => [codeKey(item.code), item]))
  const byTitle = new Map(by.known.map((item) => [foldWords(item.title), item]))
  const given = new Set(by.givenCodes.map(({ code }) => code))
  const firstNumbers = new Map<string, number>()
  function outcomeOf(row: ReadRow<Patch>): Outcome<Known, Patch> {
    const code = row.patch.code ?? ''
    const title = foldWords(row.patch.title ?? '')
    // A code that it had before leads to the same record.
    const coded = code === '' ? null : byCode.get(codeKey(by.itemOf(code)?.code ?? code))
    const known = coded ?? (code === '' ? byTitle.get(title) : undefined)
    const key = known === undefined ? `${codeKey(code)} ${code === '' ? title : ''}` : codeKey(known.code)
    if (known === undefined && title === '') return { kind: 'error', error: 'no-title' }
    const firstNumber = firstNumbers.get(key)
    if (firstNumber !== undefined) return { kind: 'repeated', firstNumber }
    firstNumbers.set(key, row.number)
    if (known !== undefined) return changeOf(row, known, by)
    return given.has(codeKey(code)) ? addWithNewCode(row) : { kind: 'add', patch: row.patch }
  }
  return planOf(readMapTable(rows, by.columns, by.tools), { outcomeOf, titleOf: itemTitle })
}

function changeOf<Known, Patch extends object>(
  row: ReadRow<Patch>,
  known: Known,
  by: { readonly columns: readonly Column<Known, Patch>[]; readonly tools: CellTools },
): Outcome<Known, Patch> {
  // A code is given once: by it a row finds its record, and never changes it.
  const changes = newCells(row, known, by).filter(({ patch }) => !('code' in patch))
  if (changes.length === 0) return { kind: 'known', known }
  return { kind: 'update', known, patch: mergedPatch(changes), changes }
}

function addWithNewCode<Known, Patch extends Partial<Coded>>(row: ReadRow<Patch>): Outcome<Known, Patch> {
  const { code: _, ...patch } = row.patch
  const cell = row.cells.find((each) => each.patch.code !== undefined)
  const note = { heading: cell?.heading ?? '', written: cell?.written ?? '', problem: 'code-used' } as const
  return { kind: 'add', patch: patch as Patch, notes: [...row.notes, note] }
}

/** «B04 · Il rientro dall'ospedale», also when the row says its code alone. */
function itemTitle({ patch, written }: ReadRow<Partial<Coded>>, known: Coded | null): string {
  const { code = '', title = known?.title ?? '' } = patch
  return title === '' ? written : [code, title].filter((part) => part !== '').join(' · ')
}
