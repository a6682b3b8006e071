import { IntlMessageFormat } from 'intl-messageformat'
import { expect, test } from 'vitest'
import { flattenMessages, messages } from '../../../shared/text/messages.ts'
import { readMessages } from '../../../shared/text/read-messages.ts'
import { createTranslator } from '../../../shared/text/translator.ts'

test('a message is written in the language that was asked for', () => {
  expect(createTranslator('it')('common.saved')).toBe('Salvato su questo computer')
  expect(createTranslator('en')('common.saved')).toBe('Saved on this computer')
})

test('arguments and plurals are filled in', () => {
  const text = createTranslator('it')
  expect(text('common.saveFailed', { reason: 'il disco è pieno', seconds: 1 })).toBe(
    'Non riesco a salvare: il disco è pieno. Quello che hai scritto resta qui. Riprovo tra un secondo.',
  )
  expect(text('common.saveFailed', { reason: 'il disco è pieno', seconds: 5 })).toContain('tra 5 secondi')
})

test('a name with signs of a tag in it stays as it is written', () => {
  expect(createTranslator('it')('common.remove', { name: '<b>Auser</b> {x}' })).toBe('Togli <b>Auser</b> {x}')
})

test('a forgotten argument is an error, not a hole in the sentence', () => {
  expect(() => createTranslator('it')('common.remove')).toThrow(/name/)
})

test('a message without arguments says what its pattern says, in every room', () => {
  for (const language of ['it', 'en'] as const) {
    const read = readMessages(messages[language], language)
    for (const [key, pattern] of flattenMessages(messages[language])) {
      if (/[{}]/.test(pattern)) continue
      const whole = new IntlMessageFormat(pattern, language, undefined, { ignoreTag: true })
      expect(read(key)).toBe(whole.format())
    }
  }
})

test('signs that are quoted are read as what they stand for', () => {
  const read = readMessages({ quoted: "l''altro '{'nome'}', l'altro" }, 'it')
  expect(read('quoted')).toBe("l'altro {nome}, l'altro")
})
