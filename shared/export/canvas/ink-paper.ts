import type { Ink } from '../../model/drawn-fields.ts'

/** Inks on paper, six hex digits with the hash: those of the light interface. Each has a word too. */
export const inkPaper: Readonly<Record<Ink, string>> = {
  black: '#17212b',
  red: '#b3261e',
  orange: '#a04c08',
  green: '#1f7a4d',
  blue: '#0059b3',
  purple: '#6b3fa8',
}
