import { expect, test } from 'vitest'
import { takeOverRoom } from '../../../shared/sync/room/room-state.ts'
import { whichHubStays, type Term } from '../../../shared/sync/room/stand-back.ts'
import { setUpRoom } from '../../support/room-stage.ts'
import { seededBytes } from '../../support/seeded-bytes.ts'
import { makeToken } from '../../../shared/sync/room/token.ts'
import { seedsOfThisRun, withSeed } from '../../support/seeded-random.ts'

const name = 'however laptops took a room over and slept, one hub stays, and all agree which'
const laptops = ['device-marta', 'device-iris', 'device-luca', 'device-dino']

test('the later take-over stays, and a hub that was only started again is the same', () => {
  const { state } = setUpRoom().room()
  const random = seededBytes(9)
  const by = (deviceId: string) => ({
    deviceId,
    name: deviceId,
    session: makeToken(random),
    expiresAtMs: 1e12,
  })
  const iris = takeOverRoom(state, by('device-iris'))
  expect(whichHubStays(state.term, iris.term)).toBe('other')
  expect(whichHubStays(iris.term, state.term)).toBe('own')
  expect(whichHubStays(state.term, { ...state.term })).toBe('same')
  const luca = takeOverRoom(state, by('device-luca'))
  expect(whichHubStays(iris.term, luca.term)).toBe('own')
  expect(whichHubStays(luca.term, iris.term)).toBe('other')
  // Marta takes it back: hers is the later one again.
  expect(whichHubStays(iris.term, takeOverRoom(iris, by('device-marta')).term)).toBe('other')
})

test(name, async () => {
  for (const seed of seedsOfThisRun(50)) {
    await withSeed({ seed, name, project: 'quick' }, (random) => {
      const stage = setUpRoom(seed)
      const tokens = seededBytes(seed)
      // Each laptop knows the state that it heard last, and may take over from it; then it serves, awake or asleep.
      const known = new Map(laptops.map((id) => [id, stage.room().state]))
      const hubs = new Map([['device-marta', stage.room().state.term]])
      for (let step = 0; step < 20; step += 1) {
        const id = random.pick(laptops)
        const from = known.get(id) ?? stage.room().state
        if (random.chance(0.4)) {
          const session = makeToken(tokens)
          const taken = takeOverRoom(from, { deviceId: id, name: id, session, expiresAtMs: 1e12 })
          hubs.set(id, taken.term)
          known.set(id, taken)
        } else {
          const heard = known.get(random.pick(laptops)) ?? from
          if (whichHubStays(from.term, heard.term) === 'other') known.set(id, heard)
        }
      }
      const terms = [...hubs.values()]
      const loses = (own: Term) => terms.some((other) => whichHubStays(own, other) === 'other')
      expect(terms.filter((own) => !loses(own))).toHaveLength(1)
      for (const own of terms)
        for (const other of terms) {
          const [here, there] = [whichHubStays(own, other), whichHubStays(other, own)]
          expect([here, there]).toEqual(
            here === 'same' ? ['same', 'same'] : here === 'own' ? ['own', 'other'] : ['other', 'own'],
          )
        }
      return Promise.resolve()
    })
  }
})
