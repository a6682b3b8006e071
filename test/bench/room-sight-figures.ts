import { join } from 'node:path'
import { openMeshRoom, type MeshRoom } from '../room/mesh-room.ts'
import type { MeshWindow } from '../room/mesh-window.ts'
import { whyNoLab } from '../support/net-lab/lab-abilities.ts'
import { percentile } from '../support/percentile.ts'
import { projectFolder } from '../support/project-folder.ts'
import { figureOf, type Figure } from './figure.ts'

/** Turns of raw channel and edits, and words of each page in one; the first turn is not counted. */
const turns = 6
const words = 40
/** What is promised beside the channel's ping: a frame of the screen, and five milliseconds. */
const promisedMs = 16.7 + 5
const settleMs = 500

interface Times {
  /** Of the raw channel, one way. */
  readonly pings: number[]
  /** From an edit to the frame that shows it on the other device. */
  readonly sights: number[]
}

/** From an edit to its sight in another window, among laptops and by the hub, beside a bare channel of the same kind. */
export async function sightFigures(): Promise<Figure[]> {
  const whyNot = await whyNoLab()
  if (whyNot !== null) {
    process.stderr.write(`Edits on another device were not measured: ${whyNot}\n`)
    return []
  }
  const mesh = await measure('mesh')
  const star = await measure('star')
  return [...figuresOf('mesh', mesh), ...figuresOf('star', star)]
}

async function measure(way: 'mesh' | 'star'): Promise<Times> {
  const room = await openMeshRoom({
    laptops: ['anna', 'bruno'],
    shaping: 'not-needed',
    seed: 1,
    door: way === 'mesh' ? 'signalling' : 'hub',
  })
  try {
    const [anna, bruno] = [await room.seat('anna'), await room.seat('bruno')]
    for (const window of [anna, bruno]) await room.join(window, way === 'mesh' ? 'both' : 'hub')
    if (way === 'mesh')
      await anna.call('rawAccept', await bruno.call('rawAnswer', await anna.call('rawOffer')))
    else await openRelay(room)
    await anna.call('write', { seed: 1, edits: 5 })
    if ((await room.converge(20_000)) === null) throw new Error(await room.describe())
    for (const { call } of [anna, bruno]) await call('watchSights')
    const times: Times = { pings: [], sights: [] }
    for (let turn = 0; turn <= turns; turn += 1) {
      const pings = await anna.call(way === 'mesh' ? 'rawPings' : 'relayPings', words)
      const sights = [...(await sightsOf(anna, bruno)), ...(await sightsOf(bruno, anna))]
      if (turn === 0) continue
      times.pings.push(...pings.map((roundTripMs) => roundTripMs / 2))
      times.sights.push(...sights)
    }
    return times
  } finally {
    await room.close()
  }
}

async function openRelay({ lab, windows }: MeshRoom): Promise<void> {
  const { address, start } = lab.host('hub')
  const port = 4848
  const program = join(projectFolder, 'test/room/signal-server.ts')
  const { child } = start([process.execPath, program, String(port)], { ipc: 'with' })
  await new Promise((resolve) => {
    child.once('message', resolve)
  })
  const [first, ...others] = windows
  for (const { call } of others) await call('relayEcho', `${address}:${port}`)
  await first?.call('relayOpen', `${address}:${port}`)
}

/** Both ways are measured: if the clocks of two windows differ a little, it is added once and taken away once. */
async function sightsOf(writer: MeshWindow, reader: MeshWindow): Promise<number[]> {
  const written = await writer.call('writeWords', words)
  await new Promise((resolve) => setTimeout(resolve, settleMs))
  const seen = new Map((await reader.call('takeSights')).map(({ word, atMs }) => [word, atMs]))
  const times = written.flatMap(({ word, atMs }) => {
    const seenAtMs = seen.get(word)
    return seenAtMs === undefined ? [] : [seenAtMs - atMs]
  })
  if (times.length < words) throw new Error(`Only ${times.length} of ${words} words were seen`)
  return times
}

function figuresOf(way: 'mesh' | 'star', { pings, sights }: Times): Figure[] {
  return [0.5, 0.95].map((share) =>
    figureOf({
      name: `edit seen on another device, ${way}, p${share * 100}, over the raw channel’s ping and ${promisedMs} ms`,
      value: percentile(sights, share),
      unit: 'ms',
      baseline: percentile(pings, share) + promisedMs,
      limit: 1,
      runs: sights.length,
    }),
  )
}
