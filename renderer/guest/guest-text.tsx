import { createContext, useContext, useLayoutEffect, useMemo, type ReactNode } from 'react'
import english from '../../resources/locales/en/guest.json' with { type: 'json' }
import italian from '../../resources/locales/it/guest.json' with { type: 'json' }
import { formatLongDate, formatMediumDate, formatTime, type Language } from '../../shared/text/dates.ts'
import type { KeyOf } from '../../shared/text/message-group.ts'
import { formatOrdinal } from '../../shared/text/numbers.ts'
import { readMessages, type MessageValues } from '../../shared/text/read-messages.ts'

// Only its own words: those of the whole of Tavolo would be half of what a phone has to fetch.
const words = { it: { guest: italian }, en: { guest: english } } as const

/** Names of the messages of the guest page. */
export type GuestMessageKey = KeyOf<(typeof words)['it']>

/** Words, dates and times in the language of the page. */
export interface GuestText {
  readonly language: Language
  readonly text: (key: GuestMessageKey, values?: MessageValues) => string
  /** «giovedì 16 aprile 2026» from an ISO date. */
  readonly formatLongDate: (isoDate: string) => string
  /** «16 aprile 2026» from an ISO date. */
  readonly formatMediumDate: (isoDate: string) => string
  readonly formatTime: (isoTime: string) => string
  /** «3ª» of a session. */
  readonly formatOrdinal: (number: number) => string
  readonly changeLanguage: (language: Language) => void
}

const GuestTextContext = createContext<GuestText | null>(null)

/** Gives the language to everything inside and to `<html lang>`. */
export function GuestTextProvider({
  language,
  onLanguageChange,
  children,
}: {
  readonly language: Language
  readonly onLanguageChange: (language: Language) => void
  readonly children: ReactNode
}) {
  const tools = useMemo(
    (): GuestText => ({
      language,
      text: readMessages(words[language], language),
      formatLongDate: (isoDate) => formatLongDate(isoDate, language),
      formatMediumDate: (isoDate) => formatMediumDate(isoDate, language),
      formatTime,
      formatOrdinal: (number) => formatOrdinal(number, language),
      changeLanguage: onLanguageChange,
    }),
    [language, onLanguageChange],
  )
  useLayoutEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return <GuestTextContext value={tools}>{children}</GuestTextContext>
}

/** The words of the page; throws outside a `GuestTextProvider`. */
export function useGuestText(): GuestText {
  const tools = useContext(GuestTextContext)
  if (tools === null) throw new Error('useGuestText needs a GuestTextProvider around it')
  return tools
}
