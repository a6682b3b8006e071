import { expect, test } from 'vitest'
import { citationRuns } from '../../../renderer/citing/map-citations.ts'
import { addAgendaItem } from '../../../shared/doc/commands/agenda.ts'
import { citeInMinutes } from '../../../shared/doc/commands/cite-in-minutes.ts'
import { overrideCoverage } from '../../../shared/doc/commands/coverage-overrides.ts'
import { changeNeed } from '../../../shared/doc/commands/needs.ts'
import { createSession } from '../../../shared/doc/commands/sessions.ts'
import { appendMinutesBlocks, readMinutesText } from '../../../shared/doc/minutes-text.ts'
import { listAgenda } from '../../../shared/doc/queries/agenda.ts'
import { minutesPlaces } from '../../../shared/doc/queries/open-item.ts'
import { listRecords } from '../../../shared/doc/records.ts'
import { needType } from '../../../shared/model/need.ts'
import { resourceType } from '../../../shared/model/resource.ts'
import { sessionType } from '../../../shared/model/session.ts'
import { formatList } from '../../../shared/text/numbers.ts'
import { createTranslator } from '../../../shared/text/translator.ts'
import { sampleContext } from '../../support/sample-documents.ts'
import { valueOf } from '../../support/value-of.ts'

const tools = {
  text: createTranslator('it'),
  formatList: (items: readonly string[]) => formatList(items, 'it'),
}

function byCode<Type extends typeof needType | typeof resourceType>(
  context: ReturnType<typeof sampleContext>,
  type: Type,
  code: string,
) {
  const found = listRecords(context.documents, type).find((record) => record.code === code)
  if (found === undefined) throw new Error(`The sample has ${code}`)
  return found
}

function wordsOf(
  runs: readonly { readonly kind: string; readonly label?: string; readonly text?: string }[],
): string {
  return runs.map((run) => run.label ?? run.text ?? '').join('')
}

function withSession() {
  const context = sampleContext()
  const session = valueOf(createSession(context, { title: 'Quarto incontro' }))
  const item = valueOf(addAgendaItem(context, { sessionId: session.id, topic: 'I vuoti' }))
  return { context, session, item }
}

test('a need is cited by code and title with its coverage and why, and the verbale does not change when the map does', () => {
  const { context, item } = withSession()
  const need = byCode(context, needType, 'B04')
  const runs = citationRuns(context.documents, need, tools)
  expect(wordsOf(runs)).toBe(
    "B04 Il rientro dall'ospedale di venerdì sera – copertura: scoperto. Nessuna risorsa è collegata a questo bisogno.",
  )
  valueOf(citeInMinutes(context, { agendaItemId: item.id, blocks: [{ kind: 'paragraph', runs: [...runs] }] }))
  valueOf(changeNeed(context, { id: need.id, patch: { title: 'Un altro titolo' } }))
  const text = readMinutesText(context.documents, item.id)
  expect(text).toEqual([{ kind: 'paragraph', runs }])
})

test('what the table says of a coverage is cited together with what the links say', () => {
  const { context } = withSession()
  const need = byCode(context, needType, 'B13')
  const reason = 'Il gruppo parte a giugno'
  valueOf(overrideCoverage(context, { needId: need.id, level: 'partial', reason }))
  expect(wordsOf(citationRuns(context.documents, need, tools))).toContain(
    'copertura per il tavolo: parziale («Il gruppo parte a giugno»); per i collegamenti: scoperto.',
  )
})

test('a resource is cited with whose it is, how sure, and what it answers', () => {
  const { context } = withSession()
  expect(wordsOf(citationRuns(context.documents, byCode(context, resourceType, 'R17'), tools))).toMatch(
    /^R17 .* – di .*; nessun bisogno collegato\.$/,
  )
  expect(wordsOf(citationRuns(context.documents, byCode(context, resourceType, 'R01'), tools))).toMatch(
    /collegata a B02\.$/,
  )
})

test('it takes the place of the empty line where one was about to write, and an approved verbale refuses it', () => {
  const { context, item } = withSession()
  const cited = { kind: 'paragraph', runs: [{ kind: 'mention', id: 'need:1', label: 'B01' }] } as const
  const blocks = [{ ...cited, runs: [...cited.runs] }]
  context.documents.official.transact(() =>
    appendMinutesBlocks(context.documents, item.id, [{ kind: 'paragraph', runs: [] }]),
  )
  valueOf(citeInMinutes(context, { agendaItemId: item.id, blocks }))
  expect(readMinutesText(context.documents, item.id)).toEqual(blocks)
  const approved = listRecords(context.documents, sessionType).find(({ number }) => number === 3)
  const places = minutesPlaces(context.documents, '2026-04-16')
  expect(places?.session.title).toBe('Quarto incontro')
  expect(places?.session.id).not.toBe(approved?.id)
  const [frozen] = approved === undefined ? [] : listAgenda(context.documents, approved.id)
  if (frozen === undefined) throw new Error('The third session of the sample has an agenda')
  expect(citeInMinutes(context, { agendaItemId: frozen.id, blocks })).toMatchObject({
    error: { kind: 'frozen' },
  })
})
