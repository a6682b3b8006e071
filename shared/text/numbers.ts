import { localeOf, type Language } from './dates.ts'

/** Gives a number with the separators of the language: «6.200», «1,5»; at most two decimals. */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(localeOf(language), {
    useGrouping: 'always',
    maximumFractionDigits: 2,
  }).format(value)
}

/** Gives an amount with two decimals and the euro after it: «6.200,00 €», «6,200.00 €». The space does not break. */
export function formatEuro(amountEuro: number, language: Language): string {
  const options = { useGrouping: 'always', minimumFractionDigits: 2, maximumFractionDigits: 2 } as const
  return `${new Intl.NumberFormat(localeOf(language), options).format(amountEuro)}\u00A0€`
}

/** Gives «a», «a e b», «a, b e c» (or with «and»), as a sentence lists things. */
export function formatList(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(localeOf(language), { style: 'long', type: 'conjunction' }).format(items)
}

/** Gives a session's ordinal: «3ª» in Italian (seduta is feminine), «3rd» in English. */
export function formatOrdinal(number: number, language: Language): string {
  if (language === 'it') return `${number}ª`
  const suffixes: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' }
  const category = new Intl.PluralRules('en-GB', { type: 'ordinal' }).select(number)
  return `${number}${suffixes[category] ?? 'th'}`
}
