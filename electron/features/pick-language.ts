import type { Language } from '../../shared/text/dates.ts'

/** The first language of a list that Tavolo speaks; Italian when it speaks none, because its tables are in Italy. */
export function pickLanguage(tags: readonly string[]): Language {
  for (const tag of tags) {
    const language = tag.toLowerCase().split(/[-_]/)[0]
    if (language === 'it' || language === 'en') return language
  }
  return 'it'
}
