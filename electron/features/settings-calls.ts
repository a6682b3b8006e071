import { nativeTheme } from 'electron'
import type { Settings, SystemPreferences } from '../../shared/ipc/settings.ts'
import type { HostAnswers } from '../host-calls.ts'
import { tellAllWindows } from '../tell-window.ts'
import { systemLanguage } from './locale.ts'
import type { SettingsStore } from './settings.ts'

/** Answers what concerns settings and the system's wishes. */
export function settingsCalls(
  store: SettingsStore,
): Pick<HostAnswers, 'settingsRead' | 'settingsWrite' | 'systemPreferences'> {
  return {
    settingsRead: () => store.current(),
    settingsWrite: (change) => store.change(change),
    systemPreferences,
  }
}

/** Keeps every page and the system's own parts (dialogs, menus, scroll bars) in step with settings and system. */
export function followSettings(store: SettingsStore): void {
  applyTheme(store.current())
  store.onChange((settings) => {
    applyTheme(settings)
    tellAllWindows('settingsChanged', settings)
  })
  nativeTheme.on('updated', () => tellAllWindows('systemPreferencesChanged', systemPreferences()))
}

/** The colour of the paper, to show before the page has painted; the same as in the page's tokens. */
export function paperColor(settings: Settings): string {
  const { theme } = settings
  if (theme === 'high-contrast') return '#FFFFFF'
  if (theme !== 'system') return theme === 'dark' ? '#14181D' : '#F7F5F0'
  if (nativeTheme.shouldUseHighContrastColors) return '#FFFFFF'
  return nativeTheme.shouldUseDarkColors ? '#14181D' : '#F7F5F0'
}

function applyTheme(settings: Settings): void {
  // Our high contrast is black on white, which the system knows as light.
  nativeTheme.themeSource = settings.theme === 'high-contrast' ? 'light' : settings.theme
}

function systemPreferences(): SystemPreferences {
  return {
    language: systemLanguage(),
    prefersDark: nativeTheme.shouldUseDarkColors,
    prefersHighContrast: nativeTheme.shouldUseHighContrastColors,
  }
}
