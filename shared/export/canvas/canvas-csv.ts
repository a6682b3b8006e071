import type { Canvas } from '../../model/canvas.ts'
import type { Card } from '../../model/card.ts'
import type { Cluster } from '../../model/cluster.ts'
import type { Language } from '../../text/dates.ts'
import { formatList } from '../../text/numbers.ts'
import type { CsvOptions } from '../csv-options.ts'
import { writeCsv } from '../csv-writer.ts'
import { fullName } from '../minutes/people.ts'
import { type CanvasContent, canvasContent } from './canvas-source.ts'

/**
 * Gives what lies on a canvas as CSV: clusters and cards with zone, colour, who wrote them and whose words they are, what they
 * speak of, and a column of dots for each vote that is closed, those of paper apart. The only file of a canvas that names people.
 */
export function canvasCsv(
  canvasId: Canvas['id'],
  { snapshot, translate, language, separator }: CsvOptions & { readonly language: Language },
): Uint8Array {
  const content = canvasContent({ snapshot }, canvasId)
  const votes = (content?.votes ?? []).flatMap(voteColumns)
  const names = new Map<string, string>([
    ...snapshot.organizations.map(({ id, name }) => [id, name] as const),
    ...snapshot.participants.map((person) => [person.id, fullName(person)] as const),
    ...[...snapshot.needs, ...snapshot.resources].map(
      ({ id, code, title }) => [id, `${code} ${title}`.trim()] as const,
    ),
  ])
  const nameOf = (id: string | null) => (id === null ? '' : (names.get(id) ?? ''))
  const namesOf = (ids: readonly string[]) =>
    formatList(
      ids.map(nameOf).filter((name) => name !== ''),
      language,
    )
  const rows = (content?.zones ?? []).flatMap(({ zone, clusters, cards }) => {
    const place = zone?.label ?? translate('canvases.outline.outside')
    const cardRow = (card: Card, cluster: Cluster | null) => [
      place,
      cluster?.title ?? '',
      translate('canvas-files.isCard'),
      card.text,
      translate(`changes.value.cardColour.${card.colour}`),
      nameOf(card.authorId),
      namesOf(card.sourceIds),
      namesOf(card.itemIds),
      ...votes.map(({ countOf }) => countOf(card.id)),
    ]
    return [
      ...clusters.flatMap(({ cluster, cards: gathered }) => [
        [
          place,
          cluster.title,
          translate('canvas-files.isCluster'),
          ...['', '', '', '', ''],
          ...votes.map(({ countOf }) => countOf(cluster.id)),
        ],
        ...gathered.map((card) => cardRow(card, cluster)),
      ]),
      ...cards.map((card) => cardRow(card, null)),
    ]
  })
  return writeCsv({
    separator,
    header: [
      translate('canvas-files.zone'),
      translate('canvas-files.cluster'),
      translate('canvas-files.kind'),
      translate('canvas-files.text'),
      translate('canvas-files.colour'),
      translate('canvas-files.author'),
      translate('canvas-files.sources'),
      translate('canvas-files.items'),
      ...votes.map(({ paper, question }) =>
        translate(paper ? 'canvas-files.paperDotsFor' : 'canvas-files.dotsFor', {
          question: question === '' ? translate('canvases.vote.defaultQuestion') : question,
        }),
      ),
    ],
    rows,
  })
}

/** A column for the dots of a vote, and one for those of paper when there are some. */
function voteColumns({ vote, tally }: CanvasContent['votes'][number]) {
  const { question } = vote
  const items = new Map<string, (typeof tally.items)[number]>(tally.items.map((item) => [item.itemId, item]))
  const words = (count: number | undefined) => (count === undefined || count === 0 ? '' : String(count))
  const column = { question, paper: false, countOf: (id: string) => words(items.get(id)?.dots) }
  const ofPaper = { question, paper: true, countOf: (id: string) => words(items.get(id)?.paperDots) }
  if (tally.paper === 0) return [column]
  return tally.ballots === 0 ? [ofPaper] : [column, ofPaper]
}
