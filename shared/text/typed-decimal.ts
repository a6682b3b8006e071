import type { Language } from './dates.ts'

/** A number as it was typed, without loss: whole and decimals are digits, decimals without zeros at their end. */
export interface TypedDecimal {
  readonly whole: string
  readonly decimals: string
}

/**
 * Reads a number that is not negative, with or without the marks of thousands and a euro sign: «6.200,50 €» in Italian,
 * «6,200.50» in English. A mark of thousands that does not stand before three digits is a decimal mark («1.5»). null for
 * everything else.
 */
export function parseTypedDecimal(typed: string, language: Language): TypedDecimal | null {
  const [thousands, decimal] = language === 'it' ? ['.', ','] : [',', '.']
  const digits = typed.replaceAll(/[\s€'’]|EUR/gi, '')
  const isGrouped = new RegExp(`^\\d{1,3}(\\${thousands}\\d{3})+(\\${decimal}\\d*)?$`).test(digits)
  const plain = isGrouped
    ? digits.replaceAll(thousands, '').replace(decimal, '.')
    : digits.replace(/[.,]/, '.')
  const match = /^(\d+)(?:\.(\d*))?$/.exec(plain)
  if (match === null) return null
  const [, whole = '', decimals = ''] = match
  return { whole: whole.replace(/^0+(?=\d)/, ''), decimals: decimals.replace(/0+$/, '') }
}

/** An amount in whole cents; null when it has parts of a cent. */
export function centsOfTyped({ whole, decimals }: TypedDecimal): number | null {
  return decimals.length > 2 ? null : Number(`${whole}${decimals.padEnd(2, '0')}`)
}

/** A number as a spreadsheet of the language reads it: no marks of thousands, «6200,5». At most four decimals. */
export function decimalText(value: number, language: Language): string {
  return new Intl.NumberFormat(language === 'it' ? 'it-IT' : 'en-GB', {
    useGrouping: false,
    maximumFractionDigits: 4,
  }).format(value)
}

/** Cents as an amount that a spreadsheet of the language reads: «6200,50», always with two decimals, without binary fractions. */
export function centsText(cents: number, language: Language): string {
  const digits = String(cents).padStart(3, '0')
  return `${digits.slice(0, -2)}${language === 'it' ? ',' : '.'}${digits.slice(-2)}`
}
