import type { Formatters } from 'intl-messageformat'

/** The formats of numbers and plurals that messages share: each message would make and keep its own. */
export const formatters: Formatters = {
  getNumberFormat: kept((...of: Parameters<Formatters['getNumberFormat']>) => new Intl.NumberFormat(...of)),
  getDateTimeFormat: kept(
    (...of: Parameters<Formatters['getDateTimeFormat']>) => new Intl.DateTimeFormat(...of),
  ),
  getPluralRules: kept((...of: Parameters<Formatters['getPluralRules']>) => new Intl.PluralRules(...of)),
}

/** Makes a format once for the same wishes. */
function kept<Wishes extends readonly unknown[], Format>(
  make: (...wishes: Wishes) => Format,
): (...wishes: Wishes) => Format {
  const known = new Map<string, Format>()
  return (...wishes) => {
    const key = JSON.stringify(wishes)
    const format = known.get(key) ?? make(...wishes)
    known.set(key, format)
    return format
  }
}
