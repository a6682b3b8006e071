import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { whyNoLab } from '../support/net-lab/lab-abilities.ts'
import { MeshFigures } from './mesh-figures.ts'
import { openMeshRoom, type MeshRoom } from './mesh-room.ts'
import { planRounds, playRound } from './mesh-rounds.ts'

const whyNot = await whyNoLab()
if (whyNot !== null) console.log(`The tests in network namespaces are skipped: ${whyNot}`)

const laptops = ['anna', 'bruno', 'carla']
const guests = ['dario', 'elena', 'fabio', 'gina', 'ivo']
const seed = Number(process.env.SEED ?? 1)
const rounds = planRounds({ seed, count: Number(process.env.TAVOLO_ROUNDS ?? 8), guests })

describe.skipIf(whyNot !== null)('laptops and guests around a hub', () => {
  const figures = new MeshFigures()
  let room: MeshRoom | null = null

  beforeAll(async () => {
    room = await openMeshRoom({ laptops, guests, shaping: 'needed', seed, door: 'hub' })
    for (const name of laptops) await room.join(await room.seat(name))
    for (const name of guests) await room.seatGuest(name)
  })
  afterAll(async () => {
    console.log(figures.describe())
    await room?.close()
  })

  function table(): MeshRoom {
    if (room === null) throw new Error('There is no room')
    return room
  }

  test('they come in, find each other, and know that all have everything', async () => {
    for (const [index, { call }] of table().windows.entries()) await call('write', { seed: index, edits: 50 })
    for (const [index, { call }] of table().guests.entries())
      await call('write', { seed: 10 + index, edits: 50 })
    expect(await table().converge(10_000)).not.toBeNull()
    for (const { call } of table().windows) {
      await expect
        .poll(async () => (await call('truth'))?.shared, { timeout: 20_000 })
        .toEqual({ kind: 'with-all', hasEverything: 2 + guests.length })
      expect((await call('status'))?.devices).toHaveLength(2)
    }
  })

  test.each(rounds)('round $number: $words', async (round) => {
    const tookMs = await playRound(table(), round)
    if (tookMs !== null) figures.add(round.event.kind, tookMs)
    const told = tookMs === null ? `${await table().describe()}\nRepeat: SEED=${seed} npm run room` : ''
    // At once: of a long run nobody waits for the end to hear what broke.
    if (told !== '') console.log(told)
    expect(tookMs, told).not.toBeNull()
    expect(await table().areCopiesEqual()).toBe(true)
  })

  test('without the hub they go on among themselves', async () => {
    // Who has just come back by the hub may not have found the others yet.
    for (const { call } of table().windows) {
      await expect.poll(async () => (await call('status'))?.devices.length, { timeout: 30_000 }).toBe(2)
    }
    await table().killSignaling()
    for (const [index, { call }] of table().windows.entries())
      await call('write', { seed: 50 + index, edits: 50 })
    const tookMs = await table().converge(5000, 'laptops')
    await table().startSignaling()
    expect(tookMs, await table().describe()).not.toBeNull()
    expect(await table().converge(10_000), await table().describe()).not.toBeNull()
  })

  test('where the Wi-Fi keeps devices apart they have everything by the hub', async () => {
    for (const name of laptops) await table().lab.host(name).isolate()
    for (let part = 0; part < 4; part += 1) {
      for (const [index, { call }] of table().windows.entries())
        await call('write', { seed: part * 10 + index, edits: 50 })
      expect(await table().converge(5000), await table().describe()).not.toBeNull()
    }
  })
})
