import type { TavoloDocuments } from '../../shared/doc/documents.ts'
import type { Author } from '../../shared/doc/origin.ts'
import type { Id } from '../../shared/model/id.ts'
import { areEqualTruths, type BothTruths } from '../../shared/sync/room/document-truth.ts'
import { createObservable, type Observable, type ObservableSource } from '../../shared/util/observable.ts'
import type { Timekeeper } from '../store/timekeeper.ts'
import { noNamedBlobs, type NamedBlobs } from '../../shared/sync/named-blobs.ts'
import type { BlobClient } from './blobs/blob-client.ts'
import type { DoorClient } from './door-client.ts'
import { HubSync } from './hub-sync.ts'
import type { HubSockets } from './hub-sockets.ts'
import { PeerAuthors } from './peer-authors.ts'
import { roomTruth, type RoomTruth } from './room-truth.ts'
import { TruthReporter } from './truth-reporter.ts'

/** What joins an open tavolo with the room. */
export interface RoomLinkOptions {
  /** Begun or not; it goes on when the link ends. */
  readonly door: DoorClient
  readonly sockets: HubSockets
  readonly tavoloId: Id<'tavolo'>
  readonly documents: TavoloDocuments
  readonly author: Author
  readonly timekeeper: Timekeeper
  /** At laptops: devices that the mesh finds equal now (`isSynced`). */
  readonly equalDeviceIds?: Observable<readonly string[]> | undefined
  readonly authors?: PeerAuthors | undefined
  /** At laptops: the files of the tavolo. */
  readonly files?: LinkedFiles | undefined
}

/** What the truth about a tavolo needs to know of its files. */
export type LinkedFiles = Pick<BlobClient, 'named' | 'missingFiles' | 'now'>

/** An open tavolo in a room: synced whenever the door is open. */
export interface RoomLink {
  readonly sync: HubSync
  /** Who has what; a new value whenever it may have changed. */
  readonly truth: Observable<RoomTruth>
  /** To be shared with other ways by which changes come. */
  readonly authors: PeerAuthors
  /** Lets go of documents and connection; the door stays. */
  readonly stop: () => void
}

/** Syncs a tavolo with the hub of the door, follows the door to other hubs, and keeps the truth about it. */
export function linkToRoom(options: RoomLinkOptions): RoomLink {
  const { door, sockets, tavoloId, documents, author, timekeeper } = options
  const { authors = new PeerAuthors(), equalDeviceIds, files } = options
  const onContact = () => door.noteContact()
  const sync = new HubSync({ tavoloId, documents, author, timekeeper, authors, onContact })
  const reporter = new TruthReporter({ documents, timekeeper, tell })
  let sessionTold: string | null = null
  let namedAtHub: NamedBlobs = noNamedBlobs
  const truth: ObservableSource<RoomTruth> = createObservable(truthNow())

  function tell(truths: BothTruths): void {
    door.sayTruth({ documents: truths, ...(files !== undefined && { missingFiles: files.missingFiles }) })
  }

  function truthNow(): RoomTruth {
    const named = files?.named ?? noNamedBlobs
    const isSettled = areEqualTruths(reporter.own.get(), door.news.get().hubTruth)
    if (door.state.get().kind === 'admitted' && isSettled) namedAtHub = named
    return roomTruth({
      door: door.state.get(),
      sync: sync.status.get(),
      people: door.news.get().people,
      aheadBy: door.news.get().aheadBy,
      ownDeviceId: door.deviceId,
      isSettled,
      equalDeviceIds: equalDeviceIds?.get() ?? [],
      areFilesCertain: named === namedAtHub,
    })
  }

  function followDoor(): void {
    const state = door.state.get()
    if (state.kind === 'admitted' && state.admission.tavoloId === tavoloId) {
      const { session } = state.admission
      const url = sockets.urlOf(door.address, 'sync')
      sync.goTo({ url, socketClass: sockets.classFor('sync', session), session })
      if (sessionTold !== url + session) reporter.tellSoon()
      sessionTold = url + session
    } else {
      sessionTold = null
      sync.leave()
    }
  }

  const stops = [
    door.state.subscribe(followDoor),
    files?.now.subscribe(() => reporter.tellSoon()),
    ...[door.state, door.news, sync.status, reporter.own, equalDeviceIds].map((source) =>
      source?.subscribe(() => truth.set(truthNow())),
    ),
  ]
  followDoor()
  truth.set(truthNow())
  return {
    sync,
    truth,
    authors,
    stop() {
      for (const stop of stops) stop?.()
      reporter.stop()
      sync.stop()
    },
  }
}
