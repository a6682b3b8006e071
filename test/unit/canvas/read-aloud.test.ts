import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { addCanvas } from '../../../shared/doc/commands/canvases.ts'
import { addCard } from '../../../shared/doc/commands/cards.ts'
import { openWriting, revealWriting } from '../../../shared/doc/commands/private-writing.ts'
import { beginReading, callNext } from '../../../shared/doc/commands/read-aloud.ts'
import { addZone } from '../../../shared/doc/commands/zones.ts'
import { countDrafts } from '../../../shared/doc/private-writing.ts'
import { readingOf } from '../../../shared/doc/read-aloud.ts'
import { listRecords } from '../../../shared/doc/records.ts'
import { cardType } from '../../../shared/model/card.ts'
import { quiet, SilentDevice } from '../../support/drafts.ts'
import { exchangePeer } from '../../support/exchange-peer.ts'
import { sampleContext } from '../../support/sample-documents.ts'
import { valueOf } from '../../support/value-of.ts'

/** Marta's laptop and two phones, on which people have written in silence. */
async function table() {
  const start = sampleContext()
  const canvas = { title: 'Prova', template: '', sessionId: null, words: { zones: {} } }
  const canvasId = valueOf(addCanvas(start, canvas)).id
  const zoneId = valueOf(addZone(start, { canvasId, label: 'Idee' })).id
  const marta = new SilentDevice(exchangePeer(1, start.documents))
  const writing = valueOf(openWriting(marta.context, canvasId))
  const phone = new SilentDevice(exchangePeer(2, marta.context.documents))
  const other = new SilentDevice(exchangePeer(3, marta.context.documents))
  const devices = [marta, phone, other]
  await quiet()
  const place = { canvasId, zoneId, clusterId: null, point: null, writingId: writing.id, authorId: null }
  const write = (device: SilentDevice, ...texts: readonly string[]) =>
    texts.map((text) => valueOf(device.keeper.add({ ...place, text })))
  /** The devices that are there hear of each other. */
  async function meet(present: readonly SilentDevice[] = devices): Promise<void> {
    for (let round = 0; round < 2; round += 1) {
      for (const to of present) {
        for (const from of present) if (from !== to) to.take(from.context)
        await quiet()
      }
    }
  }
  async function next(present: readonly SilentDevice[] = devices): Promise<void> {
    valueOf(callNext(marta.context, writing.id))
    await meet(present)
  }
  const reading = () => readingOf(marta.context.documents, canvasId)
  const textOf = new Map<string, string>()
  const read = () => {
    for (const { id, text } of listRecords(marta.context.documents, cardType)) textOf.set(id, text)
    return reading()?.cardIds.map((id) => textOf.get(id))
  }
  return { marta, phone, other, devices, canvasId, zoneId, writing, write, meet, next, reading, read }
}

function hasLeft(device: SilentDevice, text: string): boolean {
  const states = Object.values(device.context.documents).map((document) => Y.encodeStateAsUpdate(document))
  return [...device.sent, ...states].some((bytes) => Buffer.from(bytes).includes(text))
}

describe('drafts that are revealed one by one', () => {
  test('are read in turn, round the table, and nothing leaves a device but what was called', async () => {
    const { phone, other, marta, canvasId, write, meet, next, read, reading } = await table()
    write(phone, 'Primo pensiero', 'Secondo pensiero')
    write(other, 'Pensiero di un altro')
    await meet()
    expect(reading()).toBeNull()
    valueOf(beginReading(marta.context, canvasId))
    await meet()
    expect(read()).toEqual([])
    await next()
    expect(read()).toEqual(['Primo pensiero'])
    expect(hasLeft(phone, 'Secondo pensiero')).toBe(false)
    expect(hasLeft(other, 'Pensiero di un altro')).toBe(false)
    await next()
    expect(read()).toEqual(['Primo pensiero', 'Pensiero di un altro'])
    expect(hasLeft(phone, 'Secondo pensiero')).toBe(false)
    await next()
    expect(read()).toEqual(['Primo pensiero', 'Pensiero di un altro', 'Secondo pensiero'])
    expect(reading()).toMatchObject({ awaited: 0, hasNext: false })
    // One press too many calls nobody.
    await next()
    expect(read()).toHaveLength(3)
  })

  test('of a device that is away are passed over, and its card comes when it is back', async () => {
    const { phone, other, marta, canvasId, write, meet, next, read, reading } = await table()
    write(phone, 'Di chi è lontano')
    write(other, 'Di chi è qui', 'Ancora di chi è qui')
    await meet()
    valueOf(beginReading(marta.context, canvasId))
    await next([marta, other])
    expect(reading()).toMatchObject({ awaited: 1, hasNext: true })
    await next([marta, other])
    await next([marta, other])
    expect(read()).toEqual(['Di chi è qui', 'Ancora di chi è qui'])
    // Who owes an answer is not called again.
    expect(reading()).toMatchObject({ awaited: 1, hasNext: false })
    await meet()
    expect(read()).toContain('Di chi è lontano')
    expect(reading()).toMatchObject({ awaited: 0, hasNext: false })
  })

  test('are one card each when the program ends in between, and a turn finds nothing when a draft was taken away', async () => {
    const { phone, marta, canvasId, write, meet, next, read, reading } = await table()
    const [first] = write(phone, 'Uno', 'Due')
    await meet()
    valueOf(beginReading(marta.context, canvasId))
    // What it has become is not on the disk yet: the draft is still there at the next start.
    phone.isSettled = false
    await next()
    phone.restart()
    await meet()
    expect(phone.disk.rows.has(first?.id ?? 'card:x')).toBe(true)
    expect(read()).toEqual(['Uno'])
    valueOf(callNext(marta.context, reading()?.writingId ?? 'writing:x'))
    phone.keeper.remove(phone.keeper.kept.get().drafts[0]?.id ?? 'card:x')
    await meet()
    expect(read()).toEqual(['Uno'])
    expect(reading()).toMatchObject({ awaited: 0, hasNext: false })
  })

  test('all come with «Svela tutti»; who writes a card meanwhile is not silent any more', async () => {
    const { phone, other, marta, canvasId, zoneId, writing, write, meet, next, reading } = await table()
    write(phone, 'Uno', 'Due')
    write(other, 'Tre')
    await meet()
    valueOf(beginReading(marta.context, canvasId))
    await next()
    const place = { canvasId, zoneId, clusterId: null, authorId: null }
    expect(addCard(marta.context, { ...place, text: 'Detto a voce' }).isOk).toBe(true)
    valueOf(revealWriting(marta.context, canvasId))
    await meet()
    expect(reading()).toBeNull()
    const words = listRecords(marta.context.documents, cardType).map(({ text }) => text)
    expect(words.toSorted().filter((text) => ['Uno', 'Due', 'Tre'].includes(text))).toEqual([
      'Due',
      'Tre',
      'Uno',
    ])
    expect(countDrafts(marta.context.documents, [writing.id]).cards).toBe(0)
  })
})
