/** A piece that ends with a paragraph or a sentence is at least this share of the limit: many crumbs are read by nobody. */
const leastShare = 0.5

/** Where a text is divided, the best first: after paragraphs, after sentences, between words. */
const seams = [/\n\s*/gu, /[.!?…;:][»”"')\]]*\s+/gu, /\s+/gu]

/**
 * Divides a text into pieces that are no longer than the limit, in order and with every sign that is no space at the seams:
 * after a paragraph, else after a sentence, else between words, else within a word.
 */
export function splitWords(text: string, limit: number): string[] {
  const pieces: string[] = []
  let rest = text.trim()
  while (rest.length > limit) {
    const end = seamIn(rest, limit)
    pieces.push(rest.slice(0, end).trim())
    rest = rest.slice(end).trim()
  }
  return rest === '' ? pieces : [...pieces, rest]
}

function seamIn(text: string, limit: number): number {
  // One sign more: a space right after the limit is a seam as well.
  const head = text.slice(0, limit + 1)
  for (const [index, seam] of seams.entries()) {
    const least = index < seams.length - 1 ? limit * leastShare : 1
    const ends = [...head.matchAll(seam)].map((found) => found.index + found[0].trimEnd().length)
    const end = ends.findLast((each) => each >= least && each <= limit)
    if (end !== undefined) return end
  }
  // Half of a pair of signs is no sign.
  return /[\uD800-\uDBFF]/u.test(text.charAt(limit - 1)) ? limit - 1 : limit
}
