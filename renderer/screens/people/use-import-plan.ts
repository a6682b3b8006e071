import { useMemo, useState } from 'react'
import {
  type ColumnMapping,
  type ColumnUse,
  guessColumns,
  type NameOrder,
  remapColumn,
} from '../../../shared/import/people-columns.ts'
import { type PeoplePlan, planPeople } from '../../../shared/import/plan-people.ts'
import { readPeople } from '../../../shared/import/read-people.ts'
import { organizationType } from '../../../shared/model/organization.ts'
import { participantType } from '../../../shared/model/participant.ts'
import { useToday } from '../../state/use-clock.ts'
import { useRecords } from '../../state/use-records.ts'
import type { ReadList } from '../../lists/read-list.ts'

/** How a list is read at the moment, what would come of it, and the ways to read it otherwise. */
export interface ImportReading {
  readonly plan: PeoplePlan
  readonly mapping: ColumnMapping
  readonly hasHeading: boolean
  readonly nameOrder: NameOrder
  /** Day for rows that say «sì»; null while nobody gave one. */
  readonly noticeDayOfYes: string | null
  readonly remap: (index: number, use: ColumnUse) => void
  readonly setHasHeading: (hasHeading: boolean) => void
  readonly setNameOrder: (order: NameOrder) => void
  readonly setNoticeDayOfYes: (day: string | null) => void
}

/** The plan of a list, worked out again when a choice or the table changes. */
export function useImportPlan({ table }: ReadList): ImportReading {
  const today = useToday()
  const organizations = useRecords(organizationType)
  const participants = useRecords(participantType)
  const guess = useMemo(() => guessColumns(table.rows[0]?.cells ?? []), [table])
  const [mapping, setMapping] = useState(guess.mapping)
  const [hasHeading, setHasHeading] = useState(guess.hasHeading)
  const [nameOrder, setNameOrder] = useState(guess.nameOrder)
  const [noticeDayOfYes, setNoticeDayOfYes] = useState<string | null>(null)
  const plan = useMemo(() => {
    const rows = hasHeading ? table.rows.slice(1) : table.rows
    const listed = readPeople(rows, { mapping, nameOrder, today, noticeDayOfYes })
    return planPeople(listed, { organizations, participants })
  }, [table, hasHeading, mapping, nameOrder, today, noticeDayOfYes, organizations, participants])
  return {
    plan,
    mapping,
    hasHeading,
    nameOrder,
    noticeDayOfYes,
    remap: (index, use) => setMapping(remapColumn(mapping, { index, use })),
    setHasHeading,
    setNameOrder,
    setNoticeDayOfYes,
  }
}
