import { describe, expect, test } from 'vitest'
import { createActionRegistry } from '../../../renderer/actions/action-registry.ts'
import { matchesKeys, type KeyPress } from '../../../renderer/actions/key-combination.ts'
import { keysOf } from '../../../renderer/ui/keys-of.ts'

function press(key: string, more: Partial<KeyPress> = {}): KeyPress {
  return { key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more }
}

function run() {
  return undefined
}

const atRest = { isTyping: false, isMac: false }
const typing = { isTyping: true, isMac: false }

describe('keys', () => {
  test('Mod is Ctrl, and Cmd on a Mac', () => {
    expect(matchesKeys(press('k', { ctrlKey: true }), 'Mod+K', false)).toBe(true)
    expect(matchesKeys(press('k', { metaKey: true }), 'Mod+K', true)).toBe(true)
    expect(matchesKeys(press('k', { ctrlKey: true }), 'Mod+K', true)).toBe(false)
    expect(matchesKeys(press('k'), 'Mod+K', false)).toBe(false)
  })

  test('one more modifier is another combination', () => {
    expect(matchesKeys(press('K', { ctrlKey: true, shiftKey: true }), 'Mod+K', false)).toBe(false)
    expect(matchesKeys(press('D', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+D', false)).toBe(true)
    expect(matchesKeys(press('k', { ctrlKey: true, altKey: true }), 'Mod+K', false)).toBe(false)
  })

  test('«?» counts with Shift or without, as the keyboard writes it', () => {
    expect(matchesKeys(press('?', { shiftKey: true, code: 'Minus' }), '?', false)).toBe(true)
    expect(matchesKeys(press('?', { code: 'Slash' }), '?', false)).toBe(true)
  })

  test('«+» is a key like others, alone and with Ctrl', () => {
    expect(matchesKeys(press('+', { code: 'BracketRight' }), '+', false)).toBe(true)
    expect(matchesKeys(press('+', { ctrlKey: true, code: 'BracketRight' }), 'Mod++', false)).toBe(true)
    expect(matchesKeys(press('+', { code: 'BracketRight' }), 'Mod++', false)).toBe(false)
    expect(matchesKeys(press('', { ctrlKey: true, code: 'BracketRight' }), 'Mod++', false)).toBe(false)
    expect(keysOf('Mod+Shift+D')).toEqual(['Mod', 'Shift', 'D'])
  })

  test('with another alphabet a letter counts by its place', () => {
    expect(matchesKeys(press('л', { ctrlKey: true, code: 'KeyK' }), 'Mod+K', false)).toBe(true)
  })
})

test('while someone is typing, letters alone are never commands', () => {
  const registry = createActionRegistry()
  registry.offer([
    { id: 'letter', label: 'Segna', keys: ['P'], run },
    { id: 'ctrl', label: 'Cerca', keys: ['Mod+K'], run },
    { id: 'function', label: 'Proietta', keys: ['F11'], run },
    { id: 'place', label: 'Persone', keys: ['Alt+2'], run },
  ])
  expect(registry.find(press('p'), atRest)?.id).toBe('letter')
  expect(registry.find(press('p'), typing)).toBeNull()
  expect(registry.find(press('k', { ctrlKey: true }), typing)?.id).toBe('ctrl')
  expect(registry.find(press('F11'), typing)?.id).toBe('function')
  expect(registry.find(press('2', { altKey: true }), typing)?.id).toBe('place')
  // On a Mac, Alt writes signs: «™» is one that somebody may want.
  expect(
    registry.find(press('™', { altKey: true, code: 'Digit2' }), { isTyping: true, isMac: true }),
  ).toBeNull()
})

test('the screen opened last wins, and what it covered comes back when it goes', () => {
  const registry = createActionRegistry()
  registry.offer([{ id: 'outer', label: 'Fuori', keys: ['N'], run }])
  const leave = registry.offer([{ id: 'inner', label: 'Dentro', keys: ['N'], run }])
  expect(registry.find(press('n'), atRest)?.id).toBe('inner')
  leave()
  expect(registry.find(press('n'), atRest)?.id).toBe('outer')
})

test('what cannot be done now does not take its keys', () => {
  const registry = createActionRegistry()
  registry.offer([{ id: 'below', label: 'Sotto', keys: ['N'], run }])
  registry.offer([{ id: 'closed', label: 'Chiuso', keys: ['N'], isEnabled: false, run }])
  expect(registry.find(press('n'), atRest)?.id).toBe('below')
})

test("keys that only what has focus hears are told, and are anybody else's elsewhere", () => {
  const registry = createActionRegistry()
  registry.offer([{ id: 'page', label: 'Pagina', keys: ['N'], run }])
  registry.offer([{ id: 'card', label: 'Cartoncino', keys: ['N', 'Enter'], isHeardInPlace: true, run }])
  expect(registry.find(press('n'), atRest)?.id).toBe('page')
  expect(registry.find(press('Enter'), atRest)).toBeNull()
  expect(registry.list().map(({ id }) => id)).toEqual(['card', 'page'])
})

test('listeners hear of a change, and the list is the same array until then', () => {
  const registry = createActionRegistry()
  let changes = 0
  const stop = registry.subscribe(() => (changes += 1))
  const before = registry.list()
  expect(registry.list()).toBe(before)
  const leave = registry.offer([{ id: 'a', label: 'A', run }])
  expect(registry.list().map(({ id }) => id)).toEqual(['a'])
  stop()
  leave()
  expect(changes).toBe(1)
  expect(registry.list()).toEqual([])
})
