import { type LockedDeed, lockedDeeds, locksOf } from '../../shared/doc/canvas-locks.ts'
import { setLocks } from '../../shared/doc/commands/canvas-locks.ts'
import type { CommandContext } from '../../shared/doc/commands/command.ts'
import {
  closeWriting,
  openWriting,
  publishDrafts,
  revealWriting,
  tellDraftCount,
} from '../../shared/doc/commands/private-writing.ts'
import { answerTurns, beginReading, callNext } from '../../shared/doc/commands/read-aloud.ts'
import { endSpotlight, lightUp } from '../../shared/doc/commands/spotlight.ts'
import { summonAll } from '../../shared/doc/commands/summons.ts'
import {
  extendTimer,
  pauseTimer,
  resumeTimer,
  startTimer,
  stopTimer,
} from '../../shared/doc/commands/timers.ts'
import { listWritings, openWritingOf } from '../../shared/doc/private-writing.ts'
import { readingOf } from '../../shared/doc/read-aloud.ts'
import { listCanvases } from '../../shared/doc/queries/canvases.ts'
import { listRecords } from '../../shared/doc/records.ts'
import { cardType } from '../../shared/model/card.ts'
import { clusterType } from '../../shared/model/cluster.ts'
import { connectorType } from '../../shared/model/connector.ts'
import { figureType } from '../../shared/model/figure.ts'
import type { Id } from '../../shared/model/id.ts'
import type { PrivateDraft } from '../../shared/model/private-draft.ts'
import { zoneType } from '../../shared/model/zone.ts'
import { isSameValue } from '../../shared/util/same-value.ts'
import type { SeededRandom } from './seeded-random.ts'

/** One thing that whoever facilitates does at a canvas: locks, silence, reading aloud, time, calls, the spotlight. */
export function facilitate(context: CommandContext, random: SeededRandom, canvasId: Id<'canvas'>): void {
  const { documents } = context
  random.pick([
    () => setLocks(context, { canvasId, deeds: lockedDeeds.filter(() => random.chance(0.4)) }),
    () => setLocks(context, { canvasId, deeds: [] }),
    () => random.chance(0.5) && openWriting(context, canvasId),
    // Silence keeps everybody from adding cards: most of the time it is soon over.
    () => random.pick([closeWriting, revealWriting, beginReading])(context, canvasId),
    () => {
      const reading = readingOf(documents, canvasId)
      if (reading !== null) callNext(context, reading.writingId)
    },
    () => startTimer(context, { canvasId, lengthMs: random.between(1, 600_000), label: 'Scrivere' }),
    () => random.pick([pauseTimer, resumeTimer, stopTimer])(context, canvasId),
    () => extendTimer(context, { canvasId, byMs: 60_000 }),
    () => summonAll(context, canvasId),
    () => {
      const things = [cardType, clusterType, zoneType].flatMap((type) =>
        listRecords(documents, type).map(({ id }) => id),
      )
      if (things.length > 0) lightUp(context, random.pick(things))
    },
    () => endSpotlight(context, canvasId),
  ])()
}

/** What a device says by itself while people write in silence: how much waits on it, its answer to a turn, what is revealed. */
export function answerSilence(context: CommandContext, random: SeededRandom, canvasId: Id<'canvas'>): void {
  const { documents } = context
  const drafts = draftsOf(context, random, canvasId)
  random.pick([
    () => {
      const open = openWritingOf(documents, canvasId)
      if (open !== null)
        tellDraftCount(context, { writingId: open.id, cards: random.between(0, 5), people: 1 })
    },
    () => {
      for (const { id } of listWritings(documents)) answerTurns(context, id, drafts)
    },
    () => publishDrafts(context, drafts),
  ])()
}

/** What lay on this device alone; now and then the same drafts again, as of one that comes back. */
function draftsOf(context: CommandContext, random: SeededRandom, canvasId: Id<'canvas'>): PrivateDraft[] {
  const writing = listWritings(context.documents).find((each) => each.canvasId === canvasId)
  if (writing === undefined) return []
  const { deviceId } = context.author
  return [1, 2].map((number) => ({
    id: `card:draft-${deviceId}-${random.between(number, 9)}`,
    ...{ writingId: writing.id, canvasId, zoneId: null, clusterId: null, authorId: null, point: null },
    text: `Scritto in silenzio ${random.between(1, 1e6)}`,
    createdAt: '2026-04-16T16:00:00.000Z',
  }))
}

type Thing = { readonly id: string; readonly canvasId: Id<'canvas'> } & Readonly<Record<string, unknown>>

/** What is kept from whoever does not facilitate, as one device knows it, and what lies there. */
export interface LockedState {
  readonly locks: ReadonlyMap<string, readonly LockedDeed[]>
  readonly things: ReadonlyMap<string, Thing>
}

/** Reads what lies on canvases that are locked for something. */
export function readLocked({ documents }: CommandContext): LockedState {
  const all = [cardType, figureType, connectorType, zoneType].flatMap(
    (type) => listRecords(documents, type) as unknown as Thing[],
  )
  const canvases = listCanvases(documents).map(({ id }) => [id, locksOf(documents, id)] as const)
  return {
    locks: new Map(canvases.filter(([, deeds]) => deeds.length > 0)),
    things: new Map(all.map((thing) => [thing.id, thing])),
  }
}

/** What lies there that did not before. */
export function thingsAdded(before: LockedState, after: LockedState): LockedState['things'] {
  return new Map([...after.things].filter(([id]) => !before.things.has(id)))
}

const wordFields = ['text', 'label'] as const
const placeFields = ['point', 'size', 'frame'] as const

/**
 * What somebody who keeps to locks has done in spite of them, in words; none is right. `made` is what they have made, as it was
 * then: its first words are theirs.
 */
export function locksBroken(
  before: LockedState,
  after: LockedState,
  made: ReadonlyMap<string, Thing>,
): string[] {
  const isLocked = ({ canvasId }: Thing, deed: LockedDeed): boolean =>
    before.locks.get(canvasId)?.includes(deed) === true
  const differ = (thing: Thing, fields: readonly string[]): boolean => {
    const now = after.things.get(thing.id)
    return now !== undefined && fields.some((field) => !isSameValue(thing[field], now[field]))
  }
  const old = [...before.things.values()]
  const added = [...after.things.values()].filter(({ id }) => !before.things.has(id))
  const areFirstWords = (thing: Thing): boolean => {
    const first = made.get(thing.id)
    return first !== undefined && ['text', 'label'].every((field) => first[field] === thing[field])
  }
  return [
    ...added.filter((thing) => isLocked(thing, 'add')).map(({ id }) => `added ${id}`),
    ...old
      .filter((thing) => isLocked(thing, 'remove') && !after.things.has(thing.id))
      .map(({ id }) => `removed ${id}`),
    ...old
      .filter(
        (thing) =>
          isLocked(thing, 'edit') &&
          (differ(thing, ['colour']) || (differ(thing, wordFields) && !areFirstWords(thing))),
      )
      .map(({ id }) => `edited ${id}`),
    ...old
      .filter((thing) => isLocked(thing, 'move') && differ(thing, placeFields))
      .map(({ id }) => `moved ${id}`),
  ]
}
