import { IntlMessageFormat } from 'intl-messageformat'
import { localeOf, type Language } from './dates.ts'
import { formatters } from './message-formatters.ts'
import { patternOf, type MessageGroup } from './message-group.ts'

/** What fills the arguments of a message. Numbers are written by the language's rules; dates are formatted before. */
export type MessageValues = Readonly<Record<string, string | number>>

/** What a pattern has that says more than its letters: an argument, or a sign that is quoted. Most messages have none. */
const hasSigns = /[{}]|''|'[<>]/u

/**
 * Makes the reader of a group of messages: it gives a message with its arguments filled in, and throws when there is none
 * of that name or an argument is missing. Each pattern is read once, at its first use.
 */
export function readMessages(
  group: MessageGroup,
  language: Language,
): (key: string, values?: MessageValues) => string {
  const known = new Map<string, IntlMessageFormat | string>()

  function messageOf(key: string): IntlMessageFormat | string {
    const message = known.get(key)
    if (message !== undefined) return message
    const pattern = patternOf(group, key)
    if (pattern === null) throw new Error(`No message is called ${key}`)
    // Titles and names may hold «<»: messages have no tags, so nothing of them is read as one.
    const read = hasSigns.test(pattern)
      ? new IntlMessageFormat(pattern, localeOf(language), undefined, { ignoreTag: true, formatters })
      : pattern
    known.set(key, read)
    return read
  }

  return (key, values) => {
    const message = messageOf(key)
    return typeof message === 'string' ? message : String(message.format(values))
  }
}
