import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { runCommand } from '../../electron/dev/run-command.ts'
import { openRoom } from '../../shared/sync/room/room-state.ts'
import { hubChildOf, hubProcessWords } from '../support/hub/hub-child.ts'
import { findWords } from '../support/net-lab/find-words.ts'
import { whyNoLab } from '../support/net-lab/lab-abilities.ts'
import { openNetLab, type LabHost, type NetLab } from '../support/net-lab/net-lab.ts'
import { readCapture, type Flow } from '../support/net-lab/read-capture.ts'
import { seededBytes } from '../support/seeded-bytes.ts'
import { seededRandom } from '../support/seeded-random.ts'
import type { PhotoLaptopCalls, PhotoLaptopComing } from './photo-laptop.ts'
import { seatOf, type Seat } from './seat-calls.ts'

const whyNot = await whyNoLab()
if (whyNot !== null) console.log(`The tests in network namespaces are skipped: ${whyNot}`)

const seed = Number(process.env.SEED ?? 1)
const random = seededRandom(seed)
const photoBytes = 6_000_000

/** Each way, for every packet of a laptop: a photo takes some seconds, and can be cut in the middle. */
const delayMs = 50

/** Longer than a laptop waits for a silent hub: whatever goes on after it goes on over new sockets. */
const cutSeconds = 8

/** What was on its way when the link was cut goes once more: half a megabyte, and what the hub and Anna say besides. */
const againBytes = 1_000_000

/** On a machine that is busy with much else. */
const patience = { timeout: 60_000, interval: 20 }

/** What nobody else says: letters by seed, one of them not in ASCII. */
function someWords(): string {
  return `${Array.from({ length: 20 }, () => String.fromCodePoint(random.between(97, 122))).join('')} perché`
}
const words = { inside: someWords(), name: someWords() }
const fileNames = [`${words.name} prima.jpg`, `${words.name} dopo.jpg`] as const

/** A photo: noise, which nothing makes smaller, with some words in it over and over, as cameras write where they were. */
function makePhoto(ownSeed: number): Buffer {
  const photo = Buffer.from(seededBytes(ownSeed).bytes(photoBytes))
  for (let at = 0; at < photoBytes - 100; at += 50_000) photo.write(words.inside, at)
  return photo
}

interface Table {
  readonly hub: LabHost
  readonly anna: Seat<PhotoLaptopCalls>
  readonly bruno: Seat<PhotoLaptopCalls>
}

describe.skipIf(whyNot !== null)('photos that go from a laptop by the hub to another', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tavolo-photos-'))
  const recordTo = join(folder, 'photos.pcap')
  const photos = [join(folder, 'photo-1'), join(folder, 'photo-2')] as const
  let byHub: Flow[] = []
  let plain: Flow[] = []

  beforeAll(async () => {
    for (const [index, path] of photos.entries()) writeFileSync(path, makePhoto(seed + index))
    const opened = await openNetLab({ hosts: ['hub', 'anna', 'bruno'], shaping: 'needed', seed, recordTo })
    if (!opened.isOk) throw new Error(opened.error)
    const lab = opened.value
    const laptops = [lab.host('anna'), lab.host('bruno')] as const
    try {
      await sendPhotos(await openTable(lab))
      await sendPlainly(...laptops)
    } finally {
      await lab.close()
    }
    const flows = readCapture(recordTo)
    const areLaptops = ({ from, to }: Flow) =>
      [from, to].every((end) => laptops.some(({ address }) => address === end))
    plain = flows.filter(areLaptops)
    byHub = flows.filter((flow) => !areLaptops(flow))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  async function openTable(lab: NetLab): Promise<Table> {
    const state = {
      ...openRoom({ tavoloId: 'tavolo:1', title: 'Sala', owner: null, random: seededBytes(seed) }),
      autoAdmit: 'facilitator' as const,
    }
    const host = lab.host('hub')
    const hub = hubChildOf(host.start([process.execPath, ...hubProcessWords], { ipc: 'with' }).child)
    const blobsFolder = join(folder, 'hub')
    mkdirSync(blobsFolder)
    hub.order({ kind: 'open', host: host.address, ports: [4747], state, pagesFolder: '', blobsFolder })
    const { address } = await hub.report('listening')
    const seat = async (name: string, index: number) => {
      const own = join(folder, name)
      mkdirSync(own)
      const coming: PhotoLaptopComing = {
        ...{ name, hub: address, folder: own, seed: seed + index },
        laptopSecret: state.secrets.laptop,
      }
      const command = [process.execPath, 'test/room/photo-laptop.ts', JSON.stringify(coming)] as const
      const started = lab.host(name).start(command, { ipc: 'with' })
      return seatOf<PhotoLaptopCalls>(lab.host(name), started)
    }
    return { hub: host, anna: await seat('anna', 1), bruno: await seat('bruno', 2) }
  }

  /** The hub vanishes while the first photo goes on to Bruno and the second comes from Anna. */
  async function sendPhotos({ hub, anna, bruno }: Table): Promise<void> {
    for (const { host } of [anna, bruno]) await host.shape({ delayMs, lossPercent: 0 })
    const sent: { readonly name: string; readonly sha256: string }[] = []
    for (const [index, name] of fileNames.entries())
      sent.push({ name, sha256: await anna.call('attach', photos[index] ?? '', name) })
    const passed = async () => ({
      gone: (await anna.call('passedBytes')).gone,
      come: (await bruno.call('passedBytes')).come,
    })
    await vi.waitUntil(async () => (await passed()).come > photoBytes / 4, patience)
    await hub.cut()
    const atCut = await passed()
    expect(atCut.come).toBeLessThan(photoBytes)
    expect(atCut.gone).toBeLessThan(2 * photoBytes)
    expect(await bruno.call('filesHere')).toEqual([])
    await wait(cutSeconds * 1000)
    await hub.mend()
    const startMs = performance.now()
    await vi.waitUntil(async () => (await bruno.call('filesHere')).length === photos.length, patience)
    const tookMs = Math.round(performance.now() - startMs)
    expect(await bruno.call('filesHere')).toEqual(sent)
    const { gone, come } = await passed()
    const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1)
    console.log(
      `two photos of ${megabytes(photoBytes)} MB; when the hub vanished for ${cutSeconds} s ${megabytes(atCut.gone)} MB were gone from Anna, ${megabytes(atCut.come)} MB come to Bruno; all there ${tookMs} ms after its return, ${megabytes(gone)} MB and ${megabytes(come)} MB in the end`,
    )
    for (const bytes of [gone, come]) expect(bytes).toBeLessThan(2 * photoBytes + againBytes)
  }

  /** The same name and the same bytes, as any program would send them. */
  async function sendPlainly(from: LabHost, to: LabHost): Promise<void> {
    const take = `require('node:net').createServer((socket) => socket.resume().on('end', () => process.exit()))
      .listen(9000, '${to.address}')`
    const give = `const socket = require('node:net').connect(9000, '${to.address}')
      socket.write('${fileNames[0]}'); socket.end(require('node:fs').readFileSync('${photos[0]}'))`
    const taker = to.start([process.execPath, '-e', take])
    const isGiven = async () => (await runCommand(from.command(process.execPath, '-e', give))).exitCode === 0
    await vi.waitUntil(isGiven, patience)
    await vi.waitUntil(() => taker.child.exitCode === 0, patience)
  }

  test('are read by whoever listens, name and content, where they are sent as they are', () => {
    expect(findWords(plain, Object.values(words))).toEqual(Object.values(words))
  })

  test('go on after a cut from where they were, and neither name nor content is in any frame', () => {
    expect(byHub.reduce((sum, { bytes }) => sum + bytes.byteLength, 0)).toBeGreaterThan(4 * photoBytes)
    expect(findWords(byHub, Object.values(words))).toEqual([])
  })
})
