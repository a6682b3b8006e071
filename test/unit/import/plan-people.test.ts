import { expect, test } from 'vitest'
import { importPeople } from '../../../shared/doc/commands/import-people.ts'
import { removeParticipant } from '../../../shared/doc/commands/people.ts'
import type { CommandContext } from '../../../shared/doc/commands/command.ts'
import { listRecords } from '../../../shared/doc/records.ts'
import { guessColumns } from '../../../shared/import/people-columns.ts'
import { countRows, type PeoplePlan, planPeople } from '../../../shared/import/plan-people.ts'
import { readPeople } from '../../../shared/import/read-people.ts'
import { readTable, rowLimit } from '../../../shared/import/read-table.ts'
import { organizationType } from '../../../shared/model/organization.ts'
import { participantType } from '../../../shared/model/participant.ts'
import { sampleContext, testContext } from '../../support/sample-documents.ts'

function planOf(context: CommandContext, text: string): PeoplePlan {
  const table = readTable(text)
  if (!table.isOk) throw new Error(`No table: ${table.error.kind}`)
  const [heading, ...rows] = table.value.rows
  const { mapping, nameOrder } = guessColumns(heading?.cells ?? [])
  const today = context.clock.today()
  return planPeople(readPeople(rows, { mapping, nameOrder, today, noticeDayOfYes: null }), {
    organizations: listRecords(context.documents, organizationType),
    participants: listRecords(context.documents, participantType),
  })
}

test('new people come with their organization, known or new, and the new one is made once', () => {
  const context = sampleContext()
  const plan = planOf(
    context,
    'cognome;nome;ente\nRossi;Anna;passo lento odv\nNeri;Ugo;La Rete\nBlu;Ada;LA RETE',
  )
  expect(plan.newOrganizations).toEqual(['La Rete'])
  expect(importPeople(context, plan)).toEqual({
    isOk: true,
    value: { addedCount: 3, updatedCount: 0, newOrganizationCount: 1 },
  })
  const organizations = listRecords(context.documents, organizationType)
  const people = listRecords(context.documents, participantType).slice(-3)
  expect(people.map((person) => person.familyName)).toEqual(['Rossi', 'Neri', 'Blu'])
  expect(
    people.map(({ organizationId }) => organizations.find(({ id }) => id === organizationId)?.name),
  ).toEqual(['Passo Lento ODV', 'La Rete', 'La Rete'])
})

test('an organization is also known by its short name', () => {
  expect(planOf(sampleContext(), 'cognome;ente\nRossi;Distretto').newOrganizations).toEqual([])
})

test('somebody who is at the table already is left alone, or gets what the list adds', () => {
  const context = sampleContext()
  const plan = planOf(
    context,
    'cognome;nome;ente;incarico\nORRU;davide;Unione;\nDal Col;Rosanna;Passo Lento;Vicepresidente',
  )
  expect(plan.rows).toMatchObject([{ kind: 'known' }, { kind: 'update', patch: { duty: 'Vicepresidente' } }])
  importPeople(context, plan)
  const people = listRecords(context.documents, participantType)
  expect(people).toHaveLength(14)
  expect(people.find(({ familyName }) => familyName === 'Dal Col')?.duty).toBe('Vicepresidente')
})

test('an empty cell takes nothing away from somebody who is at the table', () => {
  const plan = planOf(
    sampleContext(),
    'cognome;nome;ente;incarico;informativa;liberatoria\nOrrù;Davide;Unione;;no;no',
  )
  expect(plan.rows).toMatchObject([{ kind: 'known' }])
})

test('the same person twice in a list comes in once, and the second row names the first', () => {
  const plan = planOf(testContext(), 'nominativo;ente\nAnna Rossi;La Rete\nRossi, Anna;la rete')
  expect(plan.rows).toMatchObject([{ kind: 'add' }, { kind: 'repeated', firstRowNumber: 2 }])
  expect(countRows(plan)).toEqual({ add: 1, update: 0, known: 0, repeated: 1, error: 0 })
})

test('two people of the same name from two organizations are two people', () => {
  const plan = planOf(sampleContext(), 'cognome;nome;ente\nOrrù;Davide;Il Cortile APS')
  expect(plan.rows).toMatchObject([{ kind: 'add', hasNamesake: true }])
})

test('a row in error keeps nobody else out', () => {
  const context = testContext()
  const plan = planOf(context, 'cognome;nome\n;Anna\nRossi;\n;')
  expect(countRows(plan)).toMatchObject({ add: 2 })
  expect(planOf(context, 'cognome;ente\n;La Rete\nRossi;La Rete').rows).toMatchObject([
    { kind: 'error', error: { kind: 'no-name' }, written: 'La Rete' },
    { kind: 'add' },
  ])
})

test('somebody taken from the table while the preview was open is not brought back half', () => {
  const context = testContext()
  importPeople(context, planOf(context, 'cognome;nome\nRossi;Anna'))
  const plan = planOf(context, 'cognome;nome;incarico\nRossi;Anna;Presidente')
  const [anna] = listRecords(context.documents, participantType)
  if (anna !== undefined) removeParticipant(context, anna.id)
  expect(importPeople(context, plan)).toMatchObject({ isOk: true, value: { updatedCount: 0 } })
  expect(listRecords(context.documents, participantType)).toEqual([])
})

test('the largest list that is allowed is written in one step', () => {
  const context = testContext()
  const people = Array.from({ length: rowLimit }, (_, index) => `Rossi;Anna ${index};Ente ${index % 400}`)
  let changeCount = 0
  context.documents.official.on('afterTransaction', () => {
    changeCount += 1
  })
  const written = importPeople(context, planOf(context, `cognome;nome;ente\n${people.join('\n')}`))
  expect(written).toMatchObject({ value: { addedCount: rowLimit, newOrganizationCount: 400 } })
  expect(changeCount).toBe(1)
})
