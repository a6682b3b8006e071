import type { NewId } from '../../shared/model/id.ts'
import { isIpv4, readHubAddress } from '../../shared/sync/room/hub-address.ts'
import type { Clock } from '../../shared/util/clock.ts'
import type { Host } from '../host/host.ts'
import type { DeviceAuthor } from '../state/device-author.ts'
import { keepVersion } from '../state/keep-version.ts'
import type { Library } from '../state/library.ts'
import type { SessionKeeper } from '../state/session-keeper.ts'
import { MeshLeases } from '../sync/mesh/mesh-leases.ts'
import { systemTimekeeper } from '../store/timekeeper.ts'
import type { WatchNearby } from './moved-hub.ts'
import { createRoomMemory } from './room-memory.ts'
import type { RoomTools } from './room-keeper.ts'
import { RoomVisit } from './room-visit.ts'
import type { VisitPlace } from './visit-parts.ts'

/** What of the app the visits of a room need. */
export interface VisitApp {
  readonly host: Host
  readonly library: Library
  readonly sessions: SessionKeeper
  readonly author: DeviceAuthor
  readonly clock: Clock
  readonly newId: NewId
  readonly language: () => 'it' | 'en'
  readonly logError: (error: Error) => void
}

/** What the keeper of the room needs, with the computer's own time and randomness. */
export function roomTools(app: VisitApp, storage: Storage): RoomTools {
  return { memory: createRoomMemory(storage, app.clock.nowMs), makeVisit: visitMaker(app) }
}

/**
 * How long an answer is waited for. After a second the system sends the first packet of a knock again, then after two more:
 * a new knock before that is there sooner when the link has returned meanwhile.
 */
const knockPatienceMs = 1500

/** The shell knocks at addresses of the building only; at a hub under a name, or elsewhere, one just tries. */
async function knockAt(host: Host, written: string): Promise<boolean> {
  const address = readHubAddress(written)
  if (address === null || !isIpv4(address.host)) return true
  const answered = host.doctorKnock({ address: address.host, port: address.port })
  const impatient = new Promise<null>((resolve) => {
    systemTimekeeper.after(knockPatienceMs, () => resolve(null))
  })
  const reach = await Promise.race([answered, impatient])
  return reach === 'answers' || reach === 'notAllowed'
}

function watchNearby({ host, logError }: VisitApp, tell: Parameters<WatchNearby>[0]): () => void {
  const stopListening = host.on('nearbyChanged', tell)
  async function begin(): Promise<void> {
    const started = await host.nearbyStart()
    // Without multicast nothing is found, and the hub is tried where it was.
    if (started.isOk) tell(started.value)
  }
  begin().catch(logError)
  return () => {
    stopListening()
    host.nearbyStop().catch(logError)
  }
}

function visitMaker(app: VisitApp): (place: VisitPlace) => RoomVisit {
  const { host, library, sessions, author, language, logError } = app
  const leases = new MeshLeases()
  return (place) =>
    new RoomVisit(
      {
        library,
        sessions,
        author: author.get(),
        blobs: {
          blobRead: (input) => host.blobRead(input),
          blobPut: (input) => host.blobPut(input),
          blobsHere: (input) => host.blobsHere(input),
          noteFailure: (error) => logError(error instanceof Error ? error : new Error(String(error))),
        },
        timekeeper: systemTimekeeper,
        leases,
        random: { bytes: (count) => crypto.getRandomValues(new Uint8Array(count)) },
        language: language(),
        knock: (address) => knockAt(host, address),
        networks: () => host.networkList(),
        watchNearby: (tell) => watchNearby(app, tell),
        reach: (hubs) => void host.roomReach({ hubs: [...hubs] }),
        async keepVersion(session) {
          await keepVersion(app, session, { kind: 'before-merge', label: '' })
        },
      },
      place,
    )
}
