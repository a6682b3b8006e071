import { type Box, type Coordinates, doBoxesMeet } from '../box.ts'

/** Somebody whose name stands at a spot. */
export interface TagPerson {
  readonly id: string
  readonly name: string
  readonly tone: number
}

/** Where names are to stand. */
export interface TagSpot {
  readonly id: string
  /** The corner that a tag hangs from, in pixels. */
  readonly at: Coordinates
  /** Not empty; whoever comes first is shown first. */
  readonly people: readonly TagPerson[]
  /** Whole names that are wider than this would cover too much, as they do from afar: then there are initials. */
  readonly room: number
}

/** What is drawn at a spot, one beside the other. */
export interface LaidTag {
  readonly chips: readonly (TagPerson & { readonly words: string; readonly width: number })[]
  /** So many more are here, or so near that their own tags would lie on this one. */
  readonly more: number
  /** Of all of it, in pixels. */
  readonly width: number
}

/** Nothing is drawn: whoever is here is counted at the tag beside it. */
export const noTag: LaidTag = { chips: [], more: 0, width: 0 }

/** Measures of a tag in pixels where text is as large as ever; `presence.module.css` draws it so. */
const [tagHeight, mostNameWidth, around, leastChip, gap] = [22, 192, 12, 22, 2] as const

/** The room that the smallest tag needs, an initial or a number: nearer than this two spots have one tag. */
const [leastWidth, leastHeight] = [46, 24] as const

/** So many names stand beside each other in a line; with a number one less. */
const mostChips = 3

/** Wider than this a row of names covers more than it tells. */
const mostRowWidth = 320

/**
 * Lays out names so that no two lie on each other: whole where there is room, else initials, else one of them with how many
 * more there are. What is nearest to the upper left corner comes first; the same spots always give the same.
 */
export function layOutTags(
  spots: readonly TagSpot[],
  {
    hangs,
    most = mostChips,
    taken = [],
  }: {
    /** Over its corner, to the left; or under it, to the right. */
    readonly hangs: 'above-left' | 'below-right'
    /** So many names stand at one spot, beside a number one less. */
    readonly most?: number
    /** Where other names lie already, in pixels: where not even initials have room beside them nothing is drawn. */
    readonly taken?: readonly Box[]
  },
): ReadonlyMap<string, LaidTag> {
  const leaders = gathered(spots)
  const boxAt = (at: Coordinates, width: number): Box =>
    hangs === 'above-left' ? boxAbove(at, width) : { left: at.x, top: at.y, width, height: tagHeight }
  const laid = new Map<string, LaidTag>(spots.map(({ id }) => [id, noTag]))
  const least = leaders.map(({ at }) => boxAt(at, leastWidth - gap))
  const placed: Box[] = []
  for (const [index, { id, at, people, room }] of leaders.entries()) {
    const others = [...placed, ...least.slice(index + 1)]
    const isFree = ({ width }: LaidTag, boxes: readonly Box[]) =>
      boxes.every((box) => !doBoxesMeet(box, boxAt(at, width)))
    const forms = formsOf(people, { room, most }).filter((form) => isFree(form, taken))
    const chosen = forms.find((form) => isFree(form, others)) ?? forms.at(-1)
    if (chosen === undefined) continue
    placed.push(boxAt(at, chosen.width))
    laid.set(id, chosen)
  }
  return laid
}

/** Where a tag lies that hangs over its corner, to the left; in pixels. */
export function boxAbove({ x, y }: Coordinates, width: number): Box {
  return { left: x - width, top: y - tagHeight, width, height: tagHeight }
}

/** First letters of the first name and the last. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const first = words[0] ?? ''
  const last = words.length > 1 ? (words.at(-1) ?? '') : ''
  return [first, last].map((word) => firstSign(word)).join('')
}

/** The first ones, and how many more: as many as stand beside each other in a line. */
export function firstFew<Value>(
  values: readonly Value[],
  most = mostChips,
): { readonly few: readonly Value[]; readonly more: number } {
  const few = values.length > most ? values.slice(0, Math.max(1, most - 1)) : values
  return { few, more: values.length - few.length }
}

function firstSign(word: string): string {
  const point = word.codePointAt(0)
  return point === undefined ? '' : String.fromCodePoint(point).toLocaleUpperCase()
}

/** Spots that are too near for two tags are one, with everybody there. */
function gathered(spots: readonly TagSpot[]): readonly TagSpot[] {
  const sorted = spots
    .filter(({ people }) => people.length > 0)
    .toSorted((one, other) => one.at.y - other.at.y || one.at.x - other.at.x || (one.id < other.id ? -1 : 1))
  const leaders: (TagSpot & { readonly people: TagPerson[] })[] = []
  for (const { id, at, people, room } of sorted) {
    const near = leaders.find(
      (leader) => Math.abs(leader.at.x - at.x) < leastWidth && Math.abs(leader.at.y - at.y) < leastHeight,
    )
    if (near === undefined) leaders.push({ id, at, people: [...people], room })
    else near.people.push(...people)
  }
  return leaders
}

/** How somebody may be drawn, from the most that is told to the least. */
function formsOf(
  people: readonly TagPerson[],
  { room, most }: { readonly room: number; readonly most: number },
): readonly LaidTag[] {
  function form(shown: readonly TagPerson[], say: 'names' | 'initials'): LaidTag {
    const chips = shown.map((person) => {
      const words = say === 'names' ? person.name : initialsOf(person.name)
      const width = say === 'names' ? Math.min(mostNameWidth, widthOf(words) + around) : shortWidth(words)
      return { ...person, words, width }
    })
    const more = people.length - chips.length
    const widths = [...chips.map(({ width }) => width), ...(more > 0 ? [shortWidth(`+${more}`)] : [])]
    const width = widths.reduce((sum, each) => sum + each, 0) + gap * (widths.length - 1)
    return { chips, more, width }
  }
  const { few } = firstFew(people, most)
  const first = people.slice(0, 1)
  const names = [few, first]
    .map((shown) => form(shown, 'names'))
    .filter(({ width }) => width <= Math.min(mostRowWidth, room))
  const initials = [few, first].map((shown) => form(shown, 'initials'))
  const least = people.length === 1 ? [] : [form([], 'initials')]
  return [...names, ...initials, ...least]
}

function shortWidth(words: string): number {
  return Math.max(leastChip, widthOf(words) + around)
}

/** About how wide words are in the letters of a tag: rather too much, what is too long ends with «…». */
function widthOf(words: string): number {
  let width = 0
  for (const sign of words) width += widthOfSign(sign)
  return Math.ceil(width)
}

function widthOfSign(sign: string): number {
  if (/[ijltfrI.,:;'’ ]/.test(sign)) return 5
  if (/[mwMW]/.test(sign)) return 12.5
  if (/[a-zà-öø-ÿ]/.test(sign)) return 7.8
  return /[A-ZÀ-ÖØ-Þ0-9+]/.test(sign) ? 9.2 : 15
}
