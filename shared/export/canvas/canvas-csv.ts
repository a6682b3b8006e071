import { cardColumns, type CardRow } from '../../canvas/card-columns.ts'
import { tieWords, tiesById } from '../../canvas/words/drawing-words.ts'
import { listMark } from '../../map/tables/column.ts'
import { tableNames } from '../../map/tables/table-names.ts'
import type { Canvas } from '../../model/canvas.ts'
import { type Card, cardType } from '../../model/card.ts'
import type { Language } from '../../text/dates.ts'
import type { CsvOptions } from '../csv-options.ts'
import { writeCsv } from '../csv-writer.ts'
import { type CanvasContent, canvasContent, type ClosedVote, namesOn } from './canvas-source.ts'

/**
 * Gives what lies on a canvas as CSV: clusters and cards with zone, colour, who wrote them and whose words they are, what they
 * speak of, what they are tied to where there are lines, and a column of dots for each vote that is closed, those of paper apart. The only file of a canvas that names people.
 */
export function canvasCsv(
  canvasId: Canvas['id'],
  { snapshot, translate, language, separator }: CsvOptions & { readonly language: Language },
): Uint8Array {
  const content = canvasContent({ snapshot }, canvasId)
  const votes = (content?.votes ?? []).flatMap(voteColumns)
  const tools = { language, translate, otherTranslates: [], names: tableNames(snapshot) }
  const rows = content === null ? [] : rowsOf(content)
  const ties = tiesById(content?.drawings.connectors ?? [])
  const nameOf = content === null ? () => '' : namesOn(content, translate)
  const tiesOf = (id: string) =>
    (ties.get(id) ?? []).map((tie) => tieWords(translate, tie, nameOf)).join(listMark)
  return writeCsv({
    separator,
    header: [
      ...cardColumns.map(({ heading }) => translate(heading)),
      // Of a canvas without lines nobody asks.
      ...(ties.size === 0 ? [] : [translate('drawings.ties')]),
      ...votes.map(({ isPaper, question }) =>
        translate(isPaper ? 'canvas-files.paperDotsFor' : 'canvas-files.dotsFor', {
          question: question === '' ? translate('canvases.vote.defaultQuestion') : question,
        }),
      ),
    ],
    rows: rows.map(({ id, row }) => [
      // Of a cluster nobody asks which colour it has.
      ...cardColumns.map(({ heading, write }) =>
        row.kind === 'cluster' && heading === 'canvas-files.colour' ? '' : write(row, tools),
      ),
      ...(ties.size === 0 ? [] : [tiesOf(id)]),
      ...votes.map(({ countOf }) => countOf(id)),
    ]),
  })
}

/** Zone by zone the clusters with their cards, then the cards in none. */
function rowsOf({ zones }: CanvasContent): readonly { readonly id: string; readonly row: CardRow }[] {
  return zones.flatMap(({ zone, clusters, cards }) => {
    const place = zone?.label ?? ''
    const cardRow = (card: Card, cluster: string) => {
      return { id: card.id, row: { ...card, zone: place, cluster, kind: 'card' as const } }
    }
    return [
      ...clusters.flatMap(({ cluster: { id, title }, cards: gathered }) => [
        { id, row: { ...nothing, zone: place, cluster: title, kind: 'cluster' as const } },
        ...gathered.map((card) => cardRow(card, title)),
      ]),
      ...cards.map((card) => cardRow(card, '')),
    ]
  })
}

const nothing = { ...cardType.defaults, text: '' }

/** A column for the dots of a vote, and one for those of paper when there are some. */
function voteColumns({ vote: { question }, tally }: ClosedVote) {
  const items = new Map<string, (typeof tally.items)[number]>(tally.items.map((item) => [item.itemId, item]))
  const words = (count: number | undefined) => (count === undefined || count === 0 ? '' : String(count))
  const ofDevices = { question, isPaper: false, countOf: (id: string) => words(items.get(id)?.dots) }
  const ofPaper = { question, isPaper: true, countOf: (id: string) => words(items.get(id)?.paperDots) }
  if (tally.paper === 0) return [ofDevices]
  return tally.ballots === 0 ? [ofPaper] : [ofDevices, ofPaper]
}
