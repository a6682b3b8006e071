import { describe, expect, test } from 'vitest'
import { memberOfSession } from '../../../shared/sync/room/admission.ts'
import type { DeviceMessage } from '../../../shared/sync/room/device-messages.ts'
import { mostDevices, mostWaiting, returnGraceMs, sessionLastsMs } from '../../../shared/sync/room/limits.ts'
import type { RoomCommand } from '../../../shared/sync/room/room-command.ts'
import { roomStateSchema } from '../../../shared/sync/room/room-state.ts'
import { type RoomStage, setUpRoom } from '../../support/room-stage.ts'

/** A device comes with a session. */
function comesBack(
  stage: RoomStage,
  visitId: string,
  options: { readonly session: string; readonly deviceId: string; readonly address?: string },
): void {
  stage.happen({
    kind: 'arrive',
    visitId,
    isSealed: false,
    isExpected: false,
    address: options.address ?? '10.0.0.9',
  })
  stage.say(visitId, {
    kind: 'hello',
    protocol: 1,
    session: options.session,
    device: { id: options.deviceId, kind: 'guest', language: 'it' },
  })
}

/** A laptop comes through the sealed channel. */
function laptopComes(
  stage: RoomStage,
  visitId: string,
  { session, isExpected = false }: { session?: string; isExpected?: boolean } = {},
): void {
  stage.happen({ kind: 'arrive', visitId, isSealed: true, isExpected, address: '10.0.0.5' })
  const device = { id: `device-${visitId}`, kind: 'laptop', language: 'it' } as const
  stage.say(visitId, { kind: 'hello', protocol: 1, device, ...(session !== undefined && { session }) })
}

function martaIsIn(stage: RoomStage): void {
  laptopComes(stage, 'marta', { session: stage.owner.session })
}

const refused = (why: string) => ({ kind: 'refused', why, document: null })

describe('coming in', () => {
  test('a guest is welcomed, waits, and is let in with a role and a session', () => {
    const stage = setUpRoom()
    stage.guestAsks('anna')
    expect(stage.told('anna').map(({ kind }) => kind)).toEqual(['welcome', 'waiting'])
    expect(stage.order({ kind: 'admit', deviceId: 'device-anna', role: 'participant' })).toBeNull()
    expect(stage.lastTold('anna')?.kind).toBe('hubs')
    expect(stage.told('anna')).toContainEqual({
      kind: 'admitted',
      session: stage.sessionOf('anna'),
      role: 'participant',
      participantId: null,
      name: 'anna',
      tavoloId: 'tavolo:1',
      expiresAtMs: 1_000_000 + sessionLastsMs,
    })
  })

  test('the facilitator who opened the room comes in with the session made for it', () => {
    const stage = setUpRoom()
    martaIsIn(stage)
    expect(stage.told('marta').map(({ kind }) => kind)).toEqual([
      'welcome',
      'admitted',
      'hubs',
      'laptop-secret',
    ])
  })

  test('auto-admit lets in who waits and who comes; a browser never becomes a facilitator', () => {
    const stage = setUpRoom()
    stage.guestAsks('anna')
    expect(stage.order({ kind: 'auto-admit', role: 'observer' })).toBeNull()
    stage.guestAsks('berto')
    stage.order({ kind: 'auto-admit', role: 'facilitator' })
    stage.guestAsks('carla')
    const roles = stage.room().state.members.map(({ name, role }) => `${name} ${role}`)
    expect(roles).toEqual(['Marta facilitator', 'anna observer', 'berto observer', 'carla participant'])
    stage.order({ kind: 'auto-admit', role: null })
    stage.guestAsks('dino')
    expect(stage.lastTold('dino')).toEqual({ kind: 'waiting' })
  })

  test('who comes with the short code waits for a yes, whatever is automatic', () => {
    const stage = setUpRoom(1, { autoAdmit: 'participant' })
    const code = stage.room().state.secrets.code ?? ''
    stage.guestAsks('anna', { code })
    expect(stage.lastTold('anna')).toEqual({ kind: 'waiting' })
    stage.order({ kind: 'auto-admit', role: 'observer' })
    expect(stage.room().visits.get('anna')?.stage.kind).toBe('waiting')
    stage.guestAsks('berto')
    expect(stage.sessionOf('berto')).toBeTruthy()
    stage.order({ kind: 'admit', deviceId: 'device-anna', role: 'participant' })
    const session = stage.sessionOf('anna')
    // From then on it is in as everybody else.
    comesBack(stage, 'anna-2', { session, deviceId: 'device-anna' })
    expect(stage.sessionOf('anna-2')).toBe(session)
  })

  test('who waits may correct its name', () => {
    const stage = setUpRoom()
    stage.guestAsks('anna')
    stage.say('anna', { kind: 'name', participantId: 'participant:7', name: 'Anna Verdi' })
    stage.order({ kind: 'admit', deviceId: 'device-anna', role: 'participant' })
    expect(stage.room().state.members[1]).toMatchObject({
      name: 'Anna Verdi',
      participantId: 'participant:7',
    })
    stage.say('anna', { kind: 'name', participantId: null, name: 'Il sindaco' })
    expect(stage.lastTold('anna')).toEqual(refused('no-right'))
    expect(stage.room().state.members[1]?.name).toBe('Anna Verdi')
  })

  test('a facilitator says who somebody is', () => {
    const stage = setUpRoom(1, { autoAdmit: 'participant' })
    stage.guestAsks('anna')
    stage.order({
      kind: 'identify',
      deviceId: 'device-anna',
      participantId: 'participant:7',
      name: 'Anna Verdi',
    })
    expect(stage.lastTold('anna')).toMatchObject({
      kind: 'role',
      name: 'Anna Verdi',
      participantId: 'participant:7',
    })
  })

  test('the secret of facilitators lets in a laptop without asking, but not one that was sent away', () => {
    const stage = setUpRoom(1, { members: [] })
    laptopComes(stage, 'luca', { isExpected: true })
    stage.say('luca', { kind: 'name', participantId: null, name: 'Luca' })
    expect(stage.room().state.members).toMatchObject([{ name: 'Luca', role: 'facilitator' }])
    laptopComes(stage, 'gina', { isExpected: true })
    stage.say('gina', { kind: 'name', participantId: null, name: 'Gina' })
    stage.order({ kind: 'send-away', deviceId: 'device-gina' })
    laptopComes(stage, 'gina', { isExpected: true })
    stage.say('gina', { kind: 'name', participantId: null, name: 'Gina' })
    expect(stage.lastTold('gina')).toEqual({ kind: 'waiting' })
  })
})

describe('being refused', () => {
  const guest = { id: 'device-eva', kind: 'guest', language: 'it' } as const
  const hello = { kind: 'hello', protocol: 1, device: guest } as const
  test.each<[string, DeviceMessage, string]>([
    ['another protocol', { ...hello, protocol: 2 }, 'other-protocol'],
    ['no invitation', hello, 'bad-invitation'],
    ['a wrong invitation', { ...hello, invitation: '0'.repeat(26) }, 'bad-invitation'],
    ['a laptop without a sealed channel', { ...hello, device: { ...guest, kind: 'laptop' } }, 'wrong-door'],
  ])('%s', (_, message, why) => {
    const stage = setUpRoom()
    stage.happen({ kind: 'arrive', visitId: 'eva', isSealed: false, isExpected: false, address: '10.0.0.9' })
    stage.say('eva', message)
    expect(stage.told('eva')).toEqual([refused(why)])
    expect(stage.room().visits.has('eva')).toBe(false)
    expect(stage.effects.at(-1)).toEqual({ kind: 'close', visitId: 'eva' })
  })

  test('the laptops’ secret is no invitation for a browser', () => {
    const stage = setUpRoom()
    stage.guestAsks('eva', { invitation: stage.room().state.secrets.laptop })
    expect(stage.told('eva')).toEqual([refused('bad-invitation')])
  })

  test('a session that is not good, also with a good invitation: the device asks anew without it', () => {
    const stage = setUpRoom()
    stage.happen({ kind: 'arrive', visitId: 'eva', isSealed: false, isExpected: false, address: '10.0.0.9' })
    const invitation = stage.room().state.secrets.guest
    stage.say('eva', {
      ...{ kind: 'hello', protocol: 1, invitation, session: '0'.repeat(26), device: guest },
    })
    expect(stage.told('eva')).toEqual([refused('bad-session')])
  })

  test('a code beside a session, where tries would not be counted', () => {
    const stage = setUpRoom(1, { autoAdmit: 'participant' })
    stage.guestAsks('anna')
    const session = stage.sessionOf('anna')
    stage.happen({ kind: 'arrive', visitId: 'eva', isSealed: false, isExpected: false, address: '10.0.0.9' })
    const code = stage.room().state.secrets.code ?? ''
    stage.say('eva', { kind: 'hello', protocol: 1, code, session, device: guest })
    expect(stage.told('eva')).toEqual([refused('bad-message')])
  })

  test('a name or an order before the hello', () => {
    const stage = setUpRoom()
    stage.happen({ kind: 'arrive', visitId: 'eva', isSealed: false, isExpected: false, address: '10.0.0.9' })
    stage.say('eva', { kind: 'command', n: 1, command: { kind: 'auto-admit', role: 'facilitator' } })
    expect(stage.lastTold('eva')).toEqual({ kind: 'answer', n: 1, problem: 'no-right' })
    stage.say('eva', { kind: 'name', participantId: null, name: 'Eva' })
    expect(stage.lastTold('eva')).toEqual(refused('bad-message'))
  })

  test('a second hello ends the visit, but not the session', () => {
    const stage = setUpRoom(1, { autoAdmit: 'participant' })
    stage.guestAsks('anna')
    stage.say('anna', {
      kind: 'hello',
      protocol: 1,
      session: stage.owner.session,
      device: { id: 'device-marta', kind: 'guest', language: 'it' },
    })
    expect(stage.lastTold('anna')).toEqual(refused('bad-message'))
    comesBack(stage, 'anna-2', { session: stage.sessionOf('anna'), deviceId: 'device-anna' })
    expect(stage.told('anna-2').map(({ kind }) => kind)).toEqual(['welcome', 'admitted', 'hubs'])
  })

  test('who is declined may ask again', () => {
    const stage = setUpRoom()
    stage.guestAsks('anna')
    expect(stage.order({ kind: 'decline', deviceId: 'device-anna' })).toBeNull()
    expect(stage.lastTold('anna')).toEqual(refused('declined'))
    stage.guestAsks('again', { deviceId: 'device-anna' })
    expect(stage.lastTold('again')).toEqual({ kind: 'waiting' })
  })

  test('a full waiting list and a full room', () => {
    const stage = setUpRoom()
    for (let n = 0; n <= mostWaiting; n += 1) stage.guestAsks(`w${n}`)
    expect(stage.lastTold(`w${mostWaiting - 1}`)).toEqual({ kind: 'waiting' })
    expect(stage.lastTold(`w${mostWaiting}`)).toEqual(refused('room-full'))
    stage.order({ kind: 'auto-admit', role: 'participant' })
    expect(stage.room().state.members).toHaveLength(mostDevices)
    expect(stage.order({ kind: 'admit', deviceId: `device-w${mostWaiting - 1}`, role: 'observer' })).toBe(
      'room-full',
    )
    expect(roomStateSchema.safeParse(stage.room().state).success).toBe(true)
  })
})

describe('sessions', () => {
  function annaIsIn(): RoomStage {
    const stage = setUpRoom(1, { autoAdmit: 'participant' })
    stage.guestAsks('anna')
    return stage
  }

  test('bring a device back, and the newer door counts', () => {
    const stage = annaIsIn()
    const session = stage.sessionOf('anna')
    comesBack(stage, 'anna-2', { session, deviceId: 'device-anna' })
    expect(stage.lastTold('anna')).toEqual(refused('elsewhere'))
    expect(stage.sessionOf('anna-2')).toBe(session)
  })

  test('are good for one device only, and the log says so', () => {
    const stage = annaIsIn()
    comesBack(stage, 'eva', { session: stage.sessionOf('anna'), deviceId: 'device-eva' })
    expect(stage.told('eva')).toEqual([refused('bad-session')])
    expect(stage.effects).toContainEqual({ kind: 'log', event: 'replayed-session', visitId: 'eva' })
  })

  test('open documents only while their device stands in the door, from where it stands', () => {
    const stage = annaIsIn()
    const session = stage.sessionOf('anna')
    const ask = (address: string, nowMs = 1) => memberOfSession(stage.room(), { session, address, nowMs })
    expect(ask('10.0.0.9')?.role).toBe('participant')
    expect(ask('10.0.0.8')).toBeNull()
    expect(ask('10.0.0.9', 1e12)).toBeNull()
    expect(
      memberOfSession(stage.room(), { session: '0'.repeat(26), address: '10.0.0.9', nowMs: 1 }),
    ).toBeNull()
    stage.happen({ kind: 'go', visitId: 'anna' })
    expect(ask('10.0.0.9')).toBeNull()
  })

  test('tell when a device left, also at the hub that takes over, and of who left while there was none', () => {
    const stage = setUpRoom(1, { autoAdmit: 'participant' })
    martaIsIn(stage)
    for (const name of ['anna', 'berto', 'carla']) stage.guestAsks(name)
    const leftAt = (at: RoomStage) =>
      Object.fromEntries(at.room().state.members.map(({ name, leftAtMs }) => [name, leftAtMs]))
    stage.pass(60_000)
    stage.happen({ kind: 'go', visitId: 'anna' })
    expect(leftAt(stage)).toEqual({ Marta: null, anna: 1_060_000, berto: null, carla: null })
    // The hub dies; Berto comes to the next one, Carla does not. That one begins at 1 000 000 of its own clock.
    const next = setUpRoom(2, stage.room().state)
    comesBack(next, 'berto', { session: stage.sessionOf('berto'), deviceId: 'device-berto' })
    laptopComes(next, 'marta', { session: stage.owner.session })
    next.pass(returnGraceMs - 1)
    expect(leftAt(next)).toEqual({ Marta: null, anna: 1_060_000, berto: null, carla: null })
    next.pass(1)
    expect(leftAt(next)).toEqual({ Marta: null, anna: 1_060_000, berto: null, carla: 1_000_000 })
    comesBack(next, 'anna', { session: stage.sessionOf('anna'), deviceId: 'device-anna' })
    expect(leftAt(next).anna).toBeNull()
  })

  test('end by themselves', () => {
    const stage = annaIsIn()
    stage.pass(sessionLastsMs - 1)
    expect(stage.room().visits.size).toBe(1)
    stage.pass(1)
    expect(stage.lastTold('anna')).toEqual(refused('bad-session'))
    expect(stage.effects).toContainEqual({ kind: 'end-session', deviceId: 'device-anna' })
    comesBack(stage, 'late', { session: stage.sessionOf('anna'), deviceId: 'device-anna' })
    expect(stage.lastTold('late')).toEqual(refused('bad-session'))
  })

  test('end when a facilitator says so; a replayed token is refused, also with a good invitation', () => {
    const stage = annaIsIn()
    const session = stage.sessionOf('anna')
    expect(stage.order({ kind: 'send-away', deviceId: 'device-anna' })).toBeNull()
    expect(stage.lastTold('anna')).toEqual({ kind: 'sent-away', isBlocked: false })
    comesBack(stage, 'again', { session, deviceId: 'device-anna' })
    expect(stage.told('again')).toEqual([refused('bad-session')])
    // Auto-admit is on, and still somebody has to say yes to who was sent away.
    stage.guestAsks('asks', { deviceId: 'device-anna' })
    expect(stage.lastTold('asks')).toEqual({ kind: 'waiting' })
    stage.order({ kind: 'admit', deviceId: 'device-anna', role: 'observer' })
    expect(stage.sessionOf('asks')).not.toBe(session)
  })

  test('who was blocked cannot ask, and nobody from its address slips in', () => {
    const stage = annaIsIn()
    stage.order({ kind: 'block', deviceId: 'device-anna' })
    expect(stage.lastTold('anna')).toEqual({ kind: 'sent-away', isBlocked: true })
    stage.guestAsks('again', { deviceId: 'device-anna' })
    expect(stage.told('again')[0]).toEqual(refused('blocked'))
    stage.guestAsks('new-id')
    expect(stage.lastTold('new-id')).toEqual({ kind: 'waiting' })
    stage.guestAsks('berto', { address: '10.0.0.77' })
    expect(stage.lastTold('berto')?.kind).toBe('hubs')
    expect(stage.order({ kind: 'unblock', deviceId: 'device-anna' })).toBeNull()
    stage.guestAsks('third', { deviceId: 'device-anna' })
    expect(stage.lastTold('third')).toEqual({ kind: 'waiting' })
  })

  test('a device id alone takes nothing over', () => {
    const stage = annaIsIn()
    stage.guestAsks('eva', { deviceId: 'device-anna' })
    expect(stage.lastTold('eva')).toEqual({ kind: 'waiting' })
    expect(stage.room().visits.get('anna')?.stage.kind).toBe('in')
    stage.order({ kind: 'admit', deviceId: 'device-anna', role: 'participant' })
    expect(stage.lastTold('anna')).toEqual(refused('elsewhere'))
    comesBack(stage, 'old', { session: stage.sessionOf('anna'), deviceId: 'device-anna' })
    expect(stage.lastTold('old')).toEqual(refused('bad-session'))
  })

  test('follow to the hub that takes over', () => {
    const stage = annaIsIn()
    const next = setUpRoom(2, structuredClone(stage.room().state))
    comesBack(next, 'anna', { session: stage.sessionOf('anna'), deviceId: 'device-anna' })
    expect(next.sessionOf('anna')).toBe(stage.sessionOf('anna'))
  })
})

describe('orders', () => {
  test('come from facilitators only', () => {
    const stage = setUpRoom(1, { autoAdmit: 'participant' })
    martaIsIn(stage)
    stage.guestAsks('anna')
    stage.say('anna', {
      kind: 'command',
      n: 4,
      command: { kind: 'set-role', deviceId: 'device-anna', role: 'observer' },
    })
    expect(stage.lastTold('anna')).toEqual({ kind: 'answer', n: 4, problem: 'no-right' })
    stage.say('marta', {
      kind: 'command',
      n: 5,
      command: { kind: 'set-role', deviceId: 'device-anna', role: 'observer' },
    })
    expect(stage.lastTold('marta')).toEqual({ kind: 'answer', n: 5, problem: null })
    expect(stage.lastTold('anna')).toMatchObject({ kind: 'role', role: 'observer' })
  })

  test('never leave the room without a facilitator, nor give a browser a laptop’s role', () => {
    const stage = setUpRoom(1, { autoAdmit: 'participant' })
    stage.guestAsks('anna')
    expect(stage.order({ kind: 'set-role', deviceId: 'device-anna', role: 'minute-taker' })).toBe(
      'role-of-laptops',
    )
    expect(stage.order({ kind: 'set-role', deviceId: 'device-marta', role: 'observer' })).toBe(
      'last-facilitator',
    )
    expect(stage.order({ kind: 'send-away', deviceId: 'device-marta' })).toBe('last-facilitator')
    expect(stage.order({ kind: 'block', deviceId: 'device-marta' })).toBe('last-facilitator')
    laptopComes(stage, 'luca')
    stage.say('luca', { kind: 'name', participantId: null, name: 'Luca' })
    expect(stage.order({ kind: 'set-role', deviceId: 'device-luca', role: 'facilitator' })).toBeNull()
    expect(stage.order({ kind: 'set-role', deviceId: 'device-marta', role: 'observer' })).toBeNull()
  })

  const deviceId = 'device-nobody'
  test.each<RoomCommand>([
    { kind: 'admit', deviceId, role: 'observer' },
    { kind: 'decline', deviceId },
    { kind: 'set-role', deviceId, role: 'observer' },
    { kind: 'identify', deviceId, participantId: null, name: 'x' },
    { kind: 'send-away', deviceId },
    { kind: 'block', deviceId },
    { kind: 'unblock', deviceId },
  ])('$kind of a device that is not there', (command) => {
    expect(setUpRoom().order(command)).toBe('nobody-there')
  })

  test('a renewed invitation makes the old one worthless and leaves who is in', () => {
    const stage = setUpRoom(1, { autoAdmit: 'participant' })
    martaIsIn(stage)
    const { guest: old, laptop } = stage.room().state.secrets
    stage.guestAsks('anna')
    stage.order({ kind: 'renew-invitation', of: 'guest' })
    stage.guestAsks('eva', { invitation: old })
    expect(stage.lastTold('eva')).toEqual(refused('bad-invitation'))
    stage.guestAsks('berto')
    expect(stage.sessionOf('berto')).toBeTruthy()
    expect(stage.room().visits.get('anna')?.stage.kind).toBe('in')
    stage.order({ kind: 'renew-invitation', of: 'laptop' })
    const { secrets } = stage.room().state
    expect(secrets.laptop).not.toBe(laptop)
    expect(stage.lastTold('marta')).toEqual({ kind: 'laptop-secret', secret: secrets.laptop })
    expect(stage.told('anna').map(({ kind }) => kind)).not.toContain('laptop-secret')
    expect(stage.order({ kind: 'renew-invitation', of: 'facilitator' })).toBe('nobody-there')
  })

  test('the short code goes with the invitation of guests', () => {
    const stage = setUpRoom()
    const old = stage.room().state.secrets.code ?? ''
    stage.order({ kind: 'renew-invitation', of: 'laptop' })
    expect(stage.room().state.secrets.code).toBe(old)
    stage.order({ kind: 'renew-invitation', of: 'guest' })
    const { code } = stage.room().state.secrets
    expect(code).not.toBe(old)
    stage.guestAsks('eva', { code: old })
    expect(stage.lastTold('eva')).toEqual(refused('bad-code'))
    // A room of an older Tavolo has none until then.
    const older = setUpRoom(1, { secrets: { ...stage.room().state.secrets, code: null } })
    older.guestAsks('eva', { code: 'ABC234' })
    expect(older.lastTold('eva')).toEqual(refused('bad-code'))
  })

  test('hubs to go on with are told to everybody who is in', () => {
    const stage = setUpRoom(1, { autoAdmit: 'participant' })
    stage.guestAsks('anna')
    stage.order({ kind: 'set-hubs', hubs: ['10.0.0.5:4747'] })
    expect(stage.lastTold('anna')).toEqual({ kind: 'hubs', addresses: ['10.0.0.5:4747'] })
  })

  test('every change of the state raises its revision', () => {
    const stage = setUpRoom()
    const before = stage.room().state.revision
    stage.order({ kind: 'set-title', title: 'Altro' })
    stage.order({ kind: 'admit', deviceId: 'device-nobody', role: 'observer' })
    expect(stage.room().state.revision).toBe(before + 1)
  })
})
