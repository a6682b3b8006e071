import { afterEach, beforeEach, expect, test } from 'vitest'
import { wrongCodeRate, wrongCodesInAllRate } from '../../shared/sync/room/limits.ts'
import { makeShortCode } from '../../shared/sync/room/short-code.ts'
import { comeToDoor } from '../support/hub/door-client.ts'
import { startTestHub, until, type TestHub } from '../support/hub/test-hub.ts'
import { seededBytes } from '../support/seeded-bytes.ts'
import { seedsOfThisRun, withSeed } from '../support/seeded-random.ts'

let table: TestHub

beforeEach(async () => {
  table = await startTestHub()
})

afterEach(async () => {
  await table.close()
})

function codeOf(): string {
  const { code } = table.state().secrets
  if (code === null) throw new Error('The room has no code')
  return code
}

/** What the door says to a code: that it waits, or why not. */
async function tryCode(code: string, from: string, name = 'eva'): Promise<string> {
  const door = await comeToDoor({ place: table.place, name, code, from })
  const said = await Promise.race([
    door.hear('waiting').then(() => 'waiting'),
    door.hear('refused').then(({ why }) => why),
  ])
  door.close()
  return said
}

test('who types the code waits, also where the invitation is enough, and the facilitator sees how it came', async () => {
  table.hub.roomOf('tavolo:1')?.order({ kind: 'auto-admit', role: 'participant' })
  const anna = await comeToDoor({ place: table.place, name: 'anna', code: codeOf() })
  await anna.hear('waiting')
  await until(() =>
    table.marta.told.some(
      (message) =>
        message.kind === 'waiting-list' &&
        message.devices.some(({ deviceId, isByCode }) => deviceId === 'device-anna' && isByCode),
    ),
  )
  table.marta.say({
    kind: 'command',
    n: 1,
    command: { kind: 'admit', deviceId: 'device-anna', role: 'participant' },
  })
  const { session } = await anna.hear('admitted')
  anna.close()
  // It comes back with its session, whatever became of the code.
  table.marta.say({ kind: 'command', n: 2, command: { kind: 'renew-invitation', of: 'guest' } })
  await table.marta.hear('answer')
  await table.marta.hear('answer')
  const again = await comeToDoor({ place: table.place, name: 'anna', session })
  await again.hear('admitted')
})

test('the code goes with the invitation: after a new one the old is wrong', async () => {
  const old = codeOf()
  table.hub.roomOf('tavolo:1')?.order({ kind: 'renew-invitation', of: 'guest' })
  expect(codeOf()).not.toBe(old)
  expect(await tryCode(old, '127.0.0.2')).toBe('bad-code')
  expect(await tryCode(codeOf(), '127.0.0.2')).toBe('waiting')
})

test('an address that guesses is not listened to any more, not even with the right code; its neighbour is', async () => {
  const guess = async () => tryCode('222222', '127.0.0.2')
  for (let count = 0; count < wrongCodeRate.burst; count += 1) expect(await guess()).toBe('bad-code')
  expect(await guess()).toBe('too-many-codes')
  expect(await tryCode(codeOf(), '127.0.0.2')).toBe('too-many-codes')
  expect(await tryCode(codeOf(), '127.0.0.3')).toBe('waiting')
  expect(table.count('too-many-codes')).toBe(2)
  // The token of the QR code has nothing to do with it.
  const { guest } = table.state().secrets
  const door = await comeToDoor({ place: table.place, name: 'rosa', invitation: guest, from: '127.0.0.2' })
  await door.hear('waiting')
})

test('brute force from a hundred addresses gets no more than the limit of all, and nobody in', async () => {
  const [seed = 1] = seedsOfThisRun(1)
  await withSeed({ seed, name: 'brute force from a hundred addresses', project: 'hub' }, async () => {
    const random = seededBytes(seed)
    const right = codeOf()
    const said: string[] = []
    const startMs = Date.now()
    const attacker = async (number: number) => {
      for (let count = 0; count < 50; count += 1) {
        const code = makeShortCode(random)
        const from = `127.0.1.${number * 10 + (count % 10)}`
        if (code !== right) said.push(await tryCode(code, from, `eva-${number}-${count}`))
      }
    }
    // Ten at a time: more at once and it is this computer's sockets that are tried.
    await Promise.all(Array.from({ length: 10 }, async (_, index) => attacker(index + 1)))
    const seconds = (Date.now() - startMs) / 1000
    const looked = said.filter((word) => word === 'bad-code').length
    expect(new Set(said)).toEqual(new Set(['bad-code', 'too-many-codes']))
    expect(looked).toBeLessThanOrEqual(
      wrongCodesInAllRate.burst + seconds * wrongCodesInAllRate.perSecond + 1,
    )
    // Who is in, and who scans, notices nothing.
    expect(table.marta.told.map(({ kind }) => kind)).not.toContain('refused')
    const { guest } = table.state().secrets
    const anna = await comeToDoor({ place: table.place, name: 'anna', invitation: guest })
    await anna.hear('waiting')
    expect(table.state().members).toHaveLength(1)
  })
})

test('no code beside a session, where tries would not be counted', async () => {
  const anna = await table.letIn('anna', 'participant')
  const both = await comeToDoor({
    place: table.place,
    name: 'anna',
    session: anna.session,
    code: codeOf(),
  })
  expect(await both.hear('refused')).toMatchObject({ why: 'bad-message' })
})
