import { strFromU8 } from 'fflate'
import { expect, test } from 'vitest'
import type { TavoloSnapshot } from '../../../shared/doc/snapshot.ts'
import { writeMarkdown } from '../../../shared/export/markdown-writer.ts'
import { sampleMinutes } from '../../support/export-samples.ts'
import { sampleSnapshot } from '../../support/sample-documents.ts'

/** The text of the verbale of the sample's third session, with parts of the tavolo changed. */
function textWith(change: (snapshot: TavoloSnapshot) => Partial<TavoloSnapshot>): string {
  const snapshot = sampleSnapshot()
  return strFromU8(writeMarkdown(sampleMinutes({ snapshot: { ...snapshot, ...change(snapshot) } })))
}

test('who has no duty of their own is not told twice what they do at the table', () => {
  const text = textWith(({ participants }) => ({
    participants: participants.map((participant) => ({ ...participant, duty: '' })),
  }))
  expect(text).toMatch(/\*\*Facilita:\*\* [^,\n]+$/m)
  expect(text).toMatch(/\*\*Responsabile del procedimento:\*\* [^,\n]+ \(Unione\)$/m)
})

test('whose procedure it is stands apart in the presences, whatever its card says', () => {
  const text = textWith(({ organizations }) => ({
    organizations: organizations.map((organization) => ({ ...organization, role: 'partner' as const })),
  }))
  expect(text).toContain("Per l'amministrazione procedente")
})

test('what was noted of a presence stands beside its times, unless it is the time itself', () => {
  const noted = (note: string): string =>
    textWith(({ attendance }) => ({
      attendance: attendance.map((entry) => (entry.arrivesAt === '17:55' ? { ...entry, note } : entry)),
    }))
  expect(noted('collegato da remoto')).toContain('| entra alle 17:55 (collegato da remoto) |')
  expect(noted('arriva alle 17:55')).toContain('| entra alle 17:55 |')
})

test('a place for a position that nobody took is not read', () => {
  const divergence = {
    id: 'divergence:x',
    sessionId: 'session:ses-03',
    agendaItemId: 'agendaItem:ses-03-2',
    order: 'a0',
    question: 'Chi guida il pulmino',
  } as const
  const position = { sessionId: 'session:ses-03', divergenceId: 'divergence:x' } as const
  const text = textWith(({ divergences, positions }) => ({
    divergences: [...divergences, divergence],
    positions: [
      ...positions,
      { ...position, id: 'position:x', order: 'a0', text: 'Un volontario' },
      { ...position, id: 'position:y', order: 'a1', text: '' },
    ],
  }))
  expect(text).toContain('1. **Un volontario**')
  expect(text).not.toMatch(/^2\. Nessun ente indicato/m)
})

test('the place for the minute-taker’s signature stays when only the officer has signed', () => {
  const text = textWith(({ signatures, process }) => ({
    signatures: [
      ...signatures.filter(({ sessionId }) => sessionId !== 'session:ses-03'),
      {
        id: 'signature:x',
        sessionId: 'session:ses-03',
        order: 'a0',
        participantId: process.officerId,
        capacity: 'Responsabile del procedimento',
        date: null,
        method: '',
      },
    ],
  }))
  const signatures = text.split('## Firme')[1]?.split('## ')[0] ?? ''
  expect(signatures.match(/Responsabile del procedimento/g)).toHaveLength(1)
  expect(signatures).toContain('Verbalizzante')
})

test('the presences say of whoever presides or minutes what the heading says', () => {
  const text = textWith(({ participants }) => ({
    participants: participants.map((participant) => ({ ...participant, tableRole: 'member' as const })),
  }))
  const presences = text.split('## Presenze')[1]?.split('## ')[0] ?? ''
  for (const role of ['Responsabile del procedimento', 'Facilitatore', 'Verbalizzante']) {
    expect(presences.split(`| ${role}`)).toHaveLength(2)
  }
})

test('the summary does not say that nothing was noted where it leaves the discussion out', () => {
  const words = { kind: 'text', text: 'Si discute.', isBold: false, isItalic: false } as const
  const snapshot: TavoloSnapshot = {
    ...sampleSnapshot(),
    texts: { 'agendaItem:ses-03-2': [{ kind: 'paragraph', runs: [words] }] },
    decisions: [],
    divergences: [],
  }
  const text = strFromU8(writeMarkdown(sampleMinutes({ snapshot, length: 'summary' })))
  expect(text.match(/La discussione non è riportata in questa versione/g)).toHaveLength(1)
  expect(text).toContain('Nessuna annotazione su questo punto.')
})
