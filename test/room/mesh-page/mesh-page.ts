import * as buffer from 'lib0/buffer'
import * as Y from 'yjs'
import type { MeshTrouble } from '../../../renderer/sync/mesh/mesh.ts'
import type { MeshStatus } from '../../../renderer/sync/mesh/mesh-status.ts'
import type { RoomTruth } from '../../../renderer/sync/room-truth.ts'
import { joinMeshAlone, joinRoom, type JoinedLaptop } from './join-laptop.ts'
import { sameBytes } from '../../support/same-bytes.ts'
import type { SeatCalls } from '../seat-calls.ts'
import { watchSights, type EditSights, type WordMoment } from './edit-sights.ts'
import { relayChannel, type RelayChannel } from './relay-channel.ts'
import { rawChannel } from './raw-channel.ts'
import { contentHashOf, editByWho, progressOf, sayIn } from './table-edits.ts'

/** What the tests ask of this page. */
export interface MeshPage extends SeatCalls {
  /** With the laptops' secret the page goes to a hub, without it to nothing but a signalling door. */
  readonly join: (options: {
    readonly deviceId: string
    readonly hub: string
    readonly secret: string | null
    /** At a hub: by it alone, or with the other laptops as well. */
    readonly ways: 'hub' | 'both'
  }) => void
  /** Fills the work document until its state has about this many bytes. */
  readonly fill: (bytes: number) => void
  readonly status: () => MeshStatus | null
  /** What is said of the whole room; null without a hub. */
  readonly truth: () => RoomTruth | null
  readonly hasHubAll: () => boolean
  readonly troubles: () => readonly MeshTrouble[]
  /** Answers every edit of another page under `ask` with one of its own. */
  readonly echoEdits: () => void
  /** Milliseconds from an edit here to the sight of its answer, for so many edits one after the other. */
  readonly timeEdits: (count: number) => Promise<number[]>
  /** From now on notes when others' words are seen. */
  readonly watchSights: () => void
  readonly writeWords: (count: number) => Promise<readonly WordMoment[]>
  readonly takeSights: () => readonly WordMoment[]
  /** The same as the raw channel by way of a bare relay at this address; one page echoes, the other pings. */
  readonly relayEcho: (address: string) => Promise<void>
  readonly relayOpen: (address: string) => Promise<void>
  readonly relayPings: (count: number) => Promise<number[]>
  readonly rawOffer: () => Promise<string>
  readonly rawAnswer: (offer: string) => Promise<string>
  readonly rawAccept: (answer: string) => Promise<void>
  readonly rawPings: (count: number) => Promise<number[]>
  /** A closing that the person takes back: the browser has asked the page, and stays. */
  readonly almostClose: () => void
  /** The addresses that this browser gives to others. */
  readonly candidates: () => Promise<readonly string[]>
}

const raw = rawChannel()
const official = new Y.Doc()
const work = new Y.Doc()
const troubles: MeshTrouble[] = []
let joined: JoinedLaptop | null = null
let sights: EditSights | null = null
let relay: RelayChannel | null = null
/** Counting a large document takes a while: only when it has changed. */
let lastHash: number | null = null
let deviceName = ''

for (const document of [official, work]) {
  document.on('update', () => {
    lastHash = null
  })
}

const meshPage: MeshPage = {
  join({ deviceId, hub, secret, ways }) {
    deviceName = deviceId
    joined = (secret === null ? joinMeshAlone : joinRoom)({
      deviceId,
      hub,
      secret: secret ?? '',
      ways,
      documents: { official, work },
      onTrouble: (trouble) => troubles.push(trouble),
    })
  },
  write({ seed, edits }) {
    editByWho({ documents: [official, work], who: deviceName, seed, edits })
  },
  say: (words) => sayIn(work, words),
  fill(bytes) {
    // Cards of a usual size: 1,700 of them are 256 KiB.
    const count = Math.round(bytes / 160)
    for (let card = 0; card < count; card += 1000) {
      work.transact(() => {
        for (let index = card; index < Math.min(card + 1000, count); index += 1) {
          work
            .getMap('cards')
            .set(`card:${index}`, { text: `Bisogno ${index} `.padEnd(90, 'abc '), x: index, y: 7 })
        }
      })
    }
  },
  progress: () => progressOf({ official, work }),
  contentHash() {
    lastHash ??= contentHashOf({ official, work })
    return lastHash
  },
  copies: () => [official, work].map((document) => buffer.toBase64(sameBytes(document))),
  standing: () => JSON.stringify([joined?.door(), joined?.status(), joined?.truth(), troubles.slice(-12)]),
  status: () => joined?.status() ?? null,
  truth: () => joined?.truth() ?? null,
  hasHubAll: () => joined?.hasHubAll() ?? false,
  troubles: () => troubles,
  echoEdits() {
    const map = work.getMap('echo')
    map.observe((event, transaction) => {
      if (!transaction.local && event.keysChanged.has('ask')) map.set('answer', map.get('ask'))
    })
  },
  async timeEdits(count) {
    const map = work.getMap('echo')
    const times: number[] = []
    for (let index = 0; index < count; index += 1) {
      const word = `${deviceName} ${index}`
      const startMs = performance.now()
      const answered = new Promise<void>((resolve) => {
        const look = (): void => {
          if (map.get('answer') !== word) return
          map.unobserve(look)
          resolve()
        }
        map.observe(look)
      })
      map.set('ask', word)
      await answered
      times.push(performance.now() - startMs)
    }
    return times
  },
  watchSights() {
    sights = watchSights(work)
  },
  writeWords: async (count) => (await sights?.write(deviceName, count)) ?? [],
  takeSights: () => sights?.take() ?? [],
  relayEcho: async (address) => (await relayChannel(address)).echo(),
  async relayOpen(address) {
    relay = await relayChannel(address)
  },
  relayPings: async (count) => (await relay?.pings(count)) ?? [],
  rawOffer: async () => raw.offer(),
  rawAnswer: async (offer) => raw.answer(offer),
  rawAccept: async (answer) => raw.accept(answer),
  rawPings: async (count) => raw.pings(count),
  almostClose: () => void window.dispatchEvent(new Event('beforeunload')),
  async candidates() {
    const connection = new RTCPeerConnection({ iceServers: [] })
    connection.createDataChannel('try')
    const found: string[] = []
    const gathered = new Promise<void>((resolve) => {
      connection.addEventListener('icecandidate', ({ candidate }) => {
        if (candidate === null) resolve()
        else if (candidate.address !== null) found.push(candidate.address)
      })
    })
    await connection.setLocalDescription()
    await gathered
    connection.close()
    return found
  },
}

Object.assign(window, { meshPage })
