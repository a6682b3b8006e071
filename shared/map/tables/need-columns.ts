import type { Need } from '../../model/need.ts'
import { needSchema } from '../../model/need.ts'
import { formatShortDate } from '../../text/dates.ts'
import { failure, ok } from '../../util/result.ts'
import type { Coverage } from '../coverage.ts'
import { cellsOf } from './cells.ts'
import type { Column } from './column.ts'

/** A need with its coverage, which is only written; null in a row that is read. */
export interface NeedRow extends Need {
  readonly coverage: Coverage | null
}

/** What a row may say of a need. */
export type NeedCells = Partial<Omit<Need, 'id' | 'order' | 'formerCodes'>>

const cells = cellsOf<Need>(needSchema)

/** The table of needs, from the left. */
export const needColumns: readonly Column<NeedRow, NeedCells>[] = [
  cells.text('code', ['codice', 'code', 'n', 'numero']),
  cells.text('title', ['bisogno', 'need', 'titolo del bisogno', 'nome']),
  coverageColumn('export.csvCoverage', ({ level }, say) => say(`changes.value.coverageLevel.${level}`)),
  coverageColumn('export.csvCoverageByLinks', ({ derived, override }, say) =>
    override === null ? '' : say(`changes.value.coverageLevel.${derived.level}`),
  ),
  coverageColumn('export.csvCoverageReason', ({ override }) => override?.reason ?? ''),
  cells.choice('status', {
    emerged: 'changes.value.needStatus.emerged',
    validated: 'changes.value.needStatus.validated',
    priority: 'changes.value.needStatus.priority',
    'in-response': 'changes.value.needStatus.in-response',
  }),
  cells.text('recipients', ['destinatario', 'per chi', 'beneficiari']),
  cells.list('territory', ['luoghi', 'luogo', 'zone', 'places']),
  cells.text('description', ['descrizione del bisogno']),
  cells.whole('severity'),
  cells.whole('spread'),
  cells.whole('urgency'),
  cells.whole('priorityPoints', ['punti', 'points']),
  cells.choice('evidence', {
    data: 'changes.value.needEvidence.data',
    testimony: 'changes.value.needEvidence.testimony',
    'co-programming': 'changes.value.needEvidence.co-programming',
  }),
  cells.text('source'),
  cells.text('indicatorName'),
  cells.text('indicatorValue'),
  cells.text('indicatorSource'),
  cells.whole('indicatorPersons'),
  cells.organizations('raisedByIds', ['proposto da', 'segnalato da']),
  cells.organizations('voiceIds'),
  {
    heading: 'changes.field.raisedInSessionId',
    aliases: ['sessione', 'session'],
    write: ({ raisedInSessionId }, { names }) => names.sessionNumber(raisedInSessionId),
    cell({ raisedInSessionId }, { names }) {
      const number = names.sessionNumber(raisedInSessionId)
      return number === '' ? { kind: 'empty' } : { kind: 'whole', value: Number(number) }
    },
    read(cell, { names }) {
      const raisedInSessionId = names.sessionOf(cell)
      return raisedInSessionId === null ? failure('unknown-code') : ok({ raisedInSessionId })
    },
  },
  {
    heading: 'export.csvSessionDate',
    aliases: [],
    read: null,
    write({ raisedInSessionId }, { names, language }) {
      const isoDate = names.sessionDate(raisedInSessionId)
      return isoDate === '' ? '' : formatShortDate(isoDate, language)
    },
    cell({ raisedInSessionId }, { names }) {
      const isoDate = names.sessionDate(raisedInSessionId)
      return isoDate === '' ? { kind: 'empty' } : { kind: 'date', isoDate }
    },
  },
  cells.text('generalInterestActivity'),
]

function coverageColumn(
  heading: Column<NeedRow>['heading'],
  write: (coverage: Coverage, say: Parameters<Column<NeedRow>['write']>[1]['translate']) => string,
): Column<NeedRow, NeedCells> {
  return {
    ...{ heading, aliases: [], read: null },
    write: ({ coverage }, { translate }) => (coverage === null ? '' : write(coverage, translate)),
  }
}
