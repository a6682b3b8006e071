import type { Need } from '../../model/need.ts'
import type { Resource } from '../../model/resource.ts'
import type { Translate } from '../../text/translator.ts'
import { assertNever } from '../../util/assert-never.ts'
import type { AbsentVoice, Gap } from '../gaps.ts'
import { coverageReasonWords } from './coverage-reason.ts'

type Citable = Need | Resource

/** A gap in words. */
export interface GapLine {
  /** What it is about: a record, or a place or a body by name. */
  readonly about: Citable | string
  /** Why it is one. */
  readonly reason: string
  /** The other records that it leads to. */
  readonly records: readonly Citable[]
}

/** Finds records and names by their ids; null or empty for what is gone. */
export interface GapLookup {
  readonly find: (id: string) => Citable | null
  /** What a body is called. */
  readonly nameOf: (id: string) => string
}

interface Tools {
  readonly text: Translate
  /** «a, b e c» */
  readonly formatList: (items: readonly string[]) => string
}

/** Says a gap in words; null when what it is about is gone. */
export function gapLine(gap: Gap, { find, nameOf }: GapLookup, tools: Tools): GapLine | null {
  const { text, formatList } = tools
  const namesOf = (ids: readonly string[]) => formatList(ids.map(nameOf).filter((name) => name !== ''))
  const recordsOf = (ids: readonly string[]) => ids.map(find).filter((record) => record !== null)
  switch (gap.kind) {
    case 'uncovered':
    case 'weak': {
      const { override, derived } = gap.coverage
      const reason =
        override === null
          ? coverageReasonWords(derived.reason, text)
          : text('map.gap.byTable', { reason: override.reason })
      return lineOf(find(gap.needId), { reason, records: [] })
    }
    case 'fragile':
      return lineOf(find(gap.needId), {
        // A verbale that cites it names bodies, never people.
        reason: gap.ownerId.startsWith('organization:')
          ? text('map.gap.fragile', { owner: nameOf(gap.ownerId) })
          : text('map.gap.fragilePerson'),
        records: recordsOf(gap.resourceIds),
      })
    case 'uncovered-place':
      return {
        about: gap.place,
        reason: text('map.gap.place', { count: gap.needs.length }),
        records: recordsOf(gap.needs.map(({ needId }) => needId)),
      }
    case 'absent-voice':
      return voiceLine(gap.voice, { find, namesOf, text })
    case 'dormant':
      return lineOf(find(gap.resourceId), { reason: text('map.gap.dormant'), records: [] })
    default:
      return assertNever(gap)
  }
}

function voiceLine(
  voice: AbsentVoice,
  words: {
    readonly find: GapLookup['find']
    readonly namesOf: (ids: readonly string[]) => string
    readonly text: Translate
  },
): GapLine | null {
  const names = words.namesOf(voice.organizationIds)
  const { text, find } = words
  if (voice.kind === 'group-never-there')
    return { about: names, reason: text('map.gap.groupNeverThere'), records: [] }
  const reason =
    voice.kind === 'only-institutions'
      ? text('map.gap.onlyInstitutions', { names })
      : text('map.gap.recipientsNeverThere', { names })
  return lineOf(find(voice.needId), { reason, records: [] })
}

function lineOf(about: Citable | null, rest: Omit<GapLine, 'about'>): GapLine | null {
  return about === null ? null : { about, ...rest }
}
