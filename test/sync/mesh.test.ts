import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { MeshTable, type MeshLaptop } from '../support/mesh-table.ts'
import { seedsOfThisRun, withSeed, type SeededRandom } from '../support/seeded-random.ts'

let table: MeshTable

beforeEach(() => {
  table = new MeshTable()
})

afterEach(async () => {
  await table.close()
})

function write({ work, official, name }: MeshLaptop, what: string): void {
  work.getArray('list').push([`${name}: ${what}`])
  official.getText('text').insert(0, `${name} ${what}. `)
}

function devicesOf({ mesh }: MeshLaptop): string[] {
  return mesh.status.get().devices.map(({ deviceId }) => deviceId)
}

describe('connecting', () => {
  test('three laptops find each other and have what each of them had', async () => {
    for (const name of ['anna', 'bruno', 'carla']) write(await table.join(name), 'of before')
    expect(await table.converge(3000)).toBeLessThan(1000)
    await table.timekeeper.pass(3000)
    expect(table.laptops.map(devicesOf)).toEqual([
      ['bruno', 'carla'],
      ['anna', 'carla'],
      ['anna', 'bruno'],
    ])
    const { devices, hasSignaling } = table.laptops[0]?.mesh.status.get() ?? { devices: [] }
    expect(hasSignaling).toBe(true)
    expect(devices.every(({ isSynced, waitingBytes }) => isSynced && waitingBytes === 0)).toBe(true)
    expect(devices.every(({ connectedSinceMs }) => connectedSinceMs !== null)).toBe(true)
    expect(table.laptops.flatMap(({ troubles }) => troubles)).toEqual([])
  })

  test('everybody joining in the same moment makes no two connections for one pair', async () => {
    const names = ['a', 'b', 'c', 'd', 'e']
    for (const name of names) await table.join(name)
    await table.timekeeper.pass(10_000)
    expect(table.laptops.map((laptop) => devicesOf(laptop).length)).toEqual([4, 4, 4, 4, 4])
    expect(table.laptops.flatMap(({ troubles }) => troubles)).toEqual([])
  })

  test('a laptop that leaves is gone for the others at once, and may come back', async () => {
    const anna = await table.join('anna')
    const bruno = await table.join('bruno')
    await table.timekeeper.pass(3000)
    await bruno.mesh.leave()
    await table.timekeeper.pass(1100)
    expect(devicesOf(anna)).toEqual([])
    expect(bruno.mesh.status.get()).toEqual({ hasSignaling: false, devices: [] })
    table.laptops.splice(1)
    await table.join('bruno')
    await table.timekeeper.pass(3000)
    expect(devicesOf(anna)).toEqual(['bruno'])
  })
})

describe('what is said of the others', () => {
  function areSaidEqual({ mesh }: MeshLaptop): boolean[] {
    return mesh.status.get().devices.map(({ isSynced }) => isSynced)
  }

  test('who is called equal has everything, at every moment', async () => {
    const anna = await table.join('anna')
    const bruno = await table.join('bruno')
    await table.timekeeper.pass(3000)
    expect(areSaidEqual(anna)).toEqual([true])
    write(anna, 'new')
    expect(areSaidEqual(anna)).toEqual([false])
    table.air.cut('bruno')
    await table.timekeeper.pass(3000)
    expect(areSaidEqual(anna)).toEqual([false])
    table.air.mend('bruno')
    await table.timekeeper.pass(3000)
    expect([areSaidEqual(anna), areSaidEqual(bruno)]).toEqual([[true], [true]])
  })
})

describe('large messages', () => {
  test('a document of four megabytes reaches who comes late, in pieces', async () => {
    const work = new Y.Doc()
    const line = 'parole '.repeat(100)
    work.transact(() => {
      for (let index = 0; index < 6000; index += 1) work.getArray('list').push([`${index} ${line}`])
    })
    await table.join('anna', { work })
    await table.join('bruno')
    expect(await table.converge(20_000)).not.toBeNull()
    expect(table.laptops[1]?.work.getArray('list').length).toBe(6000)
    expect(table.laptops.flatMap(({ troubles }) => troubles)).toEqual([])
  })

  test('a large document is not sent again by each who gets it', async () => {
    const work = new Y.Doc()
    work.getText('text').insert(0, 'parole '.repeat(300_000))
    for (const name of ['bruno', 'carla', 'dario']) await table.join(name)
    await table.timekeeper.pass(3000)
    await table.join('anna', { work })
    expect(await table.converge(20_000)).not.toBeNull()
    await table.timekeeper.pass(20_000)
    // Once to each of three.
    expect(table.air.sentBytes).toBeLessThan(3.5 * 2_100_000)
  })

  test('one update over 256 KiB is not lost', async () => {
    const anna = await table.join('anna')
    await table.join('bruno')
    await table.timekeeper.pass(3000)
    for (const length of [300_000, 700_000, 5_000_000]) {
      write(anna, 'x'.repeat(length))
      expect(await table.converge(2000)).not.toBeNull()
    }
  })
})

describe('links that fail', () => {
  test('a link that never opens is made again', async () => {
    let isFirst = true
    table.air.fault = () => {
      const fault = isFirst ? 'never-opens' : 'none'
      isFirst = false
      return fault
    }
    write(await table.join('anna'), 'of before')
    await table.join('bruno')
    expect(await table.converge(9000)).not.toBeNull()
  })

  test('who cannot be reached is left in peace after some attempts, and tried again when the door opens anew', async () => {
    table.air.fault = () => 'never-opens'
    write(await table.join('anna'), 'of before')
    await table.join('bruno')
    await table.timekeeper.pass(10 * 60_000)
    const attempts = table.laptops.flatMap(({ troubles }) => troubles).length
    expect(attempts).toBeGreaterThan(40)
    // Every four seconds, by both for both documents, they would be 600.
    expect(attempts).toBeLessThan(140)
    table.air.fault = () => 'none'
    table.hub.kill()
    await table.timekeeper.pass(100)
    table.hub.isUp = true
    expect(await table.converge(5000)).not.toBeNull()
  })

  test('a link that carries words in one direction only is found and made again', async () => {
    table.air.fault = () => 'one-sided'
    const anna = await table.join('anna')
    const bruno = await table.join('bruno')
    await table.timekeeper.pass(200)
    table.air.fault = () => 'none'
    write(anna, 'heard?')
    write(bruno, 'heard too?')
    expect(await table.converge(15_000)).not.toBeNull()
    const whys = table.laptops.flatMap(({ troubles }) => troubles).map((trouble) => JSON.stringify(trouble))
    expect(whys.some((why) => /silent|unheard|unknown/.test(why))).toBe(true)
  })

  test.each([3, 8, 20, 45, 120])('after a loss of %i s everything is there within 5 s', async (seconds) => {
    for (const name of ['anna', 'bruno', 'carla']) await table.join(name)
    await table.timekeeper.pass(3000)
    table.cut('anna')
    for (const laptop of table.laptops) write(laptop, 'meanwhile')
    await table.timekeeper.pass(seconds * 1000)
    expect(table.areEqual()).toBe(false)
    table.mend('anna')
    expect(await table.converge(5000)).not.toBeNull()
  })

  test('without a hub the connections go on, and a short loss is survived', async () => {
    for (const name of ['anna', 'bruno']) await table.join(name)
    await table.timekeeper.pass(3000)
    table.hub.kill()
    for (const laptop of table.laptops) write(laptop, 'alone')
    expect(await table.converge(1000)).not.toBeNull()
    table.air.cut('anna')
    for (const laptop of table.laptops) write(laptop, 'cut')
    await table.timekeeper.pass(12_000)
    table.air.mend('anna')
    expect(await table.converge(1000)).not.toBeNull()
    expect(table.laptops.map(({ mesh }) => mesh.status.get().hasSignaling)).toEqual([false, false])
    table.hub.isUp = true
    await table.timekeeper.pass(5000)
    expect(table.laptops.map(({ mesh }) => mesh.status.get().hasSignaling)).toEqual([true, true])
  })

  test('frames that make no sense reach nobody', async () => {
    const anna = await table.join('anna')
    await table.join('bruno')
    await table.timekeeper.pass(3000)
    const answer = {
      type: 'signal',
      from: 'x',
      to: 'y',
      token: 1,
      signal: { type: 'answer', link: 'l', sdp: '' },
    }
    const publish = { type: 'publish', topic: 'tavolo:1/work', data: answer }
    for (const text of ['{', 'null', '"a"', 7, 'x'.repeat(99_999), JSON.stringify(publish)])
      table.hub.shout(text)
    await table.timekeeper.pass(1000)
    expect(anna.troubles).toEqual(Array.from({ length: 5 }, () => ({ kind: 'malformed-signal' })))
    expect(devicesOf(anna)).toEqual(['bruno'])
  })
})

describe('what others wrote', () => {
  test('has an author of its own', async () => {
    const anna = await table.join('anna')
    const bruno = await table.join('bruno')
    await table.timekeeper.pass(3000)
    // The one that bruno's mesh has: every laptop of this table has modules of its own.
    const { authorOfChange } = await import('../../shared/doc/origin.ts')
    const authors: (string | undefined)[] = []
    bruno.work.on('update', (_update, _origin, _document, transaction) => {
      authors.push(authorOfChange(transaction)?.name)
    })
    write(anna, 'from afar')
    await table.timekeeper.pass(100)
    bruno.work.getArray('list').push(['here'])
    expect(authors).toEqual(['somebody else', undefined])
  })
})

describe('presence', () => {
  test('who was away is seen again at once', async () => {
    const anna = await table.join('anna')
    const bruno = await table.join('bruno')
    anna.awareness.setLocalState({ name: 'Anna' })
    await table.timekeeper.pass(3000)
    const stateOfAnna = () => bruno.awareness.getStates().get(anna.work.clientID)
    expect(stateOfAnna()).toEqual({ name: 'Anna' })
    table.cut('anna')
    await table.timekeeper.pass(60_000)
    table.mend('anna')
    await table.timekeeper.pass(5000)
    expect(stateOfAnna()).toEqual({ name: 'Anna' })
    await anna.mesh.leave()
    expect(anna.awareness.getLocalState()).toEqual({ name: 'Anna' })
  })
})

async function storm(random: SeededRandom): Promise<void> {
  const names = ['anna', 'bruno', 'carla', 'dario']
  table.hub.isLost = () => random.chance(0.1)
  table.air.fault = () => (random.chance(0.2) ? random.pick(['never-opens', 'one-sided'] as const) : 'none')
  for (const name of names) await table.join(name)
  const away = new Set<string>()
  for (let step = 0; step < 30; step += 1) {
    const name = random.pick(names)
    if (away.delete(name)) table.mend(name)
    else if (random.chance(0.4)) {
      away.add(name)
      table.cut(name)
    }
    if (random.chance(0.1)) table.hub.kill()
    else table.hub.isUp = true
    for (const laptop of table.laptops) if (random.chance(0.5)) write(laptop, `step ${step}`)
    await table.timekeeper.pass(random.between(1, 9000))
  }
  table.hub.isUp = true
  table.hub.isLost = () => false
  table.air.fault = () => 'none'
  for (const name of away) table.mend(name)
  // A one-sided link of the last moment has to be noticed first.
  expect(await table.converge(15_000), 'time to converge').not.toBeNull()
}

const stormName = 'after any storm everybody has everything'
test(
  stormName,
  async () => {
    for (const seed of seedsOfThisRun(5)) {
      await withSeed({ seed, name: stormName, project: 'quick' }, storm)
      await table.close()
      table = new MeshTable()
    }
  },
  60_000,
)
