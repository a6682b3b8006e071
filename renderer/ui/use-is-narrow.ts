import { useCallback, useSyncExternalStore } from 'react'
import { useTheme } from './theme-provider.tsx'

/**
 * Tells whether the window is narrower than a number of rem. Counted in rem and not in px, so that large text folds the
 * frame as a small window does.
 */
export function useIsNarrow(widthRem: number): boolean {
  const { textScale } = useTheme()
  // 16 px is the root size that browsers start from; the theme multiplies it.
  const query = `(max-width: ${widthRem * 16 * textScale - 0.02}px)`
  const subscribe = useCallback(
    (onChange: () => void) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', onChange)
      return () => list.removeEventListener('change', onChange)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches)
}
