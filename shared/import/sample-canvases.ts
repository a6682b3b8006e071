import { templateOf } from '../canvas/canvas-templates.ts'
import { frameBeside } from '../canvas/zone-frames.ts'
import type { TavoloSnapshot } from '../doc/snapshot.ts'
import { type Canvas, canvasType } from '../model/canvas.ts'
import { type Card, cardType } from '../model/card.ts'
import type { Cluster } from '../model/cluster.ts'
import { type CoActivity, coActivities, coActivityType } from '../model/co-activity.ts'
import type { PaperDots } from '../model/paper-dots.ts'
import { type Vote, voteType } from '../model/vote.ts'
import { type Zone, zoneType } from '../model/zone.ts'
import { freshOrders, maybeId, sampleId } from './sample-ids.ts'
import type { Sample, SampleCanvas } from './sample-schema.ts'

type FromCanvases = Pick<
  TavoloSnapshot,
  'canvases' | 'zones' | 'clusters' | 'cards' | 'votes' | 'paperDots' | 'coActivities'
>

/** The canvases of a sample with what lies on them; of the seven co-activities also the entries of the map. */
export function sampleCanvases(sample: Sample): FromCanvases {
  const { canvases } = sample
  return {
    canvases: inOrder(canvases.map(readCanvas)),
    zones: inOrder(canvases.flatMap(readZones)),
    clusters: inOrder(canvases.flatMap(readClusters)),
    cards: inOrder(canvases.flatMap(readCards)),
    votes: inOrder(canvases.flatMap((canvas) => readVotes(sample, canvas))),
    paperDots: canvases.flatMap(readPaperDots),
    coActivities: inOrder(canvases.flatMap(readCoActivities)),
  }
}

/** Gives records their places, in the order in which they stand. */
function inOrder<Fields extends object>(records: readonly Fields[]): (Fields & { readonly order: string })[] {
  const orders = freshOrders(records.length)
  return records.map((record, index) => ({ ...record, order: orders[index] ?? 'a0' }))
}

type Unplaced<Shape> = Omit<Shape, 'order'>

function readCanvas({ id, type, title, session, synthesis }: SampleCanvas): Unplaced<Canvas> {
  // «OPERA: che cosa deve succedere…?»: name and question in one.
  const [, name = title, question = ''] = /^([^:]+): (.+\?)$/.exec(title) ?? []
  return {
    ...canvasType.defaults,
    id: sampleId('canvas', id),
    title: name,
    template: type,
    question: question.charAt(0).toUpperCase() + question.slice(1),
    synthesis,
    sessionId: maybeId('session', session),
  }
}

function readZones({ id, type, zones }: SampleCanvas): Unplaced<Zone>[] {
  const places = templateOf(type)?.zones ?? []
  return zones.map(({ key, label, note }) => ({
    ...zoneType.defaults,
    id: zoneId(id, key),
    canvasId: sampleId('canvas', id),
    key,
    label,
    note,
    frame: places.find((place) => place.key === key)?.frame ?? frameBeside(places.map(({ frame }) => frame)),
  }))
}

function zoneId(canvas: string, key: string): Zone['id'] {
  return sampleId('zone', `${canvas}-${key}`)
}

function readClusters({ id, zones }: SampleCanvas): Unplaced<Cluster>[] {
  return zones.flatMap(({ key, clusters }) =>
    clusters.map(({ name }, index) => ({
      id: sampleId('cluster', `${id}-${key}-${index + 1}`),
      canvasId: sampleId('canvas', id),
      zoneId: zoneId(id, key),
      title: name,
    })),
  )
}

/** A card that ended in a cluster lies there: the sample names it in the zone it came from, too. */
function readCards({ id, zones }: SampleCanvas): Unplaced<Card>[] {
  const places = new Map<string, Pick<Card, 'zoneId' | 'clusterId'>>()
  for (const { key, clusters } of zones) {
    for (const [index, { cards }] of clusters.entries()) {
      const clusterId = sampleId('cluster', `${id}-${key}-${index + 1}`)
      for (const card of cards) places.set(card, { zoneId: zoneId(id, key), clusterId })
    }
  }
  return zones.flatMap(({ key, cards }) =>
    cards.map((card) => ({
      ...cardType.defaults,
      id: sampleId('card', card.id),
      canvasId: sampleId('canvas', id),
      ...(places.get(card.id) ?? { zoneId: zoneId(id, key), clusterId: null }),
      text: card.text,
      sourceIds: [
        ...card.group.map((person) => sampleId('participant', person)),
        ...card.organizations.map((organization) => sampleId('organization', organization)),
      ],
      itemIds: card.needs.map((need) => sampleId('need', need)),
    })),
  )
}

/** One vote for all the dots of a canvas. Who gave which the sample does not say: they were stuck on paper. */
function readVotes({ sessions }: Sample, canvas: SampleCanvas): Unplaced<Vote>[] {
  const day = sessions.find(({ id }) => id === canvas.session)?.date ?? null
  if (day === null || readPaperDots(canvas).length === 0) return []
  // Of the moment the sample knows the day only.
  const at = `${day}T16:00:00.000Z`
  return [
    {
      ...voteType.defaults,
      id: sampleId('vote', canvas.id),
      canvasId: sampleId('canvas', canvas.id),
      question: readCanvas(canvas).question,
      dotsPerVoter: canvas.settings.dotsPerPerson,
      dotsOnOwn: canvas.settings.maxDotsOnOwnGroup,
      isAnonymous: true,
      openedAt: at,
      closedAt: at,
    },
  ]
}

function readPaperDots({ id, zones }: SampleCanvas): PaperDots[] {
  return zones.flatMap(({ votes }) =>
    votes.map(({ card, dots }) => ({
      voteId: sampleId('vote', id),
      itemId: sampleId('card', card),
      count: dots,
    })),
  )
}

function readCoActivities({ type, zones }: SampleCanvas): Unplaced<CoActivity>[] {
  if (type !== 'seven-co-activities') return []
  return zones.flatMap(({ key, cards }) => {
    const activity = coActivities.find((name) => name === key)
    if (activity === undefined) return []
    return cards.map(({ id, text, organizations }) => ({
      ...coActivityType.defaults,
      id: sampleId('coActivity', id),
      activity,
      organizationIds: organizations.map((organization) => sampleId('organization', organization)),
      text,
    }))
  })
}
