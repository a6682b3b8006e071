import { IntlMessageFormat } from 'intl-messageformat'
import { localeOf, type Language } from './dates.ts'
import { messages, patternOf, type MessageKey } from './messages.ts'

/** What fills the arguments of a message. Numbers are written by the language's rules; dates are formatted before. */
export type MessageValues = Readonly<Record<string, string | number>>

/**
 * Gives a message in one language, its arguments filled in. Throws when an argument of the message is not given:
 * that is a mistake in code, and the tests look for it.
 */
export type Translate = (key: MessageKey, values?: MessageValues) => string

/** Makes the translator of a language. Each pattern is read once, at its first use. */
export function createTranslator(language: Language): Translate {
  const formats = new Map<string, IntlMessageFormat>()

  function formatOf(key: string): IntlMessageFormat {
    const known = formats.get(key)
    if (known !== undefined) return known
    const pattern = patternOf(messages[language], key)
    if (pattern === null) throw new Error(`No message is called ${key}`)
    // Titles and names may hold «<»: messages have no tags, so nothing of them is read as one.
    const format = new IntlMessageFormat(pattern, localeOf(language), undefined, { ignoreTag: true })
    formats.set(key, format)
    return format
  }

  return function text(key, values) {
    return String(formatOf(key).format(values))
  }
}
