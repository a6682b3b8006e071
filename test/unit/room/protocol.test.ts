import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { documentTruth } from '../../../shared/sync/room/document-truth.ts'
import { readDeviceFrame, readHubFrame, writeFrame } from '../../../shared/sync/room/protocol.ts'
import { readRoomDocumentName, rightOf, roomDocumentName } from '../../../shared/sync/room/rights.ts'
import { roomRoles } from '../../../shared/sync/room/roles.ts'
import { openRoom, roomStateSchema, takeOverRoom } from '../../../shared/sync/room/room-state.ts'
import { seededBytes } from '../../support/seeded-bytes.ts'

const hello = {
  kind: 'hello',
  protocol: 1,
  device: { id: 'device-0001', kind: 'guest', language: 'it' },
}

describe('messages of a door', () => {
  test('what is written is read', () => {
    const message = { kind: 'ping', n: 3 } as const
    expect(readDeviceFrame(writeFrame(message))).toEqual({ isOk: true, value: message })
    const pong = { kind: 'pong', n: 3, hubTimeMs: 12 } as const
    expect(readHubFrame(writeFrame(pong))).toEqual({ isOk: true, value: pong })
  })

  test('a name loses spaces around it', () => {
    const read = readDeviceFrame('{"kind":"name","participantId":null,"name":"  Anna   Verdi "}')
    expect(read).toEqual({ isOk: true, value: { kind: 'name', participantId: null, name: 'Anna Verdi' } })
  })

  test.each([
    ['nothing', ''],
    ['a number', '7'],
    ['null', 'null'],
    ['an array', '[]'],
    ['an unknown kind', '{"kind":"open-sesame"}'],
    ['a message of the hub', '{"kind":"closing"}'],
    ['a field too many', JSON.stringify({ ...hello, role: 'facilitator' })],
    [
      'a device id with a path in it',
      JSON.stringify({ ...hello, device: { ...hello.device, id: '../../etc/x' } }),
    ],
    ['a token of another shape', JSON.stringify({ ...hello, session: 'x' })],
    ['an empty name', '{"kind":"name","participantId":null,"name":"   "}'],
    ['a name that turns text round', '{"kind":"name","participantId":null,"name":"Anna\\u202Etxt"}'],
    ['an id of another kind', '{"kind":"name","participantId":"need:1","name":"Anna"}'],
    [
      'a hub address with a path',
      '{"kind":"command","n":1,"command":{"kind":"set-hubs","hubs":["1.2.3.4:80/x"]}}',
    ],
    ['prototype tricks', '{"__proto__":{"kind":"ping"},"n":1}'],
    ['a deep nest', '['.repeat(8000)],
    ['a frame that is too large', JSON.stringify({ kind: 'ping', n: 1, x: 'a'.repeat(9000) })],
  ])('%s is refused', (_, frame) => {
    expect(readDeviceFrame(frame).isOk).toBe(false)
  })
})

describe('rights', () => {
  test('are what the design says', () => {
    const table = roomRoles.map((role) => [role, rightOf(role, 'official'), rightOf(role, 'work')].join(' '))
    expect(table).toEqual([
      'facilitator write write',
      'minute-taker write write',
      'participant read write',
      'observer read read',
    ])
  })

  test('a document’s name is read only when it is exactly one', () => {
    const name = { tavoloId: 'tavolo:01J', document: 'work' } as const
    expect(readRoomDocumentName(roomDocumentName(name))).toEqual(name)
    const wrong = [
      '',
      '/',
      'tavolo:1',
      'tavolo:1/',
      'tavolo:1/other',
      'tavolo:1/work/work',
      '../tavolo:1/work',
    ]
    const tricks = [
      'tavolo:1/work\0x',
      ' tavolo:1/work',
      'TAVOLO:1/work',
      'tavolo:/work',
      'need:1/work',
      'work',
    ]
    for (const text of [...wrong, ...tricks]) expect(readRoomDocumentName(text), text).toBeNull()
  })
})

describe('the state of a room', () => {
  const random = seededBytes(1)
  const owner = { deviceId: 'device-marta', name: 'Marta', session: '0'.repeat(26), expiresAtMs: 5 }

  test('opened, it fits its schema and has fresh secrets, all different', () => {
    const state = openRoom({ tavoloId: 'tavolo:1', title: 'Vicini di valle', owner, random })
    expect(roomStateSchema.parse(state)).toEqual(state)
    const alone = openRoom({ tavoloId: 'tavolo:1', title: '', owner: null, random })
    const { guest, laptop, facilitator } = alone.secrets
    expect(new Set([guest, laptop, facilitator, state.secrets.guest, state.secrets.laptop]).size).toBe(5)
    expect(state.secrets.facilitator).toBeNull()
  })

  test('no session’s token is in it', () => {
    const state = openRoom({ tavoloId: 'tavolo:1', title: '', owner, random })
    expect(JSON.stringify(state)).not.toContain(owner.session)
  })

  test('who takes it over is its facilitator, once', () => {
    const state = openRoom({ tavoloId: 'tavolo:1', title: '', owner, random })
    const other = { ...owner, deviceId: 'device-luca-', name: 'Luca' }
    const taken = takeOverRoom(takeOverRoom(state, other), other)
    expect(taken.members.map(({ name, role }) => `${name} ${role}`)).toEqual([
      'Luca facilitator',
      'Marta facilitator',
    ])
    expect(taken.secrets).toEqual(state.secrets)
    expect(taken.revision).toBe(2)
  })
})

describe('the truth about a document', () => {
  function typed(clientId: number, text: string): Y.Doc {
    const document = new Y.Doc()
    document.clientID = clientId
    document.getText('t').insert(0, text)
    return document
  }

  test('is the same for the same changes, in whatever order they came', () => {
    const updates = [Y.encodeStateAsUpdate(typed(1, 'uno')), Y.encodeStateAsUpdate(typed(2, 'due'))]
    const [one, other] = [new Y.Doc(), new Y.Doc()]
    for (const update of updates) Y.applyUpdate(one, update)
    for (const update of updates.toReversed()) Y.applyUpdate(other, update)
    expect(documentTruth(one)).toEqual(documentTruth(other))
    expect(documentTruth(one).size).toBe(6)
  })

  test('tells a copy that missed a deletion', () => {
    const one = typed(1, 'uno')
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
    expect(documentTruth(other)).toEqual(documentTruth(one))
    one.getText('t').delete(0, 2)
    expect(documentTruth(other).hash).not.toBe(documentTruth(one).hash)
    expect(documentTruth(one).size).toBe(documentTruth(other).size + 2)
  })
})
