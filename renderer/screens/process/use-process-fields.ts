import { useCallback } from 'react'
import { updateProcess } from '../../../shared/doc/commands/update-process.ts'
import { organizationType } from '../../../shared/model/organization.ts'
import { participantType } from '../../../shared/model/participant.ts'
import type { Process } from '../../../shared/model/process.ts'
import { useProcess, useRecords } from '../../state/use-records.ts'
import { useRun } from '../../state/use-run.ts'
import { useText } from '../../ui/text-context.tsx'

type TextName = {
  [Name in keyof Process]: Process[Name] extends string ? Name : never
}[keyof Process] &
  Exclude<keyof Process, 'kind'>

type ListName = 'legalBasis' | 'generalInterestActivities' | 'territory'

/** The process, and what its fields need to keep what is typed in them. */
export function useProcessFields() {
  const { text } = useText()
  const process = useProcess()
  const run = useRun()
  const change = useCallback(
    (patch: Partial<Process>) => void run((context) => updateProcess(context, patch)),
    [run],
  )
  return {
    process,
    change,
    /** What a saved text field takes, for the field of this name. */
    textField: (name: TextName) => ({
      label: text(`process.field.${name}`),
      stored: process[name],
      save: (typed: string) => change({ [name]: typed }),
    }),
    /** What a saved list field takes, for the field of this name. */
    listField: (name: ListName) => ({
      label: text(`process.field.${name}`),
      stored: process[name],
      save: (lines: string[]) => change({ [name]: lines }),
    }),
  }
}

/** Participants and organizations as options of a field, in the table's order. */
export function useTableOptions() {
  const organizations = useRecords(organizationType)
  const participants = useRecords(participantType)
  const names = new Map(organizations.map(({ id, name, shortName }) => [id, shortName || name]))
  return {
    organizations: organizations.map(({ id, name }) => ({ id, label: name })),
    participants: participants.map(({ id, givenName, familyName, organizationId }) => ({
      id,
      label: `${givenName} ${familyName}`.trim(),
      description: organizationId === null ? undefined : names.get(organizationId),
    })),
  }
}
