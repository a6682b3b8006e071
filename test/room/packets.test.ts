import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { findWords } from '../support/net-lab/find-words.ts'
import { whyNoLab } from '../support/net-lab/lab-abilities.ts'
import { readCapture, type Flow } from '../support/net-lab/read-capture.ts'
import { seededRandom } from '../support/seeded-random.ts'
import { openMeshRoom, type MeshRoom } from './mesh-room.ts'

const whyNot = await whyNoLab()
if (whyNot !== null) console.log(`The tests in network namespaces are skipped: ${whyNot}`)

const seed = Number(process.env.SEED ?? 1)
const random = seededRandom(seed)

/** What nobody else says: letters by seed, one of them not in ASCII. */
function someWords(): string {
  const letters = Array.from({ length: 20 }, () => String.fromCodePoint(random.between(97, 122))).join('')
  return `${letters} perché`
}

const said = {
  laptopsByHub: someWords(),
  laptopsAmongThemselves: someWords(),
  guest: someWords(),
}

/** What has passed, in both directions: between laptops and hub, laptops among themselves, guests and hub. */
interface Passed {
  readonly hub: string
  readonly sealed: readonly Flow[]
  readonly among: readonly Flow[]
  readonly guests: readonly Flow[]
}

describe.skipIf(whyNot !== null)('whoever listens on the network', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tavolo-packets-'))
  const recordTo = join(folder, 'table.pcap')
  let passed: Passed = { hub: '', sealed: [], among: [], guests: [] }

  beforeAll(async () => {
    const room = await openMeshRoom({
      ...{ laptops: ['anna', 'bruno', 'carla'], guests: ['dario', 'elena'], shaping: 'not-needed', seed },
      ...{ door: 'hub', recordTo },
    })
    const addressOf = (name: string) => room.lab.host(name).address
    const [hub, laptops] = [addressOf('hub'), ['anna', 'bruno', 'carla'].map(addressOf)]
    try {
      await everybodySpeaks(room)
    } finally {
      await room.close()
    }
    const flows = readCapture(recordTo)
    const between = (ones: readonly string[], others: readonly string[]) =>
      flows.filter(
        ({ from, to }) =>
          (ones.includes(from) && others.includes(to)) || (ones.includes(to) && others.includes(from)),
      )
    passed = {
      hub,
      sealed: between(laptops, [hub]),
      among: between(laptops, laptops),
      guests: between(['dario', 'elena'].map(addressOf), [hub]),
    }
  }, 120_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('reads what guests say and hear: their browsers have nothing to hide it with', () => {
    expect(bytesOf(passed.guests)).toBeGreaterThan(0)
    expect(findWords(passed.guests, Object.values(said))).toEqual(Object.values(said))
    // What guests send is masked by WebSockets' rules, which hides nothing.
    const sent = passed.guests.filter(({ to }) => to === passed.hub)
    expect(findWords(sent, [said.guest])).toEqual([said.guest])
  })

  test('finds no word of laptops on their way by the hub, nor the name of the document', () => {
    expect(bytesOf(passed.sealed)).toBeGreaterThan(20_000)
    expect(findWords(passed.sealed, [...Object.values(said), 'tavolo:1/work'])).toEqual([])
    expect(findWords(passed.guests, ['tavolo:1/work'])).toEqual(['tavolo:1/work'])
  })

  test('finds no word of laptops among themselves', () => {
    const channels = passed.among.filter(({ kind }) => kind === 'udp')
    expect(bytesOf(channels)).toBeGreaterThan(20_000)
    expect(findWords(passed.among, [...Object.values(said), 'tavolo:1/work'])).toEqual([])
  })

  test('has seen nothing packed, where words could hide from this search', () => {
    const answers = [...passed.sealed, ...passed.guests].filter(
      ({ from, bytes }) => from === passed.hub && bytes.includes('101 Switching Protocols'),
    )
    expect(answers.length).toBeGreaterThan(5)
    expect(answers.filter(({ bytes }) => bytes.includes('Sec-WebSocket-Extensions'))).toEqual([])
  })
})

/** Laptops by the hub, guests, then laptops while there is no hub; somebody comes late and gets all in one piece. */
async function everybodySpeaks(room: MeshRoom): Promise<void> {
  const [anna, bruno] = [await room.seat('anna'), await room.seat('bruno')]
  for (const window of [anna, bruno]) await room.join(window)
  await room.seatGuest('dario')
  await anna.call('say', said.laptopsByHub)
  await room.guests[0]?.call('say', said.guest)
  expect(await room.converge(10_000), await room.describe()).not.toBeNull()
  await vi.waitUntil(async () => (await anna.call('status'))?.devices.length === 1, { timeout: 20_000 })
  await room.killSignaling()
  await bruno.call('say', said.laptopsAmongThemselves)
  expect(await room.converge(5000, 'laptops'), await room.describe()).not.toBeNull()
  await room.startSignaling()
  expect(await room.converge(10_000), await room.describe()).not.toBeNull()
  await room.join(await room.seat('carla'))
  await room.seatGuest('elena')
  expect(await room.converge(10_000), await room.describe()).not.toBeNull()
}

function bytesOf(flows: readonly Flow[]): number {
  return flows.reduce((sum, { bytes }) => sum + bytes.byteLength, 0)
}
