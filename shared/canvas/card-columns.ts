import { z } from 'zod'
import { cellsOf } from '../map/tables/cells.ts'
import { type CellTools, type Column, listMark } from '../map/tables/column.ts'
import { type Card, cardSchema } from '../model/card.ts'
import { clusterSchema } from '../model/cluster.ts'
import { zoneSchema } from '../model/zone.ts'
import { failure, ok } from '../util/result.ts'

/** What a row of the table of a canvas says: a card, or a cluster by its name alone. */
export interface CardRow extends Pick<Card, 'text' | 'colour' | 'authorId' | 'sourceIds' | 'itemIds'> {
  /** Its name; empty outside all zones. */
  readonly zone: string
  /** Its name; empty in none. */
  readonly cluster: string
  readonly kind: 'card' | 'cluster'
}

/** What a row may say. */
export type CardCells = Partial<CardRow>

const textHeadings = [
  ...['cartoncino', 'cartoncini', 'contenuto', 'idea', 'idee', 'nota', 'note', 'titolo'],
  ...['card', 'cards', 'content', 'post-it', 'title'],
]

const cells = cellsOf<CardRow>({
  shape: {
    ...cardSchema.pick({ text: true, colour: true, authorId: true, sourceIds: true, itemIds: true }).shape,
    zone: zoneSchema.shape.label,
    cluster: clusterSchema.shape.title,
    kind: z.enum(['card', 'cluster']),
  },
})

/** The table of a canvas, from the left: the same for the file that leaves and for the one that comes in. */
export const cardColumns: readonly Column<CardRow, CardCells>[] = [
  {
    ...cells.text('zone', ['colonna', 'column', 'area', 'sezione', 'section', 'list', 'lista']),
    heading: 'canvas-files.zone',
  },
  { ...cells.text('cluster', ['gruppo', 'group', 'tema', 'theme']), heading: 'canvas-files.cluster' },
  {
    ...cells.choice('kind', { card: 'canvas-files.isCard', cluster: 'canvas-files.isCluster' }),
    heading: 'canvas-files.kind',
  },
  { ...cells.text('text', textHeadings), heading: 'canvas-files.text' },
  {
    ...cells.choice('colour', {
      yellow: 'changes.value.cardColour.yellow',
      orange: 'changes.value.cardColour.orange',
      pink: 'changes.value.cardColour.pink',
      green: 'changes.value.cardColour.green',
      blue: 'changes.value.cardColour.blue',
      white: 'changes.value.cardColour.white',
    }),
    heading: 'canvas-files.colour',
  },
  {
    heading: 'canvas-files.author',
    aliases: ['scritto da', 'written by', 'autrice'],
    write: ({ authorId }, { names }) => names.ownerName(authorId),
    read(cell, { names }) {
      const id = names.ownerOf(cell)
      return id?.startsWith('participant:') === true
        ? ok({ authorId: id as NonNullable<Card['authorId']> })
        : failure('unknown-name')
    },
  },
  {
    heading: 'canvas-files.sources',
    aliases: ['fonti', 'sources', 'ente', 'organization', 'organisation'],
    write: ({ sourceIds }, { names }) =>
      sourceIds
        .map((id) => names.ownerName(id))
        .filter(isSaid)
        .join(listMark),
    read(cell, { names }) {
      const ids = allOf(cell, (name) => names.ownerOf(name))
      return ids === null ? failure('unknown-name') : ok({ sourceIds: ids })
    },
  },
  {
    heading: 'canvas-files.items',
    aliases: ['bisogni', 'risorse', 'needs', 'resources'],
    write: ({ itemIds }, tools) =>
      itemIds
        .map((id) => itemWords(id, tools))
        .filter(isSaid)
        .join(listMark),
    read(cell, { names }) {
      const ids = allOf(cell, (words) => {
        const [code = ''] = words.split(' ')
        return names.needOf(code)?.id ?? names.resourceOf(code)?.id ?? null
      })
      return ids === null ? failure('unknown-code') : ok({ itemIds: ids })
    },
  },
]

function isSaid(words: string): boolean {
  return words !== ''
}

/** «B02 Arrivare alla visita»: read back by the code alone. */
function itemWords(id: Card['itemIds'][number], { names }: CellTools): string {
  const item = id.startsWith('need:')
    ? names.needById(id as Parameters<typeof names.needById>[0])
    : names.resourceById(id as Parameters<typeof names.resourceById>[0])
  return item === null ? '' : `${item.code} ${item.title}`.trim()
}

/** What each part of a cell stands for; null when one stands for nothing. */
function allOf<Id>(cell: string, idOf: (words: string) => Id | null): Id[] | null {
  const found = cell
    .split('|')
    .map((part) => part.trim())
    .filter(isSaid)
    .map(idOf)
  return found.some((id) => id === null) ? null : found.filter((id) => id !== null)
}
