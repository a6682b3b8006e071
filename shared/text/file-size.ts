import type { Language } from './dates.ts'
import { formatNumber } from './numbers.ts'

const unitStep = 1000

/** From here on kilobytes would round to four digits. */
const firstMegabyte = 999_500

/** Gives a file's size as people read it, in steps of a thousand: «2,4 MB», «310 kB», «12 B»; the space does not break. */
export function formatFileSize(sizeBytes: number, language: Language): string {
  if (sizeBytes < unitStep) return `${formatNumber(sizeBytes, language)}\u00A0B`
  if (sizeBytes < firstMegabyte) return `${formatNumber(Math.round(sizeBytes / unitStep), language)}\u00A0kB`
  const megabytes = Math.round((sizeBytes / unitStep ** 2) * 10) / 10
  return `${formatNumber(megabytes, language)}\u00A0MB`
}
