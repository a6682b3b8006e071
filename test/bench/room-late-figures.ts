import { setTimeout as pause } from 'node:timers/promises'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { createRecord } from '../../shared/doc/commands/record-commands.ts'
import { needType } from '../../shared/model/need.ts'
import { crowdGuest } from '../support/hub/crowd-guest.ts'
import { startProcessTable, type ProcessTable } from '../support/hub/process-table.ts'
import { percentile } from '../support/percentile.ts'
import { testContext } from '../support/sample-documents.ts'
import { startBare } from './bare-room/start-bare.ts'
import { figureOf, type Figure } from './figure.ts'

const megabyte = 1024 * 1024
const sizeBytes = 10 * megabyte
/** What a phone gets of a crowded Wi-Fi: the link on which the design was measured. */
const wifiBits = 50_000_000
/** Each way is taken this often, in turn, after one time that is not counted. */
const runs = 3
const pollMs = 2
/** Far more than any of it takes: a measure that hangs says where. */
const patienceMs = 60_000
const cards = 50
const cardPauseMs = 60
const settleMs = 3000

/** A device that comes late to 10 MB, beside the same bytes over a bare WebSocket; and what a card costs on the wire. */
export async function lateFigures(): Promise<Figure[]> {
  const table = await startProcessTable({ program: 'built' })
  const wire = await cardBytes(table)
  const { needs, bytes } = await fill(table)
  const figures = [
    await lateFigure({ table, needs, bytes, bits: wifiBits }),
    await lateFigure({ table, needs, bytes, bits: 0 }),
    wire,
  ]
  await table.close()
  return figures
}

/** Marta's laptop brings needs until the state has 10 MB. */
async function fill(table: ProcessTable): Promise<{ needs: number; bytes: number }> {
  const context = testContext()
  const description = 'Chi lavora fino a tardi non trova più il pulmino e torna a piedi. '.repeat(8)
  for (let needs = 1; ; needs += 1) {
    // To look at the size takes longer than a card.
    if (needs % 1000 === 0 && Y.encodeStateAsUpdate(context.documents.work).byteLength >= sizeBytes) break
    const place = { order: 'a1', code: `B${needs}`, title: `Bisogno ${needs}` }
    const made = createRecord(context, needType, { ...place, description })
    if (!made.isOk) throw new Error(`Refused: ${JSON.stringify(made.error)}`)
  }
  const state = Y.encodeStateAsUpdate(context.documents.work)
  const { synced, documents, providers } = table.sync(table.martaSession, { laptop: true })
  await synced
  // Her laptop stays: what it sends goes out a moment later.
  Y.applyUpdate(documents.work, state)
  await pause(settleMs)
  await waitUntil(() => !providers.work.hasUnsyncedChanges, '10 MB at the hub')
  return { needs: documents.work.getMap('needs').size, bytes: state.byteLength }
}

async function lateFigure(options: {
  readonly table: ProcessTable
  readonly needs: number
  readonly bytes: number
  readonly bits: number
}): Promise<Figure> {
  const { table, needs, bytes, bits } = options
  const raw = await startBare('bare-bytes', [bytes])
  const [hubLink, rawLink] = [
    await startBare('slow-link', [portOf(table.place), bits]),
    await startBare('slow-link', [portOf(raw.place), bits]),
  ]
  const [late, bare]: [number[], number[]] = [[], []]
  for (let run = 0; run <= runs; run += 1) {
    const bareMs = await takeRaw(rawLink.place, bytes)
    const lateMs = await comeLate({
      table,
      through: hubLink.place,
      needs,
      number: 200 + run + (bits === 0 ? 50 : 0),
    })
    if (run === 0) continue
    bare.push(bareMs)
    late.push(lateMs)
  }
  for (const program of [hubLink, rawLink, raw]) await program.close()
  const link = bits === 0 ? 'without a limit of the link' : `over ${bits / 1e6} Mbit/s`
  return figureOf({
    name: `late joiner has everything, ${Math.round(bytes / megabyte)} MB ${link}`,
    value: percentile(late, 0.5),
    unit: 'ms',
    baseline: percentile(bare, 0.5),
    // Without a limit it is the time of Yjs, on both sides, that is told.
    limit: bits === 0 ? null : 2,
    runs,
  })
}

/** From nothing to everything: the door, admission, both documents. */
async function comeLate(options: {
  readonly table: ProcessTable
  readonly through: string
  readonly needs: number
  readonly number: number
}): Promise<number> {
  const { table, through, needs, number } = options
  const startMs = performance.now()
  const guest = crowdGuest({ place: table.place, through, invitation: table.state().secrets.guest, number })
  const all = guest.documents.work.getMap('needs')
  await waitUntil(() => all.size >= needs && guest.isComplete(), 'a late guest')
  const tookMs = performance.now() - startMs
  guest.stop()
  return tookMs
}

async function takeRaw(place: string, bytes: number): Promise<number> {
  const startMs = performance.now()
  const socket = new WebSocket(`ws://${place}`, { perMessageDeflate: false, maxPayload: 2 * bytes })
  const data = await new Promise<Buffer>((resolve, reject) => {
    socket.once('message', resolve)
    socket.once('error', reject)
  })
  const tookMs = performance.now() - startMs
  if (data.byteLength !== bytes) throw new Error(`${data.byteLength} bytes came instead of ${bytes}`)
  socket.terminate()
  return tookMs
}

/** All bytes of two guests' connections while one of them writes cards, over the Yjs updates of these cards. */
async function cardBytes(table: ProcessTable): Promise<Figure> {
  const link = await startBare('slow-link', [portOf(table.place), 0])
  const way = { place: table.place, through: link.place, invitation: table.state().secrets.guest }
  const [writer, reader] = [crowdGuest({ ...way, number: 190 }), crowdGuest({ ...way, number: 191 })]
  await waitUntil(() => writer.isComplete() && reader.isComplete(), 'two guests')
  await pause(settleMs)
  const beforeBytes = await link.ask()
  let updateBytes = 0
  writer.documents.work.on('update', (update: Uint8Array) => {
    updateBytes += update.byteLength
  })
  for (let card = 0; card < cards; card += 1) {
    writer.writeCard()
    await pause(cardPauseMs)
  }
  await waitUntil(
    () => writer.isComplete() && reader.documents.work.getMap('needs').size === cards,
    'the cards',
  )
  const wireBytes = (await link.ask()) - beforeBytes
  for (const guest of [writer, reader]) guest.stop()
  await link.close()
  return figureOf({
    name: 'bytes on the wire of a card, its writer and one reader, over its Yjs update',
    value: wireBytes / cards,
    unit: 'bytes',
    baseline: updateBytes / cards,
    limit: null,
    runs: cards,
  })
}

function portOf(place: string): string {
  return place.split(':')[1] ?? ''
}

async function waitUntil(holds: () => boolean, what: string): Promise<void> {
  const startMs = performance.now()
  while (!holds()) {
    if (performance.now() - startMs > patienceMs) throw new Error(`Waited in vain for ${what}`)
    await pause(pollMs)
  }
}
