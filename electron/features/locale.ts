import { app } from 'electron'
import type { Settings } from '../../shared/ipc/settings.ts'
import type { Language } from '../../shared/text/dates.ts'

/** The first language of a list that Tavolo speaks; Italian when it speaks none, because its tables are in Italy. */
export function pickLanguage(tags: readonly string[]): Language {
  for (const tag of tags) {
    const language = tag.toLowerCase().split(/[-_]/)[0]
    if (language === 'it' || language === 'en') return language
  }
  return 'it'
}

/** The system's language: the `--lang` switch first, then what the person prefers in the system. */
export function systemLanguage(): Language {
  return pickLanguage([app.commandLine.getSwitchValue('lang'), ...app.getPreferredSystemLanguages()])
}

/** The language to speak with these settings. */
export function languageOf(settings: Settings): Language {
  return settings.language === 'system' ? systemLanguage() : settings.language
}
