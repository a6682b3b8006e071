import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createPersonUndo } from '../../../renderer/state/person-undo.ts'
import { addCanvas, removeCanvas } from '../../../shared/doc/commands/canvases.ts'
import { addCard, removeCards } from '../../../shared/doc/commands/cards.ts'
import { closeWriting, openWriting, revealWriting } from '../../../shared/doc/commands/private-writing.ts'
import { addZone, removeZone } from '../../../shared/doc/commands/zones.ts'
import { countDrafts, findWriting, openWritingOf } from '../../../shared/doc/private-writing.ts'
import { listRecords } from '../../../shared/doc/records.ts'
import { readSnapshot } from '../../../shared/doc/snapshot.ts'
import { cardType } from '../../../shared/model/card.ts'
import { quiet, SilentDevice } from '../../support/drafts.ts'
import { exchangePeer } from '../../support/exchange-peer.ts'
import { sampleContext } from '../../support/sample-documents.ts'
import { valueOf } from '../../support/value-of.ts'

const secret = 'Il sindaco non ci ascolta'

/** Marta's laptop, at which everybody has begun to write in silence, and a phone that has heard of it. */
async function table() {
  const start = sampleContext()
  const canvas = { title: 'Prova', template: '', sessionId: null, words: { zones: {} } }
  const canvasId = valueOf(addCanvas(start, canvas)).id
  const zoneId = valueOf(addZone(start, { canvasId, label: 'Idee' })).id
  const marta = new SilentDevice(exchangePeer(1, start.documents))
  const writing = valueOf(openWriting(marta.context, canvasId))
  const phone = new SilentDevice(exchangePeer(2, marta.context.documents))
  await Promise.all([marta.keeper.loaded, phone.keeper.loaded])
  const place = { canvasId, zoneId, clusterId: null, point: null, writingId: writing.id }
  const write = (device: SilentDevice, text: string, authorId: 'participant:per-01' | null = null) =>
    valueOf(device.keeper.add({ ...place, text, authorId }))
  async function meet() {
    for (let round = 0; round < 2; round += 1) {
      marta.take(phone.context)
      phone.take(marta.context)
      await quiet()
    }
  }
  const cards = (device: SilentDevice = marta) =>
    listRecords(device.context.documents, cardType).filter((card) => card.canvasId === canvasId)
  const words = (device: SilentDevice = marta) => cards(device).map(({ text }) => text)
  const count = () => countDrafts(marta.context.documents, [writing.id])
  return { marta, phone, canvasId, zoneId, writing, write, meet, cards, words, count }
}

function has(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes).includes(Buffer.from(text, 'utf8'))
}

/** Whether a text is in anything that left a device, or in what others would get of it now. */
function hasLeft(device: SilentDevice, text: string): boolean {
  const states = Object.values(device.context.documents).map((document) => Y.encodeStateAsUpdate(document))
  return [...device.sent, ...states].some((bytes) => has(bytes, text))
}

describe('what is written in silence', () => {
  test('leaves the device in no byte before the reveal, only how much it is', async () => {
    const { phone, marta, write, meet, cards, words, count, canvasId } = await table()
    write(phone, secret, 'participant:per-01')
    const second = write(phone, 'Anche di notte')
    valueOf(phone.keeper.change(second.id, 'Anche di notte, e di festa'))
    valueOf(phone.keeper.move(second.id, { point: [431, 297], zoneId: null, clusterId: null }))
    phone.keeper.remove(write(phone, 'Questo no').id)
    await meet()
    for (const text of [secret, 'Anche di notte', 'e di festa', 'Questo no'])
      expect(hasLeft(phone, text)).toBe(false)
    expect(words()).toEqual([])
    expect(count()).toEqual({ cards: 2, people: 2, devices: 1 })

    valueOf(revealWriting(marta.context, canvasId))
    await meet()
    expect(words()).toEqual([secret, 'Anche di notte, e di festa'])
    expect(cards().map(({ point, zoneId }) => [point, zoneId])).toContainEqual([[431, 297], null])
    expect(hasLeft(phone, secret)).toBe(true)
    expect(hasLeft(phone, 'Questo no')).toBe(false)
    expect(count()).toEqual({ cards: 0, people: 0, devices: 0 })
    expect(phone.keeper.kept.get().drafts).toEqual([])
    expect([...phone.disk.rows]).toEqual([])
  })

  test('becomes a card with its author, where it was written, and is no step of undo', async () => {
    const { phone, marta, zoneId, write, meet, cards, canvasId } = await table()
    const undo = createPersonUndo(phone.context.documents)
    const draft = write(phone, secret, 'participant:per-01')
    valueOf(revealWriting(marta.context, canvasId))
    await meet()
    expect(cards()).toMatchObject([{ id: draft.id, text: secret, zoneId, authorId: 'participant:per-01' }])
    expect(undo.canUndo()).toBe(false)
    undo.stop()
  })

  test('outlives the end of the program, and is a card once whenever that came', async () => {
    const { phone, marta, write, meet, words, canvasId } = await table()
    write(phone, secret)
    await quiet()
    phone.restart()
    await phone.keeper.loaded
    expect(phone.keeper.kept.get().drafts).toMatchObject([{ text: secret }])
    // The card is in the document, but the program ends before the draft is taken away.
    phone.isSettled = false
    valueOf(revealWriting(marta.context, canvasId))
    await meet()
    expect(phone.disk.rows.size).toBe(1)
    phone.restart()
    await meet()
    expect(words()).toEqual([secret])
    phone.isSettled = true
    phone.restart()
    await phone.keeper.loaded
    await meet()
    expect(words()).toEqual([secret])
    expect(phone.disk.rows.size).toBe(0)
  })

  test('does not come back when somebody took the card away before the device was back', async () => {
    const { phone, marta, write, meet, words, canvasId } = await table()
    const { id } = write(phone, secret)
    phone.isSettled = false
    valueOf(revealWriting(marta.context, canvasId))
    await meet()
    valueOf(removeCards(marta.context, [id]))
    phone.isSettled = true
    phone.restart()
    await phone.keeper.loaded
    await meet()
    expect(words()).toEqual([])
    expect(phone.disk.rows.size).toBe(0)
  })

  test('on a device that is away comes when it is back; until then the others know how much is missing', async () => {
    const { phone, marta, write, meet, words, count, canvasId } = await table()
    write(phone, secret)
    await meet()
    write(phone, 'Scritto mentre ero via')
    await quiet()
    write(marta, 'Di Marta')
    valueOf(revealWriting(marta.context, canvasId))
    await quiet()
    expect(words()).toEqual(['Di Marta'])
    expect(count()).toEqual({ cards: 1, people: 1, devices: 1 })
    await meet()
    expect(words().toSorted()).toEqual(['Di Marta', secret, 'Scritto mentre ero via'])
    expect(count().cards).toBe(0)
  })

  test('stays with its writer when it is ended without a reveal, who may still put it on the canvas', async () => {
    const { phone, marta, write, meet, words, count, canvasId } = await table()
    const first = write(phone, secret)
    write(phone, 'Per me')
    valueOf(closeWriting(marta.context, canvasId))
    await meet()
    expect(words()).toEqual([])
    expect(phone.keeper.kept.get().drafts).toHaveLength(2)
    expect(count().cards).toBe(2)
    phone.keeper.publish([first.id])
    await meet()
    expect(words()).toEqual([secret])
    expect(hasLeft(phone, 'Per me')).toBe(false)
    expect(count().cards).toBe(1)
    // The facilitator thinks better of it.
    valueOf(revealWriting(marta.context, canvasId))
    await meet()
    expect(words()).toEqual([secret, 'Per me'])
  })

  test('stays with its writer when the canvas is removed, and comes after all when that is undone', async () => {
    const { phone, marta, writing, write, meet, words, canvasId } = await table()
    write(phone, secret)
    await meet()
    const undo = createPersonUndo(marta.context.documents)
    valueOf(removeCanvas(marta.context, canvasId))
    await meet()
    expect(findWriting(phone.context.documents, writing.id)).toBeNull()
    expect(phone.keeper.kept.get().drafts).toHaveLength(1)
    undo.undo()
    valueOf(revealWriting(marta.context, canvasId))
    await meet()
    expect(words()).toEqual([secret])
    undo.stop()
  })

  test('whose zone has gone lies outside all zones', async () => {
    const { phone, marta, zoneId, write, meet, cards, canvasId } = await table()
    write(phone, secret)
    valueOf(removeZone(marta.context, zoneId))
    valueOf(revealWriting(marta.context, canvasId))
    await meet()
    expect(cards()).toMatchObject([{ text: secret, zoneId: null }])
  })

  test('is kept when the disk is full, says so, and is written when there is room', async () => {
    const { phone, write } = await table()
    phone.disk.isFull = true
    write(phone, secret)
    await quiet()
    expect(phone.keeper.kept.get()).toMatchObject({ drafts: [{ text: secret }], isSafe: false })
    expect(await phone.keeper.flush()).toBe(false)
    phone.disk.isFull = false
    await phone.time.pass(3000)
    await quiet()
    expect(phone.keeper.kept.get().isSafe).toBe(true)
    expect([...phone.disk.rows.values()]).toMatchObject([{ text: secret }])
  })

  test('too long or empty is refused like a card', async () => {
    const { phone, write } = await table()
    const { id } = write(phone, secret)
    expect(phone.keeper.change(id, '  ').isOk).toBe(false)
    expect(phone.keeper.change(id, 'x'.repeat(2001)).isOk).toBe(false)
    expect(phone.keeper.kept.get().drafts).toMatchObject([{ text: secret }])
  })

  test('divided after the round was closed without a reveal, all of it stays with who wrote it', async () => {
    const { phone, marta, write, meet, words, canvasId } = await table()
    const draft = write(phone, secret, 'participant:per-01')
    await meet()
    valueOf(closeWriting(marta.context, canvasId))
    await meet()
    const long = ['Ci ho pensato. '.repeat(100), 'Anche di notte. '.repeat(100), secret].join('\n')
    valueOf(phone.keeper.rewrite(draft, long))
    await meet()
    const { drafts } = phone.keeper.kept.get()
    expect(drafts.length).toBeGreaterThan(1)
    expect(drafts.map(({ text }) => text.trim()).join('\n')).toContain(secret)
    expect(new Set(drafts.map(({ authorId }) => authorId))).toEqual(new Set(['participant:per-01']))
    expect(words()).toEqual([])
    expect(hasLeft(phone, 'Anche di notte')).toBe(false)
    valueOf(revealWriting(marta.context, canvasId))
    await meet()
    expect(words()).toHaveLength(drafts.length)
  })
})

describe('while everybody writes in silence', () => {
  test('a card that all would read is refused, on whatever device', async () => {
    const { marta, canvasId, zoneId } = await table()
    const card = { canvasId, zoneId, text: secret, authorId: null }
    expect(addCard(marta.context, card)).toMatchObject({ error: { rule: 'writing-in-silence' } })
    valueOf(revealWriting(marta.context, canvasId))
    expect(addCard(marta.context, card).isOk).toBe(true)
  })

  test('asked twice it is one round; revealed and ended apart it is revealed', async () => {
    const { marta, phone, writing, meet, canvasId, write, words } = await table()
    expect(valueOf(openWriting(marta.context, canvasId)).id).toBe(writing.id)
    write(marta, secret)
    valueOf(revealWriting(marta.context, canvasId))
    valueOf(closeWriting(phone.context, canvasId))
    await meet()
    for (const { context } of [marta, phone])
      expect(findWriting(context.documents, writing.id)?.state).toBe('revealed')
    expect(words()).toEqual([secret])
  })

  test('two rounds that laptops opened apart are revealed as one', async () => {
    const { marta, phone, meet, canvasId, words } = await table()
    valueOf(revealWriting(marta.context, canvasId))
    await meet()
    const [one, other] = [marta, phone].map(({ context }) => valueOf(openWriting(context, canvasId)).id)
    const place = { canvasId, zoneId: null, clusterId: null, point: null, authorId: null }
    valueOf(marta.keeper.add({ ...place, writingId: one ?? 'writing:', text: 'Uno' }))
    valueOf(phone.keeper.add({ ...place, writingId: other ?? 'writing:', text: 'Due' }))
    await meet()
    expect(openWritingOf(phone.context.documents, canvasId)?.id).toBe(
      openWritingOf(marta.context.documents, canvasId)?.id,
    )
    valueOf(revealWriting(marta.context, canvasId))
    await meet()
    expect(words().toSorted()).toEqual(['Due', 'Uno'])
  })

  test('the tavolo holds nothing of the round: no earlier version opens it again', async () => {
    const { marta, canvasId } = await table()
    const before = readSnapshot(marta.context.documents)
    valueOf(closeWriting(marta.context, canvasId))
    expect(readSnapshot(marta.context.documents)).toEqual(before)
  })
})
