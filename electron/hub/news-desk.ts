import type * as Y from 'yjs'
import type { DocumentName } from '../../shared/model/record-type.ts'
import { documentTruth, type BothTruths, type DocumentTruth } from '../../shared/sync/room/document-truth.ts'
import type { HubMessage } from '../../shared/sync/room/hub-messages.ts'
import type { Person } from '../../shared/sync/room/people.ts'
import type { HubRoom } from './hub-room.ts'
import { writeFrame } from '../../shared/sync/room/protocol.ts'
import type { RoomRole } from '../../shared/sync/room/roles.ts'
import { newsFor, peopleOf, standingOf, waitingDevices, type Comparison } from './room-news.ts'

/** What the desk asks of the hub around it. */
export interface NewsDeskPorts {
  readonly documentOf: (room: HubRoom, document: DocumentName) => Y.Doc | null
  readonly tell: (visitId: string, frame: string) => void
  readonly onNews: (room: HubRoom) => void
}

/**
 * News go out at once, so that a facilitator's laptop knows whom to let in however soon this hub is gone; what follows goes
 * out together: a room that fills up would otherwise tell each of a hundred devices about each.
 */
const newsEveryMs = 200

/**
 * The hub compares when nobody has written for so long: a little longer than devices wait before they say how far they are.
 * While people go on writing, what it finds is old at once: then so often, and never for more than this part of its time.
 */
const quietMs = 700
const longestUnseenMs = 3000
const truthPart = 20

interface Kept {
  newsTimer: NodeJS.Timeout | null
  /** When news went out last. */
  toldMs: number
  truthTimer: NodeJS.Timeout | null
  truthCostMs: number
  /** When a document was last changed. */
  changedMs: number
  readonly truths: Map<DocumentName, DocumentTruth>
  readonly stale: Set<DocumentName>
  compared: Comparison | null
  /** What each door was told last, so that nothing is said twice. */
  told: Map<string, ReadonlyMap<HubMessage['kind'], string>>
}

/** Tells everybody in a room, soon after a change, what they should know. */
export class NewsDesk {
  readonly #ports: NewsDeskPorts
  readonly #kept = new Map<HubRoom, Kept>()
  #isClosed = false

  constructor(ports: NewsDeskPorts) {
    this.#ports = ports
  }

  /** People, waiting list, state or truths of a room may have changed. */
  roomChanged(room: HubRoom): void {
    const kept = this.#keptOf(room)
    if (this.#isClosed || kept.newsTimer !== null) return
    const restMs = Math.max(0, kept.toldMs + newsEveryMs - performance.now())
    kept.newsTimer = setTimeout(() => {
      kept.newsTimer = null
      kept.toldMs = performance.now()
      if (room.truths.size > 0 && kept.truthTimer === null && kept.stale.size > 0) this.#planTruth(room)
      this.#tellRoom(room)
    }, restMs)
  }

  /** A device has said how far it is. While people write, all that is told with the next comparison. */
  truthHeard(room: HubRoom): void {
    const { stale, truthTimer } = this.#keptOf(room)
    if (stale.size === 0) this.roomChanged(room)
    else if (truthTimer === null && !this.#isClosed) this.#planTruth(room)
  }

  /** A document has changed. */
  documentChanged(room: HubRoom, document: DocumentName): void {
    const kept = this.#keptOf(room)
    kept.stale.add(document)
    kept.changedMs = performance.now()
    // Nobody has said yet how far it is: there is nothing to compare with.
    if (room.truths.size > 0 && kept.truthTimer === null && !this.#isClosed) this.#planTruth(room)
  }

  /** Who is in, and how their copies stand. */
  peopleIn(room: HubRoom): readonly Person[] {
    return peopleOf(room, this.#comparisonIn(room))
  }

  /** Says nothing any more. */
  close(): void {
    this.#isClosed = true
    for (const { newsTimer, truthTimer } of this.#kept.values()) {
      if (newsTimer !== null) clearTimeout(newsTimer)
      if (truthTimer !== null) clearTimeout(truthTimer)
    }
  }

  #planTruth(room: HubRoom): void {
    const delayMs = Math.max(quietMs, this.#keptOf(room).truthCostMs * truthPart)
    this.#compareIn(room, { delayMs, latestMs: performance.now() + Math.max(longestUnseenMs, delayMs) })
  }

  #compareIn(
    room: HubRoom,
    { delayMs, latestMs }: { readonly delayMs: number; readonly latestMs: number },
  ): void {
    const kept = this.#keptOf(room)
    kept.truthTimer = setTimeout(() => {
      const nowMs = performance.now()
      const noisyMs = kept.changedMs + quietMs - nowMs
      if (noisyMs > 0 && nowMs < latestMs) this.#compareIn(room, { delayMs: noisyMs, latestMs })
      else this.#compare(room)
    }, delayMs)
  }

  #compare(room: HubRoom): void {
    const kept = this.#keptOf(room)
    kept.truthTimer = null
    const startMs = performance.now()
    for (const name of kept.stale) {
      const document = this.#ports.documentOf(room, name)
      if (document !== null) kept.truths.set(name, documentTruth(document))
    }
    kept.stale.clear()
    kept.truthCostMs = performance.now() - startMs
    this.roomChanged(room)
  }

  #truthOf(room: HubRoom): BothTruths | null {
    const { truths, stale } = this.#keptOf(room)
    const official = truths.get('official')
    const work = truths.get('work')
    return official === undefined || work === undefined || stale.size > 0 ? null : { official, work }
  }

  /**
   * What was found, now or when the documents were last compared: whoever is told hears of which copy it was true, and so
   * whether it still is.
   */
  #comparisonIn(room: HubRoom): Comparison | null {
    const kept = this.#keptOf(room)
    const own = this.#truthOf(room)
    if (own !== null) kept.compared = { own, theirs: new Map(room.truths) }
    return kept.compared
  }

  #tellRoom(room: HubRoom): void {
    const kept = this.#keptOf(room)
    const compared = this.#comparisonIn(room)
    const news = { room, people: peopleOf(room, compared), waiting: waitingDevices(room), compared }
    const frames = new Map<RoomRole, ReadonlyMap<HubMessage['kind'], string>>()
    const told: Kept['told'] = new Map()
    for (const { id, stage } of room.room.visits.values()) {
      const member = stage.kind === 'in' ? room.memberOfDevice(stage.device.id) : null
      if (member === null) continue
      const before = kept.told.get(id)
      // A hundred guests hear the same: it is written once.
      const common = frames.get(member.role) ?? framesOf(newsFor(member.role, news))
      frames.set(member.role, common)
      const now = new Map([...common, ...framesOf(standingOf(member, compared))])
      for (const [kind, frame] of now) if (before?.get(kind) !== frame) this.#ports.tell(id, frame)
      told.set(id, now)
    }
    kept.told = told
    this.#ports.onNews(room)
  }

  #keptOf(room: HubRoom): Kept {
    let kept = this.#kept.get(room)
    if (kept === undefined) {
      kept = {
        ...{ newsTimer: null, toldMs: -newsEveryMs, truthTimer: null, truthCostMs: 0 },
        ...{ changedMs: 0, compared: null },
        ...{ truths: new Map(), stale: new Set(['official', 'work']), told: new Map() },
      }
      this.#kept.set(room, kept)
    }
    return kept
  }
}

function framesOf(messages: readonly HubMessage[]): ReadonlyMap<HubMessage['kind'], string> {
  return new Map(messages.map((message) => [message.kind, writeFrame(message)]))
}
