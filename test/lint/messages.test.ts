import { describe, expect, test } from 'vitest'
import { flattenMessages, messages } from '../../shared/text/messages.ts'
import { argumentNames, messageArguments } from '../support/message-arguments.ts'
import { findMessageUses, repeatedNames } from '../support/message-uses.ts'
import { listFiles, productFiles, readFiles } from '../support/source-tree.ts'

const italian = new Map(flattenMessages(messages.it))
const english = new Map(flattenMessages(messages.en))
const uses = productFiles().map(({ path, text }) => ({ path, ...findMessageUses(path, text) }))

describe('the locale files', () => {
  test('have the same messages in Italian and in English', () => {
    expect([...english.keys()].toSorted()).toEqual([...italian.keys()].toSorted())
  })

  test('ask for the same arguments in both', () => {
    const differing = [...italian]
      .map(
        ([key, pattern]) =>
          [key, messageArguments(pattern), messageArguments(english.get(key) ?? '')] as const,
      )
      .filter(([, ours, theirs]) => JSON.stringify(ours) !== JSON.stringify(theirs))
    expect(differing).toEqual([])
  })

  test('are all loaded: one room, one file a language', () => {
    const files = listFiles(['resources/locales/it', 'resources/locales/en'])
    const loaded = (['it', 'en'] as const).flatMap((language) =>
      Object.keys(messages[language]).map((room) => `resources/locales/${language}/${room}.json`),
    )
    expect(files).toEqual(loaded.toSorted())
  })

  test('name nothing twice in one file', () => {
    const twice = readFiles(listFiles(['resources/locales'])).flatMap(({ path, text }) =>
      repeatedNames(text).map((name) => `${path} ${name}`),
    )
    expect(twice).toEqual([])
  })

  test('speak calmly: no exclamation marks, never «utente», no consent where attendance is meant', () => {
    const loud = [...italian, ...english].filter(([, pattern]) => /!|\butent[ei]\b/i.test(pattern))
    const attendance = [...italian].filter(
      ([key, text]) => key.startsWith('attendance.') && /consens/i.test(text),
    )
    expect([...loud, ...attendance]).toEqual([])
  })

  test('quote as one does in each language: «così», and “so”', () => {
    const foreign = [
      ...[...italian].filter(([, pattern]) => /[“”„]/.test(pattern)),
      ...[...english].filter(([, pattern]) => /[«»]/.test(pattern)),
    ]
    expect(foreign).toEqual([])
  })

  test('put names in quotes by a message, which does it as the language does', () => {
    const inCode = productFiles()
      .filter(({ path }) => path.startsWith('renderer/'))
      .flatMap(({ path, text }) => (/[«“]\$?\{/.test(text) ? [path] : []))
    expect(inCode).toEqual([])
  })

  test('hold no empty message', () => {
    expect([...italian, ...english].filter(([, pattern]) => pattern.trim() === '')).toEqual([])
  })
})

describe('the code', () => {
  test('uses every message', () => {
    const strings = new Set(uses.flatMap((file) => [...file.strings]))
    const templates = uses.flatMap((file) => file.templates)
    const unused = [...italian.keys()].filter(
      (key) =>
        !strings.has(key) &&
        !templates.some(([before, after]) => key.startsWith(before) && key.endsWith(after)),
    )
    expect(unused).toEqual([])
  })

  test('names no message that does not exist', () => {
    const rooms = Object.keys(messages.it)
    const unknown = uses.flatMap((file) =>
      file.calls
        .filter(({ key }) => rooms.includes(key.split('.')[0] ?? '') && !italian.has(key))
        .map(({ key, line }) => `${file.path}:${line} ${key}`),
    )
    expect(unknown).toEqual([])
  })

  test('gives every message the arguments it asks for, and no others', () => {
    const wrong = uses.flatMap((file) =>
      file.calls.flatMap(({ key, given, line }) => {
        const pattern = italian.get(key)
        if (pattern === undefined || given === null) return []
        const asked = argumentNames(pattern)
        const isRight = JSON.stringify(asked) === JSON.stringify(given.toSorted())
        return isRight ? [] : [`${file.path}:${line} ${key} asks for [${asked.join(', ')}]`]
      }),
    )
    expect(wrong).toEqual([])
  })
})

describe('the reader of the code', () => {
  test('sees keys, templates and arguments', () => {
    const source =
      // oxlint-disable-next-line no-template-curly-in-string -- it is code to be read.
      "const a = <p>{text('a.b', { name, count: 2 })}{tools.text(`a.kind.${kind}`)}{text('a.c', values)}</p>"
    const found = findMessageUses('a.tsx', source)
    expect(found.calls).toEqual([
      { key: 'a.b', given: ['name', 'count'], line: 1 },
      { key: 'a.c', given: null, line: 1 },
    ])
    expect(found.templates).toEqual([['a.kind.', '']])
  })

  test('sees the arguments inside plurals and choices', () => {
    expect(
      messageArguments('{count, plural, one {un {thing}} other {# {thing}}} {kind, select, a {x} other {y}}'),
    ).toEqual(['count', 'kind: a, other', 'thing'])
  })
})
