import type { Language } from '../../shared/text/dates.ts'

/** What was chosen here before, else the first language of the browser that the page speaks, else Italian. */
export function pickGuestLanguage(kept: string | null, browserLanguages: readonly string[]): Language {
  if (kept === 'it' || kept === 'en') return kept
  const known = browserLanguages.map((language) => language.slice(0, 2).toLowerCase())
  return known.find((language): language is Language => language === 'it' || language === 'en') ?? 'it'
}
