import { describe, expect, test } from 'vitest'
import { firstView, type RoomView } from '../../../renderer/sharing/room-view.ts'
import { deviceWords, joinedWords, sharingWords } from '../../../renderer/sharing/room-words.ts'
import type { SharedTruth } from '../../../renderer/sync/room-truth.ts'
import { openRoom, takeOverRoom, type RoomOwner } from '../../../shared/sync/room/room-state.ts'
import type { RoomRole } from '../../../shared/sync/room/roles.ts'
import { createTranslator } from '../../../shared/text/translator.ts'
import { seededBytes } from '../../support/seeded-bytes.ts'

const text = createTranslator('it')
const nowhere = firstView({
  opened: null,
  address: '10.0.0.1:4747',
  tavoloId: 'tavolo:1',
  title: 'T',
  servedBy: null,
})

function room(shared: SharedTruth): RoomView {
  return { ...nowhere, truth: { shared, devices: [] } }
}

describe('who has what, in one sentence', () => {
  test.each<[string, SharedTruth]>([
    ['Non ancora condiviso con nessuno', { kind: 'not-shared' }],
    ["Ha tutto anche l'altro dispositivo", { kind: 'with-all', hasEverything: 1 }],
    ['Hanno tutto anche gli altri 12 dispositivi', { kind: 'with-all', hasEverything: 12 }],
    ['3 dispositivi su 5 hanno tutto', { kind: 'with-some', hasEverything: 3, others: 2 }],
    ['Il computer che ospita la sala ha tutto', { kind: 'at-hub' }],
    [
      'Collegamento perso: 2 modifiche sono solo qui e partono da sole quando torna',
      { kind: 'cut-off', lastContactMs: null, pendingCount: 2 },
    ],
  ])('%s', (words, shared) => {
    expect(sharingWords(text, room(shared)).long).toBe(words)
  })

  test('only what was compared and found equal, or confirmed by the hub, is said to be good', () => {
    const tones = (['not-shared', 'at-hub'] as const).map((kind) => sharingWords(text, room({ kind })).tone)
    expect(tones).toEqual(['quiet', 'good'])
    expect(sharingWords(text, room({ kind: 'on-the-way', pendingCount: 0 })).tone).toBe('quiet')
    expect(sharingWords(text, null)).toMatchObject({ tone: 'quiet', brief: 'Solo qui' })
  })

  test('before anything is known it connects; when the hub cannot be reached it says so', () => {
    expect(sharingWords(text, nowhere).long).toBe('Mi collego alla sala')
    const door = {
      kind: 'disconnected',
      lastContactMs: null,
      retryAtMs: 0,
      admission: null,
      wasClosed: false,
    } as const
    expect(sharingWords(text, { ...nowhere, door }).long).toContain('Collegamento perso')
  })
})

test('photos that are not here are said beside the rest, and nothing is good then', () => {
  const files = { missing: new Set(['a', 'b']), coming: new Set<string>(), missingFiles: 3 }
  const said = sharingWords(text, { ...room({ kind: 'with-all', hasEverything: 1 }), files })
  expect(said.long).toBe("Ha tutto anche l'altro dispositivo. Qui mancano ancora 3 tra foto e file")
  expect(said).toMatchObject({ tone: 'quiet', brief: 'Mancano file' })
})

describe('whose room of others this is', () => {
  const ownerOf = (name: string): RoomOwner => ({
    deviceId: `device-${name.toLowerCase()}`,
    name,
    session: 'a'.repeat(22),
    expiresAtMs: 9,
  })
  const ofMarta = openRoom({
    tavoloId: 'tavolo:1',
    title: 'T',
    owner: ownerOf('Marta'),
    random: seededBytes(1),
  })
  const unattended = openRoom({ tavoloId: 'tavolo:1', title: 'T', owner: null, random: seededBytes(1) })
  function at(roomState: RoomView['news']['roomState'], role: RoomRole = 'facilitator'): RoomView {
    const admission = {
      tavoloId: 'tavolo:1',
      session: 's',
      expiresAtMs: 9,
      role,
      name: 'Gino',
      participantId: null,
    } as const
    return {
      ...nowhere,
      news: { ...nowhere.news, roomState },
      door: { kind: 'admitted', admission, roomTitle: 'T' },
    }
  }
  const english = createTranslator('en')

  test('names the person at the computer that hosts it', () => {
    expect(joinedWords(text, at(ofMarta))).toBe(
      'Sei nella sala ospitata dal computer di Marta, 10.0.0.1:4747.',
    )
    expect(joinedWords(english, at(ofMarta))).toBe(
      "You are in the room hosted by Marta's computer, 10.0.0.1:4747.",
    )
  })

  test('names who has taken it over, and no longer who had opened it', () => {
    expect(joinedWords(text, at(takeOverRoom(ofMarta, ownerOf('Ines'))))).toContain('dal computer di Ines,')
  })

  test('goes on naming the host while it does not answer', () => {
    const door = {
      kind: 'disconnected',
      lastContactMs: 1,
      retryAtMs: 2,
      admission: null,
      wasClosed: false,
    } as const
    expect(joinedWords(text, { ...at(ofMarta), door })).toContain('dal computer di Marta,')
  })

  test.each([
    ['before the hub has told it', at(null)],
    ['where nobody sits at it', at(unattended)],
    ['when this computer would not be told of another host any more', at(ofMarta, 'participant')],
  ])('names the address alone %s', (_, seen) => {
    expect(joinedWords(text, seen)).toBe('Sei nella sala di un altro computer, 10.0.0.1:4747.')
    expect(joinedWords(english, seen)).toBe('You are in the room of another computer, 10.0.0.1:4747.')
  })
})

test('each device in words', () => {
  const say = (truth: Parameters<typeof deviceWords>[1]) => deviceWords(text, truth, () => '17:40')
  expect(say({ kind: 'has-everything' })).toBe('ha tutto')
  expect(say({ kind: 'behind', by: 3 })).toBe('indietro di 3 modifiche')
  expect(say({ kind: 'behind', by: 1 })).toBe('indietro di una modifica')
  expect(say({ kind: 'left', atMs: 0 })).toBe('in sala fino alle 17:40')
  expect(say({ kind: 'lacks-files', count: 1 })).toBe('manca una foto o un file')
  expect(say({ kind: 'lacks-files', count: 3 })).toBe('mancano 3 tra foto e file')
  expect(say({ kind: 'unknown' })).toBe('non si sa ancora se ha tutto')
})
