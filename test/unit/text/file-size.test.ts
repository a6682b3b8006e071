import { expect, test } from 'vitest'
import { formatFileSize } from '../../../shared/text/file-size.ts'

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1 kB'],
  [82_400, '82 kB'],
  [999_499, '999 kB'],
  [999_500, '1 MB'],
  [2_440_000, '2,4 MB'],
  [1_250_000_000, '1.250 MB'],
])('%i bytes are «%s»', (sizeBytes, words) => {
  expect(formatFileSize(sizeBytes, 'it').replaceAll('\u00A0', ' ')).toBe(words)
})
