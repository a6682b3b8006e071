import { createContext, useContext, useLayoutEffect, useMemo, type ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import {
  formatLongDate,
  formatMediumDate,
  formatShortDate,
  formatTime,
  localeOf,
  type Language,
} from '../../shared/text/dates.ts'
import { formatEuro, formatList, formatNumber, formatOrdinal } from '../../shared/text/numbers.ts'
import { createTranslator, type Translate } from '../../shared/text/translator.ts'

/** Words, dates and amounts in the language of the interface. */
export interface TextTools {
  readonly language: Language
  /** A message of the locale files. */
  readonly text: Translate
  /** «giovedì 16 aprile 2026» from an ISO date. */
  readonly formatLongDate: (isoDate: string) => string
  /** «16 aprile 2026» from an ISO date. */
  readonly formatMediumDate: (isoDate: string) => string
  /** «16/04/2026» from an ISO date. */
  readonly formatShortDate: (isoDate: string) => string
  /** «17:35» from an ISO time. */
  readonly formatTime: (isoTime: string) => string
  /** «6.200» */
  readonly formatNumber: (value: number) => string
  /** «6.200,00 €» from euro. */
  readonly formatEuro: (amountEuro: number) => string
  /** «a, b e c» */
  readonly formatList: (items: readonly string[]) => string
  /** «3ª» of a session. */
  readonly formatOrdinal: (number: number) => string
}

const TextContext = createContext<TextTools | null>(null)

/** Gives the language to everything inside, to React Aria and to `<html lang>`; changing it repaints, nothing reloads. */
export function TextProvider({
  language,
  children,
}: {
  readonly language: Language
  readonly children: ReactNode
}) {
  const tools = useMemo(() => createTextTools(language), [language])
  useLayoutEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <TextContext value={tools}>
      <I18nProvider locale={localeOf(language)}>{children}</I18nProvider>
    </TextContext>
  )
}

/** The words of the interface; throws outside a `TextProvider`. */
export function useText(): TextTools {
  const tools = useContext(TextContext)
  if (tools === null) throw new Error('useText needs a TextProvider around it')
  return tools
}

function createTextTools(language: Language): TextTools {
  return {
    language,
    text: createTranslator(language),
    formatLongDate: (isoDate) => formatLongDate(isoDate, language),
    formatMediumDate: (isoDate) => formatMediumDate(isoDate, language),
    formatShortDate: (isoDate) => formatShortDate(isoDate, language),
    formatTime,
    formatNumber: (value) => formatNumber(value, language),
    formatEuro: (amountEuro) => formatEuro(amountEuro, language),
    formatList: (items) => formatList(items, language),
    formatOrdinal: (number) => formatOrdinal(number, language),
  }
}
