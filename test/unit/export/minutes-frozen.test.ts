import { strFromU8 } from 'fflate'
import { expect, test } from 'vitest'
import type { TavoloSnapshot } from '../../../shared/doc/snapshot.ts'
import { writeMarkdown } from '../../../shared/export/markdown-writer.ts'
import { minutesDocument } from '../../../shared/export/minutes-document.ts'
import { minutesOptions, sampleMinutes, thirdSession } from '../../support/export-samples.ts'
import { sampleSnapshot } from '../../support/sample-documents.ts'

/** The sample, its third verbale approved and kept, then changed: other names, published, with a correction. */
function changedAfterApproval(): TavoloSnapshot {
  const kept = sampleSnapshot()
  const sessionId = thirdSession(kept).id
  return {
    ...kept,
    organizations: kept.organizations.map((organization) => ({
      ...organization,
      name: 'Altro nome',
      shortName: 'Altro',
    })),
    decisions: [],
    minutes: kept.minutes.map((minutes) => ({
      ...minutes,
      status: 'published',
      publishedOn: '2026-05-02',
      frozenSnapshot: minutes.sessionId === sessionId ? JSON.stringify(kept) : null,
    })),
    corrections: [
      {
        id: 'correction:x',
        sessionId,
        order: 'a0',
        date: '2026-05-03',
        text: 'Al punto 4 si legga «30 ottobre».',
        reason: 'Errore di trascrizione',
      },
    ],
  }
}

test('approved minutes are written from the copy kept at approval', () => {
  const text = strFromU8(writeMarkdown(sampleMinutes({ snapshot: changedAfterApproval() })))
  expect(text).not.toContain('Altro nome')
  expect(text).toContain('Consorzio Contrade')
  expect(text).toContain('**Decisione 4. Voto orientativo**')
})

test('what came later stands in them too: publication, and corrections after the text', () => {
  const text = strFromU8(writeMarkdown(sampleMinutes({ snapshot: changedAfterApproval() })))
  expect(text).toContain('- **Pubblicato:** sabato 2 maggio 2026')
  const parts = text.split('## Rettifiche')
  expect(parts[0]).toContain('## Pubblicazione')
  expect(parts[1]).toContain('**3 maggio 2026:** Al punto 4 si legga «30 ottobre».')
  expect(parts[1]).toContain('Motivo: Errore di trascrizione')
})

test('a kept copy that cannot be read is an error, not the notes of today', () => {
  const snapshot = changedAfterApproval()
  const broken = {
    ...snapshot,
    minutes: snapshot.minutes.map((minutes) => ({ ...minutes, frozenSnapshot: '{"format":' })),
  }
  expect(minutesDocument(minutesOptions({ snapshot: broken }))).toEqual({
    isOk: false,
    error: { kind: 'frozen-content-unreadable' },
  })
})
