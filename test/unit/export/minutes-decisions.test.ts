import { strFromU8 } from 'fflate'
import { expect, test } from 'vitest'
import type { TavoloSnapshot } from '../../../shared/doc/snapshot.ts'
import { writeMarkdown } from '../../../shared/export/markdown-writer.ts'
import type { Decision } from '../../../shared/model/decision.ts'
import { sampleMinutes } from '../../support/export-samples.ts'
import { sampleSnapshot } from '../../support/sample-documents.ts'

/** The text of the verbale after one decision of the sample has been changed. */
function textWith(
  id: Decision['id'],
  changes: Partial<Decision>,
  more: Partial<TavoloSnapshot> = {},
): string {
  const snapshot = sampleSnapshot()
  const decisions = snapshot.decisions.map((decision) =>
    decision.id === id ? { ...decision, ...changes } : decision,
  )
  return strFromU8(writeMarkdown(sampleMinutes({ snapshot: { ...snapshot, decisions, ...more } })))
}

test('an indicative vote says that the determination is the administration’s, once', () => {
  const sentence = "Voto orientativo: la determinazione spetta all'amministrazione procedente."
  expect(textWith('decision:dec-04', {}).split(sentence)).toHaveLength(2)
  expect(textWith('decision:dec-04', { note: 'Da rivedere in autunno.' })).toContain(sentence)
  expect(textWith('decision:dec-04', { note: 'Da rivedere in autunno.' })).toContain(
    'Da rivedere in autunno.',
  )
})

test('who declared a conflict of interest is not counted among the votes', () => {
  const text = textWith('decision:dec-04', {})
  expect(text).toContain('- **Favorevoli:** 5 (Unione; Distretto; La Tessitura; Passo Lento; Fondazione)')
  expect(text).toContain('- **Contrari:** 1 (Il Cortile)')
  expect(text).toContain('- **Astenuti per conflitto:** 1 (Contrade)')
  expect(text).not.toContain('- **Astenuti:**')
})

test('a conflict of interest declared later rewrites no registered vote; an open decision counts it', () => {
  const declared = {
    id: 'conflict:late',
    sessionId: 'session:ses-03',
    agendaItemId: null,
    order: 'b0',
    organizationId: 'organization:org-06',
    participantId: null,
    text: 'Dichiarato in chiusura.',
  } as const
  const conflicts = [...sampleSnapshot().conflicts, declared]
  const registered = textWith('decision:dec-04', {}, { conflicts })
  expect(registered).toContain('- **Contrari:** 1 (Il Cortile)')
  expect(registered).toContain('- **Astenuti per conflitto:** 1 (Contrade)')
  const open = textWith('decision:dec-04', { outcome: null, presentOrganizationIds: null }, { conflicts })
  expect(open).toContain('- **Astenuti per conflitto:** 2 (Contrade; Il Cortile)')
})

test('only those who were in the room are counted, and those who said nothing are told apart', () => {
  const [, ...others] = sampleSnapshot().stances.filter(({ decisionId }) => decisionId === 'decision:dec-04')
  const present = sampleSnapshot().organizations.filter(
    ({ isVoting, shortName }) => isVoting && shortName !== 'Fondazione',
  )
  const text = textWith(
    'decision:dec-04',
    { presentOrganizationIds: present.map(({ id }) => id), presentOrganizationCount: present.length },
    { stances: others },
  )
  expect(text).toContain('- **Enti votanti presenti:** 6')
  expect(text).toContain('- **Favorevoli:** 3 (Distretto; La Tessitura; Passo Lento)')
  expect(text).toContain('- **Non si sono espressi:** 1 (Unione)')
})

test('a postponement says who was in the room', () => {
  const text = textWith('decision:dec-07', {})
  expect(text).toMatch(/- \*\*Esito:\*\* rinviata\n- \*\*Enti votanti presenti:\*\* 6 \(Unione; /)
})

test('the art. 11 clause stands only where it was decided', () => {
  const clause = 'art. 11 della legge 241/1990'
  expect(textWith('decision:dec-03', {})).not.toContain(clause)
  expect(textWith('decision:dec-03', { hasAgreementClause: true })).toContain(clause)
})

test('reservations and objections stand with the decision, with who made them', () => {
  const objection = {
    id: 'reservation:x',
    sessionId: 'session:ses-03',
    decisionId: 'decision:dec-03',
    order: 'a0',
    kind: 'objection',
    organizationId: null,
    participantId: 'participant:per-07',
    text: 'Manca il conto.',
  } as const
  const text = textWith(
    'decision:dec-03',
    {},
    { reservations: [...sampleSnapshot().reservations, objection] },
  )
  expect(text).toContain('- **Riserva:** **Passo Lento:** Le voci di spesa vanno elencate una per una.')
  expect(text).toContain('- **Obiezione:** **Picchi (Contrade):** Manca il conto.')
})

test('a decision that nobody placed in the text still stands under its item', () => {
  const { texts } = sampleSnapshot()
  const emptied = Object.fromEntries(Object.keys(texts).map((id) => [id, []]))
  const text = textWith('decision:dec-01', {}, { texts: emptied })
  for (let number = 1; number <= 7; number += 1) expect(text).toContain(`**Decisione ${number}. `)
  expect(text.split('Posizioni diverse')).toHaveLength(2)
})

test('the approval of earlier minutes stands with the agenda', () => {
  const text = textWith('decision:dec-01', { approvesMinutesOf: 'session:ses-02' })
  expect(text).toContain('- **Verbale della 2ª seduta:** approvato (punto 1)')
  expect(text).toContain('tutti e 7 gli enti votanti presenti anche a quella seduta (')
})

test('the outcome of an indicative vote is an orientation, that of a decision an approval', () => {
  expect(textWith('decision:dec-04', {})).toContain('- **Esito:** orientamento favorevole')
  expect(textWith('decision:dec-04', { outcome: 'not-approved' })).toContain('orientamento non favorevole')
  expect(textWith('decision:dec-04', { outcome: 'postponed' })).toContain('- **Esito:** rinviata')
})
