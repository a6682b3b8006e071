import { expect, test } from 'vitest'
import { fileNameOf } from '../../../renderer/export/file-name.ts'
import type { ExportJob } from '../../../renderer/export/export-job.ts'
import { createTranslator } from '../../../shared/text/translator.ts'
import { sampleSnapshot } from '../../support/sample-documents.ts'

const snapshot = sampleSnapshot()
const translate = createTranslator('it')
// The sample's third verbale is an analytic one.
const acts = { length: 'analytic', version: 'acts', hiddenFields: [] } as const

function nameOf(job: ExportJob, process = snapshot.process): string {
  return fileNameOf(job, { snapshot: { ...snapshot, process }, translate })
}

test('a verbale is named after its tavolo and its number', () => {
  expect(nameOf({ kind: 'minutes', sessionId: 'session:ses-03', format: 'markdown', choice: acts })).toBe(
    'Vicini di valle, verbale 3.md',
  )
})

test('the three lengths lie side by side in one folder; the one that the verbale has needs no word', () => {
  const names = (['summary', 'ordinary', 'analytic'] as const).map((length) =>
    nameOf({ kind: 'minutes', sessionId: 'session:ses-03', format: 'odt', choice: { ...acts, length } }),
  )
  expect(names).toEqual([
    'Vicini di valle, verbale 3 (sintesi).odt',
    'Vicini di valle, verbale 3 (ordinario).odt',
    'Vicini di valle, verbale 3.odt',
  ])
})

test('a draft and a version for publication say so', () => {
  const minutes = snapshot.minutes.map((entry) => ({ ...entry, status: 'draft' as const }))
  const choice = { ...acts, version: 'publication' } as const
  const job = { kind: 'minutes', sessionId: 'session:ses-03', format: 'odt', choice } as const
  expect(fileNameOf(job, { snapshot: { ...snapshot, minutes }, translate })).toBe(
    'Vicini di valle, verbale 3 (bozza) (pubblicazione).odt',
  )
})

test('tables, calendar and the whole tavolo have names of their own', () => {
  const jobs: ExportJob[] = [
    { kind: 'table', table: 'participants' },
    { kind: 'calendar', sessionId: null },
    { kind: 'calendar', sessionId: 'session:ses-01' },
    { kind: 'tavolo' },
  ]
  expect(jobs.map((job) => nameOf(job))).toEqual([
    'Vicini di valle, partecipanti.csv',
    'Vicini di valle, calendario.ics',
    'Vicini di valle, sessione 1.ics',
    'Vicini di valle.json',
  ])
})

test('a title that is very long leaves room for the rest of the name', () => {
  const process = { ...snapshot.process, title: 'lungo '.repeat(50) }
  expect(nameOf({ kind: 'table', table: 'decisions' }, process)).toMatch(/^lungo .{10,50}, decisioni\.csv$/)
})

test('a long title is never cut inside a letter', () => {
  const process = { ...snapshot.process, title: `a${'🙂'.repeat(60)}` }
  expect(nameOf({ kind: 'table', table: 'decisions' }, process).isWellFormed()).toBe(true)
})
