import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isOnPath } from '../../electron/dev/system-packages.ts'
import { readInvitation } from '../../shared/sync/room/invitation.ts'
import { comeToDoor, type DoorClient } from '../support/hub/door-client.ts'
import { freePort } from '../support/hub/free-port.ts'
import { spawnStandalone, type StandaloneChild } from '../support/hub/hub-child.ts'
import { startProcessTable } from '../support/hub/process-table.ts'
import { startRedis, type TestRedis } from '../support/hub/redis-server.ts'
import { openSync, type SyncClient } from '../support/hub/sync-client.ts'
import { until } from '../support/hub/test-hub.ts'

function needs(client: SyncClient) {
  return client.documents.work.getMap('needs')
}

describe('the process of a laptop’s hub', () => {
  test('killed and started anew, it gets everything back from who is in', async () => {
    const table = await startProcessTable()
    const anna = await table.guest('anna')
    const [marta, annas] = [table.sync(table.martaSession, { laptop: true }), table.sync(anna.session)]
    await Promise.all([marta.synced, annas.synced])
    for (let index = 0; index < 200; index += 1) needs(annas).set(`anna-${index}`, 'prima')
    await until(() => needs(marta).size === 200)
    const { guest } = table.state().secrets
    const restarted = table.killAndRestart()
    needs(annas).set('while-away', 'mentre')
    await restarted
    // The doors are opened again, as pages do, with the sessions that they have.
    const again = await comeToDoor({ place: table.place, name: 'anna', session: anna.session })
    await again.hear('admitted')
    const { laptop } = table.state().secrets
    const martaAgain = await comeToDoor({
      place: table.place,
      name: 'marta',
      laptopSecret: laptop,
      session: table.martaSession,
    })
    await martaAgain.hear('admitted')
    expect(table.state().secrets.guest).toBe(guest)
    const startMs = performance.now()
    await until(() => needs(marta).has('while-away'), 'what was written while the hub was away')
    const late = await table.guest('late')
    const lates = table.sync(late.session)
    await lates.synced
    await until(() => needs(lates).size === 201, 'everything at a late joiner')
    console.log(`after a kill: together again ${(performance.now() - startMs).toFixed(0)} ms after the doors`)
    await table.close()
  })

  test('says goodbye when the room is closed, and listens no more', async () => {
    const table = await startProcessTable()
    const anna = await table.guest('anna')
    const closing = table.close()
    await anna.door.hear('closing')
    await table.marta.hear('closing')
    await closing
    expect(table.process().reports.at(-1)).toEqual({ kind: 'closed' })
    await expect(comeToDoor({ place: table.place, name: 'eva' })).rejects.toThrow('did not open')
  })
})

describe('npm run hub', () => {
  let folder: string
  let running: StandaloneChild[]

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tavolo-standalone-'))
    running = []
  })

  afterEach(async () => {
    for (const { child, ended } of running) {
      child.kill('SIGKILL')
      await ended
    }
    rmSync(folder, { recursive: true, force: true })
  })

  interface Added {
    readonly facilitator: string
    readonly guest: string
    readonly environment: Readonly<Record<string, string>>
    readonly place: string
  }

  async function add(title: string, tavoloId: string, port: number): Promise<Added> {
    const environment = { TAVOLO_HUB_DATA: folder, TAVOLO_HUB_PORT: String(port), REDIS_URL: '' }
    const adding = spawnStandalone(environment, ['add', title, tavoloId])
    const secretOf = async (line: string) => {
      const link = (await adding.line(line)).split(/\s+/).at(-1) ?? ''
      const read = readInvitation(link)
      return read.isOk ? read.value.token : ''
    }
    const [facilitator, guest] = [await secretOf('facilitators:'), await secretOf('guests:')]
    expect(await adding.ended).toBe(0)
    return { facilitator, guest, environment, place: `127.0.0.1:${port}` }
  }

  async function serve(environment: Readonly<Record<string, string>>): Promise<StandaloneChild> {
    const started = spawnStandalone(environment)
    running.push(started)
    await started.line('listening')
    return started
  }

  async function facilitatorAt(
    place: string,
    secret: string,
  ): Promise<{ door: DoorClient; session: string }> {
    const door = await comeToDoor({ place, name: 'marta', laptopSecret: secret })
    return { door, session: (await door.hear('admitted')).session }
  }

  test('serves several tavoli, each for its own people, and has everything after SIGTERM', async () => {
    const port = await freePort()
    const one = await add('Vicini di valle', 'tavolo:1', port)
    const other = await add('Casa e lavoro', 'tavolo:2', port)
    expect(statSync(join(folder, 'hub.sqlite')).mode & 0o077).toBe(0)
    const first = await serve(one.environment)
    const marta = await facilitatorAt(one.place, one.facilitator)
    const sync = openSync({ place: one.place, session: marta.session, laptopSecret: one.facilitator })
    await sync.synced
    needs(sync).set('trasporto', 'Il pulmino del giovedì')
    marta.door.say({ kind: 'command', n: 1, command: { kind: 'auto-admit', role: 'participant' } })
    await marta.door.hear('answer')
    const elsewhere = openSync({
      place: one.place,
      session: marta.session,
      tavoloId: 'tavolo:2',
      laptopSecret: one.facilitator,
    })
    await expect(elsewhere.synced).rejects.toThrow('permission-denied')
    elsewhere.close()
    const guest = await comeToDoor({ place: one.place, name: 'anna', invitation: one.guest })
    const { session } = await guest.hear('admitted')
    expect((await guest.hear('welcome')).roomTitle).toBe('Vicini di valle')
    const stranger = await comeToDoor({ place: one.place, name: 'eva', invitation: other.guest })
    expect((await stranger.hear('welcome')).roomTitle).toBe('Casa e lavoro')
    await until(() => sync.providers.work.unsyncedChanges === 0)
    first.child.kill('SIGTERM')
    await guest.hear('closing')
    expect(await first.ended).toBe(0)
    sync.close()

    const second = await serve(one.environment)
    const back = await comeToDoor({ place: one.place, name: 'anna', session })
    await back.hear('admitted')
    const annas = openSync({ place: one.place, session })
    await annas.synced
    expect(needs(annas).get('trasporto')).toBe('Il pulmino del giovedì')
    // A tavolo that is added while it runs appears by itself.
    const third = await add('Terzo', 'tavolo:3', port)
    await new Promise((resolve) => setTimeout(resolve, 3000))
    const gina = await facilitatorAt(one.place, third.facilitator)
    expect(gina.session).not.toBe('')
    annas.close()
    second.child.kill('SIGTERM')
    expect(await second.ended).toBe(0)
    const everything = [...first.lines, ...second.lines].join('\n')
    for (const secret of [one.facilitator, one.guest, session, 'pulmino', 'anna'])
      expect(everything).not.toContain(secret)
  })

  test('says what is wrong with its settings', async () => {
    const wrong = spawnStandalone({ TAVOLO_HUB_PORT: 'many', TAVOLO_HUB_DATA: folder })
    expect(await wrong.line('TAVOLO_HUB_PORT')).toContain('README')
    expect(await wrong.ended).toBe(1)
    const lost = spawnStandalone({ TAVOLO_HUB_HOST: '203.0.113.1', TAVOLO_HUB_DATA: folder })
    expect(await lost.line('It cannot listen')).toContain('no-such-address')
    expect(await lost.ended).toBe(1)
  })

  describe.skipIf(!isOnPath('redis-server'))('with Redis', () => {
    let redis: TestRedis

    beforeEach(async () => {
      redis = await startRedis()
    })

    afterEach(async () => {
      await redis.stop()
    })

    test('two processes serve one tavolo: changes, presence and admission reach both', async () => {
      const ports = [await freePort(), await freePort()]
      const [one, other] = [
        await add('Vicini di valle', 'tavolo:1', ports[0] ?? 0),
        `127.0.0.1:${ports[1] ?? 0}`,
      ]
      const shared = { ...one.environment, REDIS_URL: redis.url }
      const first = await serve(shared)
      const second = await serve({ ...shared, TAVOLO_HUB_PORT: String(ports[1]) })
      const marta = await facilitatorAt(one.place, one.facilitator)
      const martas = openSync({ place: one.place, session: marta.session, laptopSecret: one.facilitator })
      await martas.synced
      // Anna waits at the other process; a facilitator there lets her in, or auto-admit that was set here.
      marta.door.say({ kind: 'command', n: 1, command: { kind: 'auto-admit', role: 'participant' } })
      await marta.door.hear('answer')
      await new Promise((resolve) => setTimeout(resolve, 300))
      const anna = await comeToDoor({ place: other, name: 'anna', invitation: one.guest })
      const { session } = await anna.hear('admitted')
      const annas = openSync({ place: other, session })
      await annas.synced
      const startMs = performance.now()
      needs(annas).set('by-anna', '1')
      await until(() => needs(martas).has('by-anna'), 'Anna’s card at the other process')
      console.log(`through Redis: ${(performance.now() - startMs).toFixed(1)} ms`)
      needs(martas).set('by-marta', '1')
      await until(() => needs(annas).has('by-marta'))
      martas.providers.work.awareness?.setLocalState({ cursor: 7 })
      const seen = () => annas.providers.work.awareness?.getStates().get(martas.documents.work.clientID)
      await until(() => seen() !== undefined, 'Marta’s presence at the other process')
      expect(seen()).toMatchObject({ cursor: 7, person: { name: 'marta' } })
      // Sent away here, Anna is out there.
      marta.door.say({ kind: 'command', n: 2, command: { kind: 'block', deviceId: 'device-anna' } })
      await anna.closed
      const again = await comeToDoor({ place: other, name: 'anna', session })
      expect(await again.hear('refused')).toMatchObject({ why: 'blocked' })
      // One dies; the other goes on with everything.
      first.child.kill('SIGKILL')
      await first.ended
      const berto = await comeToDoor({ place: other, name: 'berto', invitation: one.guest })
      const bertos = openSync({ place: other, session: (await berto.hear('admitted')).session })
      await bertos.synced
      expect([...needs(bertos).keys()].toSorted()).toEqual(['by-anna', 'by-marta'])
      for (const client of [martas, annas, bertos]) client.close()
      second.child.kill('SIGTERM')
      expect(await second.ended).toBe(0)
    })
  })
})
