import type { Language } from './dates.ts'
import { messages, type MessageKey } from './messages.ts'
import { readMessages, type MessageValues } from './read-messages.ts'

/**
 * Gives a message in one language, its arguments filled in. Throws when an argument of the message is not given:
 * that is a mistake in code, and the tests look for it.
 */
export type Translate = (key: MessageKey, values?: MessageValues) => string

/** Makes the translator of a language. */
export function createTranslator(language: Language): Translate {
  return readMessages(messages[language], language)
}
