import { titleLength } from '../../model/text-lengths.ts'

/** What is written on a card, as a record of the map says it. */
export interface SplitText {
  readonly title: string
  readonly description: string
}

/** A title that is read at one glance; what is longer is split where its first sentence ends. */
const comfortableLength = 120

/** A sentence that ends sooner is an abbreviation, or says nothing by itself. */
const shortestSentence = 12

/**
 * A card's text as title and description; nothing of it is lost. Its first line is the title, of a long one the first
 * sentence. Where the title has to be cut within a sentence it ends in «…», and the description is the whole text.
 */
export function splitCardText(text: string): SplitText {
  const whole = text.trim()
  const [line = ''] = whole.split('\n')
  const isShort = line.length <= comfortableLength
  const head = (isShort ? line : firstSentence(line)).trim()
  if (head.length <= titleLength) return { title: head, description: whole.slice(head.length).trim() }
  return { title: cutAtWord(head), description: whole }
}

/** Several cards as one record: the first gives the title, the description has what the others say, one a line. */
export function joinCardTexts(texts: readonly string[], title = ''): SplitText {
  const [first = '', ...others] = texts
  const head = title === '' ? splitCardText(first) : { title, description: '' }
  const rest = title === '' ? others : texts
  const lines = rest.map((each) => `– ${each.trim()}`)
  return { title: head.title, description: [head.description, ...lines].filter(isSaid).join('\n') }
}

function isSaid(line: string): boolean {
  return line !== ''
}

function firstSentence(line: string): string {
  const ends = line.matchAll(/[.!?…](?=\s)/gu)
  for (const { index } of ends) if (index + 1 >= shortestSentence) return line.slice(0, index + 1)
  return line
}

/** The beginning, up to a whole word, with the sign that something follows; no sign is cut in half. */
function cutAtWord(text: string): string {
  const room = text.slice(0, titleLength - 1)
  const space = room.lastIndexOf(' ')
  const words = space > titleLength / 2 ? room.slice(0, space) : room.replace(/[\uD800-\uDBFF]$/u, '')
  return `${words.trimEnd()}…`
}
