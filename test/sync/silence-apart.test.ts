import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { addCanvas } from '../../shared/doc/commands/canvases.ts'
import { closeWriting, openWriting, revealWriting } from '../../shared/doc/commands/private-writing.ts'
import { beginReading, callNext } from '../../shared/doc/commands/read-aloud.ts'
import { addZone } from '../../shared/doc/commands/zones.ts'
import { countDrafts, listWritings, openWritingOf } from '../../shared/doc/private-writing.ts'
import { readingOf, turnsOf } from '../../shared/doc/read-aloud.ts'
import { listRecords } from '../../shared/doc/records.ts'
import { cardType } from '../../shared/model/card.ts'
import type { Id } from '../../shared/model/id.ts'
import { quiet, SilentDevice } from '../support/drafts.ts'
import { exchangePeer } from '../support/exchange-peer.ts'
import { sampleContext } from '../support/sample-documents.ts'
import { type SeededRandom, seedsOfThisRun, withSeed } from '../support/seeded-random.ts'
import { valueOf } from '../support/value-of.ts'

const name =
  'however devices write, end, start and meet, each draft becomes one card, and none is read before'

interface Written {
  readonly text: string
  readonly writingId: Id<'writing'>
}

/** A table of three devices, and what somebody wrote on each that they did not take away themselves. */
class SilentTable {
  readonly canvasId: Id<'canvas'>
  readonly zoneId: Id<'zone'>
  readonly devices: readonly SilentDevice[]
  readonly written = new Map<Id<'card'>, Written>()
  #count = 0

  constructor() {
    const start = sampleContext()
    const canvas = { title: 'Prova', template: '', sessionId: null, words: { zones: {} } }
    this.canvasId = valueOf(addCanvas(start, canvas)).id
    this.zoneId = valueOf(addZone(start, { canvasId: this.canvasId, label: 'Idee' })).id
    this.devices = [1, 2, 3].map((number) => new SilentDevice(exchangePeer(number, start.documents)))
  }

  act(random: SeededRandom): void {
    const device = random.pick(this.devices)
    const { context } = device
    const { canvasId } = this
    const roll = random.between(0, 99)
    if (roll < 8) openWriting(context, canvasId)
    else if (roll < 11) revealWriting(context, canvasId)
    else if (roll < 14) beginReading(context, canvasId)
    else if (roll < 17) closeWriting(context, canvasId)
    else if (roll < 47) this.#write(device)
    else if (roll < 55) this.#change(device, random)
    else if (roll < 60) this.#remove(device, random)
    else if (roll < 70) device.restart()
    else if (roll < 74) device.isSettled = !device.isSettled
    else if (roll < 77) device.disk.isFull = !device.disk.isFull
    else if (roll < 80) void device.time.pass(3000)
    else if (roll < 87) this.#call(device)
    else device.take(random.pick(this.devices).context)
  }

  #write(device: SilentDevice): void {
    const writing = openWritingOf(device.context.documents, this.canvasId)
    // What is not on the disk goes with the program: the person is told so, and here nobody goes on.
    if (writing === null || device.disk.isFull) return
    this.#count += 1
    const text = `Pensiero segreto numero ${this.#count}.`
    const place = {
      canvasId: this.canvasId,
      zoneId: this.zoneId,
      clusterId: null,
      point: null,
      authorId: null,
    }
    const draft = valueOf(device.keeper.add({ ...place, writingId: writing.id, text }))
    this.written.set(draft.id, { text, writingId: writing.id })
  }

  /** Whoever facilitates here calls the next draft. */
  #call({ context }: SilentDevice): void {
    const reading = readingOf(context.documents, this.canvasId)
    if (reading !== null) callNext(context, reading.writingId)
  }

  /** What devices answered when they were called, wherever that is known. */
  answers(): ReadonlySet<string> {
    const turns = this.devices.flatMap(({ context: { documents } }) =>
      listWritings(documents).flatMap(({ id }) => turnsOf(documents, id)),
    )
    const byKey = Map.groupBy(turns, ({ key }) => key)
    return new Set(
      [...byKey.values()].flatMap((same) => {
        const ids = new Set(same.flatMap(({ cardId }) => (cardId === 'waiting' ? [] : [cardId])))
        // Whoever was called answers once: a turn shows one draft, whatever devices did apart.
        expect(ids.size).toBeLessThanOrEqual(1)
        return [...ids].filter((id) => id !== null)
      }),
    )
  }

  #change({ keeper, disk }: SilentDevice, random: SeededRandom): void {
    const { drafts } = keeper.kept.get()
    if (drafts.length === 0 || disk.isFull) return
    const { id, writingId } = random.pick(drafts)
    this.#count += 1
    const text = `Pensiero segreto numero ${this.#count}.`
    if (keeper.change(id, text).isOk) this.written.set(id, { text, writingId })
  }

  #remove({ keeper, disk }: SilentDevice, random: SeededRandom): void {
    const { drafts } = keeper.kept.get()
    if (drafts.length === 0 || disk.isFull) return
    const { id } = random.pick(drafts)
    keeper.remove(id)
    this.written.delete(id)
  }

  /** Of nothing whose round nobody has revealed anywhere, and that was not called by itself, a byte is outside the device that keeps it. */
  expectSilence(): void {
    const revealed = new Set(
      this.devices.flatMap(({ context }) =>
        listWritings(context.documents)
          .filter(({ state }) => state === 'revealed')
          .map(({ id }) => id),
      ),
    )
    const left = Buffer.concat(
      this.devices.flatMap(({ sent, context }) => [
        ...sent,
        ...Object.values(context.documents).map((document) => Y.encodeStateAsUpdate(document)),
      ]),
    )
    const called = this.answers()
    for (const [id, { text, writingId }] of this.written)
      if (!revealed.has(writingId) && !called.has(id)) expect(left.includes(text), text).toBe(false)
  }

  async meet(): Promise<void> {
    for (let round = 0; round < 3; round += 1) {
      for (const to of this.devices) {
        for (const from of this.devices) if (from !== to) to.take(from.context)
        await quiet()
      }
    }
  }
}

describe('writing in silence, apart', () => {
  test.each(seedsOfThisRun(12))(`${name} (seed %i)`, async (seed) => {
    await withSeed({ seed, name, project: 'quick' }, async (random) => {
      const table = new SilentTable()
      await quiet()
      for (let step = 0; step < 120; step += 1) {
        table.act(random)
        // What is restarted has read its disk before anybody goes on, most of the time.
        if (random.chance(0.8)) await quiet()
        if (step % 30 === 29) table.expectSilence()
      }
      for (const device of table.devices) {
        device.disk.isFull = false
        device.isSettled = true
        await device.time.pass(3000)
        await quiet()
        device.restart()
        await device.keeper.loaded
      }
      await table.meet()
      table.expectSilence()
      const [first] = table.devices
      if (first === undefined) throw new Error('Three devices')
      const { documents } = first.context
      const states = new Map(listWritings(documents).map(({ id, state }) => [id, state]))
      const cards = listRecords(documents, cardType).filter(({ canvasId }) => canvasId === table.canvasId)
      const drafts = table.devices.flatMap(({ keeper }) => keeper.kept.get().drafts)
      const called = table.answers()
      const wanted = (isCard: boolean) =>
        Object.fromEntries(
          [...table.written]
            .filter(
              ([id, { writingId }]) => (states.get(writingId) === 'revealed' || called.has(id)) === isCard,
            )
            .map(([id, { text }]) => [id, text]),
        )
      const textsOf = (list: readonly { readonly id: string; readonly text: string }[]) =>
        Object.fromEntries(list.map(({ id, text }) => [id, text]))
      expect(textsOf(cards)).toEqual(wanted(true))
      expect(textsOf(drafts)).toEqual(wanted(false))
      expect(countDrafts(documents, [...states.keys()]).cards).toBe(drafts.length)
      for (const { disk, keeper } of table.devices)
        expect([...disk.rows.keys()].toSorted()).toEqual(keeper.kept.get().drafts.map(({ id }) => id))
      for (const { context } of table.devices)
        expect(listRecords(context.documents, cardType)).toEqual(listRecords(documents, cardType))
    })
  })
})
