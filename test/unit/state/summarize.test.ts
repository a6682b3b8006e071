import { expect, test } from 'vitest'
import { createSession } from '../../../shared/doc/commands/sessions.ts'
import { updateProcess } from '../../../shared/doc/commands/update-process.ts'
import { summarize } from '../../../renderer/state/summarize.ts'
import { sampleContext } from '../../support/sample-documents.ts'
import { valueOf } from '../../support/value-of.ts'

test('a sheet of the shelf says what the tavolo is, where, and when it meets next', () => {
  const context = sampleContext()
  expect(summarize(context.documents)).toEqual({
    title: 'Vicini di valle',
    processKind: 'co-design',
    places: ['Roccalbera', "Pieve Sant'Elmo", 'Montefosco'],
    // None of the sample's three verbali is a draft any more.
    openDays: [],
  })
  valueOf(createSession(context, { title: 'Quarta sessione', date: '2026-06-11' }))
  valueOf(createSession(context, { title: 'Quinta sessione', date: '2026-05-14' }))
  valueOf(createSession(context, { title: 'Senza giorno', date: null }))
  expect(summarize(context.documents).openDays).toEqual(['2026-05-14', '2026-06-11'])
})

test('what changes in the process is read again, and a region with forty places is cut', () => {
  const context = sampleContext()
  expect(summarize(context.documents).title).toBe('Vicini di valle')
  const territory = Array.from({ length: 40 }, (_, index) => `Comune ${index + 1}`)
  valueOf(updateProcess(context, { title: 'Vicini di valle, anno due', territory }))
  expect(summarize(context.documents)).toMatchObject({
    title: 'Vicini di valle, anno due',
    places: ['Comune 1', 'Comune 2', 'Comune 3', 'Comune 4'],
  })
})
