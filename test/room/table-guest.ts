// A guest of the laboratory: the guest page's door and sync under Node. Its orders come through the channel of its parent;
// the first argument says who and where. A clock that is wrong by TAVOLO_CLOCK_AHEAD_MS is wrong for all that runs here.
import * as Y from 'yjs'
import { systemTimekeeper } from '../../renderer/store/timekeeper.ts'
import { plainSocketClass } from '../support/hub/page-sockets.ts'
import { roomDevice } from '../support/room-device.ts'
import { sameBytes } from '../support/same-bytes.ts'
import { answerCalls } from './answer-calls.ts'
import type { SeatCalls } from './seat-calls.ts'
import { contentHashOf, editByWho, progressOf, sayIn } from './mesh-page/table-edits.ts'

/** Who comes, and where. */
export interface GuestComing {
  readonly deviceId: string
  /** `10.77.1.1:4747`. */
  readonly hub: string
  readonly invitation: string
  readonly seed: number
}

const aheadMs = Number(process.env.TAVOLO_CLOCK_AHEAD_MS ?? 0)
const { deviceId, hub, invitation, seed } = JSON.parse(process.argv[2] ?? '{}') as GuestComing
const documents = { official: new Y.Doc(), work: new Y.Doc() }
const plainClass = plainSocketClass({ place: hub, origin: `http://${hub}` })
const { door, link } = roomDevice(
  {
    address: hub,
    classFor: () => plainClass,
    state: () => ({ secrets: { guest: invitation, laptop: '', code: null, facilitator: null } }),
  },
  {
    ...{ name: deviceId, deviceId, kind: 'guest', documents, seed },
    timekeeper: { ...systemTimekeeper, nowMs: () => Date.now() + aheadMs },
  },
)

const calls: SeatCalls = {
  // Guests write in the work document alone.
  write: (order) => editByWho({ ...order, who: deviceId, documents: [documents.work] }),
  say: (words) => sayIn(documents.work, words),
  progress: () => progressOf(documents),
  contentHash: () => contentHashOf(documents),
  copies: () =>
    [documents.official, documents.work].map((document) =>
      Buffer.from(sameBytes(document)).toString('base64'),
    ),
  standing: () => JSON.stringify([door.state.get().kind, link.sync.status.get(), link.truth.get().shared]),
}

answerCalls(calls)
door.state.subscribe(() => {
  if (door.state.get().kind === 'admitted') process.send?.({ isReady: true })
})
