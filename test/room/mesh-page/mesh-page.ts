import * as prng from 'lib0/prng'
import * as Y from 'yjs'
import type { MeshTrouble } from '../../../renderer/sync/mesh/mesh.ts'
import type { MeshStatus } from '../../../renderer/sync/mesh/mesh-status.ts'
import type { RoomTruth } from '../../../renderer/sync/room-truth.ts'
import { joinMeshAlone, joinRoom, type JoinedLaptop } from './join-laptop.ts'
import { rawChannel } from './raw-channel.ts'

/** What the tests ask of this page. */
export interface MeshPage {
  /** With the laptops' secret the page goes to a hub, without it to nothing but a signalling door. */
  readonly join: (options: {
    readonly deviceId: string
    readonly hub: string
    readonly secret: string | null
  }) => void
  /** Edits both documents: adds, changes and deletes, by seed. */
  readonly write: (options: { readonly seed: number; readonly edits: number }) => void
  /** Fills the work document until its state has about this many bytes. */
  readonly fill: (bytes: number) => void
  /** The same number on two pages that show the same. */
  readonly contentHash: () => number
  readonly status: () => MeshStatus | null
  /** What is said of the whole room; null without a hub. */
  readonly truth: () => RoomTruth | null
  readonly troubles: () => readonly MeshTrouble[]
  /** Answers every edit of another page under `ask` with one of its own. */
  readonly echoEdits: () => void
  /** Milliseconds from an edit here to the sight of its answer, for so many edits one after the other. */
  readonly timeEdits: (count: number) => Promise<number[]>
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
/** Counting a large document takes a while: only when it has changed. */
let lastHash: number | null = null
let deviceName = ''

for (const document of [official, work]) {
  document.on('update', () => {
    lastHash = null
  })
}

function writeIn(document: Y.Doc, random: prng.PRNG): void {
  const list = document.getArray('list')
  const text = document.getText('text')
  const kind = prng.int53(random, 0, 9)
  const word = prng.utf16String(random, 12)
  if (kind < 4) list.insert(prng.int53(random, 0, list.length), [`${deviceName} ${word}`])
  else if (kind < 6) document.getMap('map').set(`key ${prng.int53(random, 0, 20)}`, word)
  else if (kind < 8) text.insert(prng.int53(random, 0, text.length), `${deviceName} `)
  else if (kind === 8 && list.length > 0) list.delete(prng.int53(random, 0, list.length - 1), 1)
  else if (text.length > 0) text.delete(prng.int53(random, 0, text.length - 1), 1)
}

function hashOf(text: string): number {
  let hash = 0
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash, 31) ^ text.charCodeAt(index)
  return hash
}

const meshPage: MeshPage = {
  join({ deviceId, hub, secret }) {
    deviceName = deviceId
    joined = (secret === null ? joinMeshAlone : joinRoom)({
      deviceId,
      hub,
      secret: secret ?? '',
      documents: { official, work },
      onTrouble: (trouble) => troubles.push(trouble),
    })
  },
  write({ seed, edits }) {
    const random = prng.create(seed)
    for (let edit = 0; edit < edits; edit += 1) writeIn(prng.bool(random) ? official : work, random)
  },
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
  contentHash() {
    lastHash ??= [official, work].reduce((sum, document) => {
      const parts = [document.getArray('list').toJSON(), document.getText('text').toJSON()]
      // The order of keys depends on who wrote first.
      const map = Object.entries(document.getMap('map').toJSON()).toSorted(([left], [right]) =>
        left < right ? -1 : 1,
      )
      return Math.imul(sum, 31) ^ hashOf(JSON.stringify([parts, map, document.getMap('cards').size]))
    }, 7)
    return lastHash
  },
  status: () => joined?.status() ?? null,
  truth: () => joined?.truth() ?? null,
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
