import { z } from 'zod'
import { needType } from '../model/need.ts'
import { resourceType } from '../model/resource.ts'
import { compareText } from '../util/compare-text.ts'
import type { TavoloDocuments } from './documents.ts'
import { listRecords } from './records.ts'

/** Kinds of records that have a code: B01 is a bisogno, R01 a risorsa, in every language of the screens. */
export const codedTypes = { need: needType, resource: resourceType } as const

/** A kind of record that has a code. */
export type CodedKind = keyof typeof codedTypes

const letters: Readonly<Record<CodedKind, string>> = { need: 'B', resource: 'R' }

/**
 * Name of the root map of given codes, in the work document. Keys are `B16|need:01J…`; none is ever taken away, not even
 * by undo, so that a number is never given again.
 */
export const givenCodesRoot = 'givenCodes'

/** Schema of a given code. */
export const givenCodeSchema = z.object({
  code: z.string().regex(/^[BR]\d{2,6}$/),
  /** Whom it was given to, whether that is still there or not. */
  recordId: z.string().regex(/^(need|resource):[A-Za-z0-9-]{1,64}$/),
})

/** That a record was given a code, once. */
export type GivenCode = z.infer<typeof givenCodeSchema>

/** The key of a given code in its root map. */
export function givenCodeKey({ code, recordId }: GivenCode): string {
  return `${code}|${recordId}`
}

/** Every code that was ever given, in no particular order. What a hostile device wrote there is passed over. */
export function listGivenCodes(documents: TavoloDocuments): GivenCode[] {
  return [...documents.work.getMap(givenCodesRoot).keys()].toSorted().flatMap((key) => {
    const [code, recordId] = key.split('|')
    const parsed = givenCodeSchema.safeParse({ code, recordId })
    return parsed.success ? [parsed.data] : []
  })
}

/** The code with a number: «B01», «R117». */
export function codeOf(kind: CodedKind, number: number): string {
  return `${letters[kind]}${String(number).padStart(2, '0')}`
}

/** The number of a code of a kind; null for any other text (a code of somebody's own list). */
export function numberOfCode(kind: CodedKind, code: string): number | null {
  const digits = code.startsWith(letters[kind]) ? code.slice(1) : ''
  return /^\d{2,6}$/.test(digits) ? Number(digits) : null
}

/** Who holds which code, and which were ever given. */
export interface CodeBook {
  /** The one that may keep a code; null when nobody was ever given it. */
  readonly keeperOf: (code: string) => string | null
  /** The lowest code that a record was given and may keep; null when there is none. */
  readonly keptBy: (recordId: string) => string | null
  /** A code that nobody was ever given; the next call gives the next one. */
  readonly next: () => string
}

/**
 * Reads the codes of a kind. Where two laptops gave one number apart, the record with the smaller id (the older one) keeps
 * it, also when it has been removed since: a number means one thing, forever.
 */
export function readCodes(documents: TavoloDocuments, kind: CodedKind): CodeBook {
  const keepers = new Map<string, string>()
  const codesOf = new Map<string, string[]>()
  let highest = 0
  function note(code: string, recordId: string): void {
    const number = numberOfCode(kind, code)
    if (number === null) return
    highest = Math.max(highest, number)
    const keeper = keepers.get(code)
    if (keeper === undefined || recordId < keeper) keepers.set(code, recordId)
    const codes = codesOf.get(recordId)
    if (codes === undefined) codesOf.set(recordId, [code])
    else codes.push(code)
  }
  for (const { code, recordId } of listGivenCodes(documents)) note(code, recordId)
  // Records from before codes were noted, and from files.
  for (const { code, id } of listRecords(documents, codedTypes[kind])) note(code, id)
  return {
    keeperOf: (code) => keepers.get(code) ?? null,
    keptBy: (recordId) =>
      (codesOf.get(recordId) ?? [])
        .filter((code) => keepers.get(code) === recordId)
        .toSorted((left, right) => left.length - right.length || compareText(left, right))[0] ?? null,
    next() {
      highest += 1
      return codeOf(kind, highest)
    },
  }
}
