import { app } from 'electron'
import type { Settings } from '../../shared/ipc/settings.ts'
import type { Language } from '../../shared/text/dates.ts'
import { pickLanguage } from './pick-language.ts'

/** The system's language: the `--lang` switch first, then what the person prefers in the system. */
export function systemLanguage(): Language {
  return pickLanguage([app.commandLine.getSwitchValue('lang'), ...app.getPreferredSystemLanguages()])
}

/** The language to speak with these settings. */
export function languageOf(settings: Settings): Language {
  return settings.language === 'system' ? systemLanguage() : settings.language
}
