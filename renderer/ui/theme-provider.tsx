import {
  createContext,
  useContext,
  useLayoutEffect,
  useMemo,
  useSyncExternalStore,
  type ReactNode,
} from 'react'

/** What the settings may say; `system` follows the machine while it changes. */
export type ThemeChoice = 'system' | 'light' | 'dark' | 'high-contrast'

/** A theme as it is drawn. */
export type Theme = Exclude<ThemeChoice, 'system'>

interface ThemeFacts {
  readonly theme: Theme
  /** 1 is 100 % text. */
  readonly textScale: number
}

const ThemeContext = createContext<ThemeFacts>({ theme: 'light', textScale: 1 })

/** What the machine can ask for; `high-contrast` wins over dark. */
const highContrastQueries = ['(prefers-contrast: more)', '(forced-colors: active)'] as const
const darkQuery = '(prefers-color-scheme: dark)'

/** Puts theme, text scale and calm mode on `<html>`, where the tokens read them. */
export function ThemeProvider({
  theme: choice,
  textScale,
  isCalm = false,
  children,
}: {
  readonly theme: ThemeChoice
  /** 1 is 100 % text; used from 0.8 to 2. */
  readonly textScale: number
  /** No motion, whatever the machine asks for. */
  readonly isCalm?: boolean | undefined
  readonly children: ReactNode
}) {
  const systemTheme = useSyncExternalStore(subscribeToSystemTheme, readSystemTheme)
  const theme = choice === 'system' ? systemTheme : choice
  useLayoutEffect(() => {
    const root = document.documentElement
    root.dataset.theme = theme
    root.dataset.calm = String(isCalm)
    root.style.setProperty('--text-scale', String(textScale))
  }, [theme, textScale, isCalm])
  const facts = useMemo(() => ({ theme, textScale }), [theme, textScale])
  return <ThemeContext value={facts}>{children}</ThemeContext>
}

/** The theme as it is drawn now, and the text scale. */
export function useTheme(): ThemeFacts {
  return useContext(ThemeContext)
}

function subscribeToSystemTheme(onChange: () => void): () => void {
  const queries = [...highContrastQueries, darkQuery].map((query) => window.matchMedia(query))
  for (const query of queries) query.addEventListener('change', onChange)
  return () => {
    for (const query of queries) query.removeEventListener('change', onChange)
  }
}

function readSystemTheme(): Theme {
  if (highContrastQueries.some((query) => window.matchMedia(query).matches)) return 'high-contrast'
  return window.matchMedia(darkQuery).matches ? 'dark' : 'light'
}
