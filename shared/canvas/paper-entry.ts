/** What somebody who counts dots on paper has typed: on which thing of the list, and how many. */
export interface PaperEntry {
  /** From 1. */
  readonly number: number
  /** Below zero takes dots back. */
  readonly dots: number
}

/** Reads «3» (one dot on the third), «3 5» or «3x5» (five of them) and «-3» (one taken back); null for anything else. */
export function readPaperEntry(typed: string): PaperEntry | null {
  const [, minus = '', number = '', count = '1'] =
    /^([-−]?)\s*(\d{1,5})(?:\s*[ x×*]\s*(\d{1,4}))?$/iu.exec(typed.trim()) ?? []
  if (number === '') return null
  return { number: Number(number), dots: Number(count) * (minus === '' ? 1 : -1) }
}
