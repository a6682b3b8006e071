import { IntlMessageFormat } from 'intl-messageformat'
import { localeOf, type Language } from './dates.ts'
import { patternOf, type MessageGroup } from './message-group.ts'

/** What fills the arguments of a message. Numbers are written by the language's rules; dates are formatted before. */
export type MessageValues = Readonly<Record<string, string | number>>

/**
 * Makes the reader of a group of messages: it gives a message with its arguments filled in, and throws when there is none
 * of that name or an argument is missing. Each pattern is read once, at its first use.
 */
export function readMessages(
  group: MessageGroup,
  language: Language,
): (key: string, values?: MessageValues) => string {
  const formats = new Map<string, IntlMessageFormat>()

  function formatOf(key: string): IntlMessageFormat {
    const known = formats.get(key)
    if (known !== undefined) return known
    const pattern = patternOf(group, key)
    if (pattern === null) throw new Error(`No message is called ${key}`)
    // Titles and names may hold «<»: messages have no tags, so nothing of them is read as one.
    const format = new IntlMessageFormat(pattern, localeOf(language), undefined, { ignoreTag: true })
    formats.set(key, format)
    return format
  }

  return (key, values) => String(formatOf(key).format(values))
}
