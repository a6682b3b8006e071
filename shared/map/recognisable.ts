import type { Need } from '../model/need.ts'
import { foldText } from '../text/matches-search.ts'
import { placesOf } from './places.ts'

/** Fewer persons than these in one place can be told by who lives there. */
export const fewestPersons = 5

/** That the people behind an indicator may be recognised. */
export interface Recognisable {
  readonly personCount: number
  /** Places that the need names: in each there are at most as many. */
  readonly places: readonly string[]
}

/**
 * Whether a need counts so few persons where it is that people may know who they are: then ranges, or a wider place, are
 * better. null when it counts more, or none, or names no place, or counts something else.
 */
export function recognisablePersons(need: CountedNeed): Recognisable | null {
  const personCount = countOfPersons(need)
  const places = [...placesOf(need.territory).values()]
  if (personCount === null || personCount === 0 || personCount >= fewestPersons || places.length === 0)
    return null
  return { personCount, places }
}

type CountedNeed = Pick<Need, 'indicatorPersons' | 'indicatorName' | 'indicatorValue' | 'territory'>

const numberWords: Readonly<Record<string, number>> = {
  ...{ un: 1, uno: 1, una: 1, due: 2, tre: 3, quattro: 4 },
  ...{ one: 1, two: 2, three: 3, four: 4 },
}

/** Beginnings of words for people, in both languages, without accents. */
const personStems = (
  'person anzian minori minorenn bambin ragazz giovan adolescent donn uomin alunn famigli nucle abitant resident ' +
  'student disabil malat pazient badant assistent autist volontar migrant rifugiat lavorator situazion ' +
  'people child elder older teen youth women woman famil patient'
).split(' ')

/** Words for people of which longer words say something else: «case» are houses, «mense» are canteens. */
const personWords = new Set(['caso', 'casi', 'men', 'cases'])

/** Words between a count and what else is said of it: «9 nel 2025». */
const joints = new Set(['nel', 'nella', 'in', 'per', 'al', 'alla', 'a', 'circa', 'during'])

/**
 * How many persons the indicator counts: what somebody said, else what its text says («3 persone», «4» of «Minori seguiti»).
 * null for shares («1 su 4»), for what counts something else («19 giorni»), and for any other text.
 */
export function countOfPersons(need: CountedNeed): number | null {
  if (need.indicatorPersons !== null) return need.indicatorPersons
  const words = foldText(need.indicatorValue).trim()
  const found =
    /^(?:(?:circa|quasi|almeno|solo|soltanto|meno di|about|only|at least|fewer than|less than)\s+)?(\d{1,6}|[a-z]+)(?![\d%.,/])(?:\s+([a-z]+))?/.exec(
      words,
    )
  const [, digits = '', next = ''] = found ?? []
  const count = /^\d+$/.test(digits) ? Number(digits) : (numberWords[digits] ?? null)
  if (count === null) return null
  if (namesPersons(next)) return count
  return (next === '' || joints.has(next)) && namesPersons(need.indicatorName) ? count : null
}

function namesPersons(text: string): boolean {
  return foldText(text)
    .split(/[^a-z]+/)
    .some((word) => personWords.has(word) || personStems.some((stem) => word.startsWith(stem)))
}
