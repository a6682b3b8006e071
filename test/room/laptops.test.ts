import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { whyNoLab } from '../support/net-lab/lab-abilities.ts'
import { MeshFigures } from './mesh-figures.ts'
import { openMeshRoom, type MeshRoom } from './mesh-room.ts'
import { dealRounds, fewRounds, planRounds, playRound, type Round } from './mesh-rounds.ts'

const whyNot = await whyNoLab()
if (whyNot !== null) console.log(`The tests in network namespaces are skipped: ${whyNot}`)

const laptops = ['anna', 'bruno', 'carla']
const guests = ['dario', 'elena', 'fabio', 'gina', 'ivo']
const seed = Number(process.env.SEED ?? 1)
const count = Number(process.env.TAVOLO_ROUNDS ?? fewRounds)

/** Rounds mostly wait: several tables play side by side, each on a network of its own. */
const tableCount = Number(process.env.TAVOLO_TABLES ?? 1)

/** The last fifth is played where the Wi-Fi keeps devices apart, one round at least. */
const apart = Math.max(1, Math.floor(count / 5))
const rounds = planRounds({ seed, count, guests })
const tables = dealRounds(rounds.slice(0, -apart), tableCount).map((together, index) => ({
  table: index + 1,
  together,
  apart: dealRounds(rounds.slice(-apart), tableCount)[index] ?? [],
}))

/** At one table a round follows the other. */
const inTurn = { concurrent: false }

const figures = new MeshFigures()
afterAll(() => console.log(figures.describe()))

describe.skipIf(whyNot !== null).concurrent.each(tables)('laptops and guests around hub $table', (plan) => {
  let room: MeshRoom | null = null

  beforeAll(async () => {
    room = await openMeshRoom({ laptops, guests, shaping: 'needed', seed: seed + plan.table, door: 'hub' })
    for (const name of laptops) await room.join(await room.seat(name))
    for (const name of guests) await room.seatGuest(name)
  })
  afterAll(async () => room?.close())

  function table(): MeshRoom {
    if (room === null) throw new Error('There is no room')
    return room
  }

  async function play(round: Round, where: 'together' | 'apart'): Promise<void> {
    const tookMs = await playRound(table(), round)
    const kind = where === 'apart' ? `${round.event.kind}, apart` : round.event.kind
    figures.add({ kind, seconds: round.event.seconds }, tookMs)
    const told = tookMs === null ? await describeFailure(round) : ''
    expect(tookMs, told).not.toBeNull()
    expect(await table().areCopiesEqual()).toBe(true)
  }

  async function describeFailure({ number, words }: Round): Promise<string> {
    const repeat = `SEED=${seed} TAVOLO_TABLES=${tableCount} npm run room -- ${count}`
    const told = `round ${number}: ${words}\n${await table().describe()}\nRepeat: ${repeat}`
    // At once: of a long run nobody waits for the end to hear what broke.
    console.log(told)
    return told
  }

  test('they come in, find each other, and know that all have everything', inTurn, async () => {
    for (const [index, { call }] of table().windows.entries()) await call('write', { seed: index, edits: 50 })
    for (const [index, { call }] of table().guests.entries())
      await call('write', { seed: 10 + index, edits: 50 })
    expect(await table().converge(10_000)).not.toBeNull()
    for (const { call } of table().windows) {
      await vi.waitFor(
        async () =>
          expect((await call('truth'))?.shared).toEqual({
            kind: 'with-all',
            hasEverything: 2 + guests.length,
          }),
        { timeout: 20_000 },
      )
      expect((await call('status'))?.devices).toHaveLength(2)
    }
  })

  test.each(plan.together)('round $number: $words', inTurn, async (round) => play(round, 'together'))

  test('without the hub they go on among themselves', inTurn, async () => {
    // Who has just come back by the hub may not have found the others yet.
    for (const { call } of table().windows) {
      await vi.waitFor(async () => expect((await call('status'))?.devices).toHaveLength(2), {
        timeout: 30_000,
      })
    }
    await table().killSignaling()
    for (const [index, { call }] of table().windows.entries())
      await call('write', { seed: 50 + index, edits: 50 })
    const tookMs = await table().converge(5000, 'laptops')
    await table().startSignaling()
    expect(tookMs, await table().describe()).not.toBeNull()
    expect(await table().converge(10_000), await table().describe()).not.toBeNull()
  })

  test('where the Wi-Fi keeps devices apart they have everything by the hub', inTurn, async () => {
    for (const name of laptops) await table().lab.host(name).isolate()
    for (let part = 0; part < 4; part += 1) {
      for (const [index, { call }] of table().windows.entries())
        await call('write', { seed: part * 10 + index, edits: 50 })
      expect(await table().converge(5000), await table().describe()).not.toBeNull()
    }
  })

  test.each(plan.apart)('apart, round $number: $words', inTurn, async (round) => play(round, 'apart'))
})
