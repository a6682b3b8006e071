import { templateOf } from '../../canvas/canvas-templates.ts'
import { templateWords } from '../../canvas/template-words.ts'
import { figureWords, lineWords, tieWords, tiesById } from '../../canvas/words/drawing-words.ts'
import type { OutlineZone } from '../../doc/queries/canvas-outline.ts'
import { totalInWords } from '../../canvas/words/vote-words.ts'
import type { TalliedItem } from '../../doc/queries/votes.ts'
import type { Canvas } from '../../model/canvas.ts'
import type { Card } from '../../model/card.ts'
import type { ConnectorEnd } from '../../model/connector.ts'
import type { Figure } from '../../model/figure.ts'
import { formatList, formatOrdinal } from '../../text/numbers.ts'
import { documentFooter } from '../document-footer.ts'
import { type DocumentBlock, type DocumentTree, plainRuns, type TextRun } from '../document-tree.ts'
import type { MapSource } from '../map/map-source.ts'
import { sealDocument } from '../seal-document.ts'
import {
  calledBy,
  type CanvasContent,
  canvasContent,
  type ClosedVote,
  namesOn,
  sourceBodies,
} from './canvas-source.ts'

/** What the outline of a canvas is written from. */
export interface CanvasDocumentSource extends MapSource {
  /** Moment of the export: ISO date and time. */
  readonly createdIso: string
}

/**
 * Gives a canvas as a document: its question, zone by zone the clusters and the cards, what the table takes from it, and how its
 * votes ended. It names bodies, never people. Of a canvas that is gone only the tavolo is left.
 */
export function canvasDocument(canvasId: Canvas['id'], source: CanvasDocumentSource): DocumentTree {
  const { snapshot, language, translate, createdIso } = source
  const content = canvasContent(source, canvasId)
  const title = content?.canvas.title ?? translate('canvases.gone')
  const session = snapshot.sessions.find(({ id }) => id === content?.canvas.sessionId)
  const ofSession =
    session === undefined
      ? null
      : translate('map.session', { ordinal: formatOrdinal(session.number, language) })
  return sealDocument({
    language,
    orientation: 'portrait',
    metadata: {
      title: `${title}, ${snapshot.process.tableName || snapshot.process.title}`,
      subject: translate('canvas-files.subject', { tavolo: snapshot.process.title }),
      creator: 'Tavolo',
      keywords: [translate('canvas-files.keyword')],
      createdIso,
      sha256: null,
    },
    header: null,
    footer: documentFooter({ snapshot, translate, session: ofSession }),
    blocks: [
      {
        kind: 'paragraph',
        role: 'letterhead',
        runs: plainRuns(snapshot.process.tableName || snapshot.process.title),
      },
      { kind: 'heading', level: 1, runs: plainRuns(title) },
      ...(content === null ? [] : contentBlocks(content, source, ofSession)),
    ],
  })
}

function contentBlocks(
  content: CanvasContent,
  source: CanvasDocumentSource,
  ofSession: string | null,
): readonly DocumentBlock[] {
  const { translate } = source
  const { canvas, zones, votes } = content
  const template = templateOf(canvas.template)
  const method = template === null ? '' : templateWords(translate, template).title
  const facts = [method === canvas.title ? '' : method, ofSession ?? ''].filter((fact) => fact !== '')
  const last = votes.at(-1)
  const dots = new Map<string, TalliedItem>(last?.tally.items.map((item) => [item.itemId, item]))
  const nameOf = namesOn(content, translate)
  const ties = tiesById(content.drawings.connectors)
  const tiesOf = (id: string) => (ties.get(id) ?? []).map((tie) => tieWords(translate, tie, nameOf))
  const calledOf = (id: string) => calledBy(content, id, translate)
  const writing = { ...source, dots, calledOf, tiesOf }
  return [
    ...(facts.length === 0
      ? []
      : [{ kind: 'paragraph', role: 'subtitle', runs: plainRuns(facts.join(' · ')) } as const]),
    ...labelled(translate('canvases.question'), canvas.question),
    ...zones.flatMap((zone) => zoneBlocks(zone, writing)),
    ...drawingBlocks(content, { translate, nameOf }),
    ...labelled(translate('canvases.synthesis'), canvas.synthesis),
    ...votes.flatMap((vote) => voteBlocks(vote, content, source)),
  ]
}

function labelled(label: string, words: string): readonly DocumentBlock[] {
  if (words === '') return []
  return [
    { kind: 'paragraph', role: 'label', runs: plainRuns(label) },
    { kind: 'paragraph', role: 'body', runs: plainRuns(words) },
  ]
}

interface Writing extends CanvasDocumentSource {
  readonly dots: ReadonlyMap<string, TalliedItem>
  /** «n. 3», while a vote runs; else ''. */
  readonly calledOf: (id: string) => string
  /** What something is tied to, in words. */
  readonly tiesOf: (id: string) => readonly string[]
}

function zoneBlocks({ zone, clusters, cards }: OutlineZone, writing: Writing): readonly DocumentBlock[] {
  const { translate } = writing
  const note = zone?.note ?? ''
  const isEmpty = clusters.length === 0 && cards.length === 0
  return [
    { kind: 'heading', level: 2, runs: plainRuns(zone?.label ?? translate('canvases.outline.outside')) },
    ...(note === '' ? [] : [{ kind: 'paragraph', role: 'small', runs: plainRuns(note) } as const]),
    ...clusters.flatMap(({ cluster, cards: gathered }): DocumentBlock[] => {
      const dots = [writing.calledOf(cluster.id), dotWords(cluster.id, writing)]
        .filter((words) => words !== '')
        .join('; ')
      const name = cluster.title === '' ? translate('canvases.outline.unnamed') : cluster.title
      return [
        {
          kind: 'heading',
          level: 3,
          runs: plainRuns(
            dots === '' ? name : translate('canvas-files.withFacts', { text: name, facts: dots }),
          ),
        },
        ...cardList(gathered, writing),
      ]
    }),
    // Under a cluster, what is in none would be read as a part of it.
    ...(clusters.length > 0 && cards.length > 0
      ? [{ kind: 'heading', level: 3, runs: plainRuns(translate('canvas-files.inNoCluster')) } as const]
      : []),
    ...cardList(cards, writing),
    ...(isEmpty
      ? [{ kind: 'paragraph', role: 'note', runs: plainRuns(translate('canvas-files.noCards')) } as const]
      : []),
  ]
}

function cardList(cards: readonly Card[], writing: Writing): readonly DocumentBlock[] {
  if (cards.length === 0) return []
  return [{ kind: 'list', isOrdered: false, items: cards.map((card) => cardRuns(card, writing)) }]
}

/** The words of a card, then what is known of it: whose words, a colour that says something, dots, what it speaks of. */
function cardRuns(card: Card, writing: Writing): readonly TextRun[] {
  const { translate, language, snapshot, calledOf, tiesOf } = writing
  const sources = sourceBodies(card, writing)
  const items = [...snapshot.needs, ...snapshot.resources].filter(({ id }) => card.itemIds.includes(id))
  const facts = [
    sources.length === 0 ? '' : translate('canvases.outline.from', { names: formatList(sources, language) }),
    // Yellow is what cards are: it says nothing.
    card.colour === 'yellow' ? '' : translate(`changes.value.cardColour.${card.colour}`),
    dotWords(card.id, writing),
    formatList(
      items.map(({ code, title }) => code || title),
      language,
    ),
    ...tiesOf(card.id),
  ].filter((fact) => fact !== '')
  const called = calledOf(card.id)
  const words = [...(called === '' ? [] : [{ text: `${called}  `, isBold: true }]), { text: card.text }]
  if (facts.length === 0) return words
  return [...words, { text: ` (${facts.join('; ')})`, isItalic: true }]
}

/** Figures that say something, and lines that no card tells; pictures are shown. Strokes of the pen alone say nothing that a text could. */
function drawingBlocks(
  { drawings: { figures, connectors } }: CanvasContent,
  { translate, nameOf }: Pick<MapSource, 'translate'> & { readonly nameOf: ReturnType<typeof namesOn> },
): readonly DocumentBlock[] {
  const isOfCard = ({ itemId }: ConnectorEnd) => itemId?.startsWith('card:') === true
  const words = [
    ...figures
      .filter(({ form, text, file }) => (form === 'image' ? file?.screen === null : text !== ''))
      .map((figure) => figureWords(translate, figure)),
    ...connectors
      .filter(({ from, to }) => !isOfCard(from) && !isOfCard(to))
      .map((line) => lineWords(translate, line, nameOf)),
  ]
  const shown = figures.flatMap((figure) => pictureBlocks(figure, translate))
  if (words.length + shown.length === 0) return []
  return [
    { kind: 'heading', level: 2, runs: plainRuns(translate('drawings.title')) },
    ...(words.length === 0
      ? []
      : [{ kind: 'list', isOrdered: false, items: words.map((each) => plainRuns(each)) } as const]),
    ...shown,
  ]
}

/** A picture under its words, which stay when its bytes are not here; nothing of what is none. */
function pictureBlocks(figure: Figure, translate: MapSource['translate']): readonly DocumentBlock[] {
  const screen = figure.file?.screen ?? null
  if (figure.form !== 'image' || screen === null) return []
  const { sha256, widthPx, heightPx } = screen
  const title = figureWords(translate, figure)
  return [
    { kind: 'paragraph', role: 'label', runs: plainRuns(title) },
    { kind: 'picture', sha256, widthPx, heightPx, title, description: '' },
  ]
}

function dotWords(id: string, { dots, translate }: Writing): string {
  const item = dots.get(id)
  return item === undefined ? '' : translate('canvases.outline.dots', { count: item.dots + item.paperDots })
}

function voteBlocks(
  { vote, tally }: ClosedVote,
  { zones }: CanvasContent,
  { translate }: CanvasDocumentSource,
): readonly DocumentBlock[] {
  const question = vote.question === '' ? translate('canvases.vote.defaultQuestion') : vote.question
  const names = new Map<string, string>(
    zones.flatMap(({ clusters, cards }) => [
      ...clusters.flatMap(({ cluster, cards: gathered }) => [
        [cluster.id, cluster.title === '' ? translate('canvases.outline.unnamed') : cluster.title] as const,
        ...gathered.map(({ id, text }) => [id, text] as const),
      ]),
      ...cards.map(({ id, text }) => [id, text] as const),
    ]),
  )
  // Of a vote that was all on paper, or all from devices, there is one way to count.
  const counts = [
    {
      header: translate('canvases.vote.ofDevices'),
      isUsed: tally.ballots > 0 || tally.paper === 0,
      countOf: ({ dots }: TalliedItem) => dots,
    },
    {
      header: translate('canvases.vote.ofPaper'),
      isUsed: tally.paper > 0,
      countOf: ({ paperDots }: TalliedItem) => paperDots,
    },
  ].filter(({ isUsed }) => isUsed)
  const total = totalInWords(translate, vote, tally)
  return [
    { kind: 'heading', level: 2, runs: plainRuns(translate('canvases.vote.outcomeOf', { question })) },
    { kind: 'paragraph', role: 'note', runs: plainRuns(total) },
    ...(tally.items.length === 0
      ? []
      : [
          {
            kind: 'table',
            caption: null,
            columns: [
              { header: translate('canvases.vote.item'), widthPercent: 100 - 20 * counts.length },
              ...counts.map(({ header }) => ({ header, widthPercent: 20 })),
            ],
            groups: [
              {
                label: null,
                rows: tally.items.map((item) => [
                  plainRuns(names.get(item.itemId) ?? ''),
                  ...counts.map(({ countOf }) => plainRuns(String(countOf(item)))),
                ]),
              },
            ],
            rowHeightMm: null,
          } as const,
        ]),
  ]
}
