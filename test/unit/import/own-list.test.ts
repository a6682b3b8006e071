import { expect, test } from 'vitest'
import { participantsCsv } from '../../../shared/export/participants-csv.ts'
import { decodeText } from '../../../shared/import/decode-text.ts'
import { guessColumns } from '../../../shared/import/people-columns.ts'
import { readPeople } from '../../../shared/import/read-people.ts'
import { readTable } from '../../../shared/import/read-table.ts'
import { mandates, tableRoles } from '../../../shared/model/participant.ts'
import { createTranslator } from '../../../shared/text/translator.ts'
import { sampleSnapshot } from '../../support/sample-documents.ts'

test.each([
  ['it', ';'],
  ['en', ','],
] as const)('the list that Tavolo itself saves comes back whole (%s)', (language, separator) => {
  const sample = sampleSnapshot()
  // Every role and mandate, and a duty that a spreadsheet would run.
  const participants = sample.participants.map((participant, index) => ({
    ...participant,
    tableRole: tableRoles[index % tableRoles.length] ?? 'member',
    mandate: mandates[index % mandates.length] ?? null,
    duty: index === 0 ? '=1+1' : participant.duty,
  }))
  const snapshot = { ...sample, participants }
  const decoded = decodeText(participantsCsv({ snapshot, translate: createTranslator(language), separator }))
  const table = decoded.isOk ? readTable(decoded.value.text) : null
  if (table?.isOk !== true) throw new Error('The list is no table')
  const [heading, ...rows] = table.value.rows
  const { mapping, nameOrder } = guessColumns(heading?.cells ?? [])
  const listed = readPeople(rows, { mapping, nameOrder, today: '2026-04-16', noticeDayOfYes: null })

  expect(mapping).not.toContain(null)
  expect(listed.map((row) => (row.kind === 'person' ? [row.person.familyName, row.notes] : row))).toEqual(
    participants.map(({ familyName }) => [familyName, []]),
  )
  expect(listed.map((row) => row.kind === 'person' && { ...row.person, rowNumber: 0 })).toEqual(
    participants.map(({ givenName, familyName, organizationId, tableRole, mandate, duty, ...rest }) => ({
      rowNumber: 0,
      givenName,
      familyName,
      organization: sample.organizations.find(({ id }) => id === organizationId)?.name ?? '',
      tableRole,
      mandate,
      duty,
      privacyNoticeGivenOn: rest.privacyNoticeGivenOn,
      hasPhotoConsent: null,
    })),
  )
})
