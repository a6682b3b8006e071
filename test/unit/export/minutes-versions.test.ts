import { strFromU8 } from 'fflate'
import { expect, test } from 'vitest'
import { writeMarkdown } from '../../../shared/export/markdown-writer.ts'
import { minutesDocument } from '../../../shared/export/minutes-document.ts'
import { minutesFields, type MinutesDocumentOptions } from '../../../shared/export/minutes/minutes-options.ts'
import { personalNamesLeft } from '../../../shared/export/personal-names.ts'
import type { MinutesBlock } from '../../../shared/doc/minutes-text.ts'
import type { TavoloSnapshot } from '../../../shared/doc/snapshot.ts'
import { minutesOptions, sampleMinutes, thirdSession } from '../../support/export-samples.ts'
import { sampleSnapshot } from '../../support/sample-documents.ts'

function textOf(changes: Partial<MinutesDocumentOptions> = {}): string {
  return strFromU8(writeMarkdown(sampleMinutes(changes)))
}

/** The sample with another text in its fourth agenda item. */
function withText(blocks: TavoloSnapshot['texts'][string]): TavoloSnapshot {
  const snapshot = sampleSnapshot()
  const item = snapshot.agendaItems.find(({ topic }) => topic === 'Sede del punto di prossimità')
  if (item === undefined) throw new Error('The sample has no fourth item')
  return { ...snapshot, texts: { ...snapshot.texts, [item.id]: blocks } }
}

test.each(['summary', 'ordinary', 'analytic'] as const)(
  'published minutes (%s) name officers and nobody else',
  (length) => {
    const text = textOf({ version: 'publication', length })
    const officers = ['Benassai', 'Ghezzi']
    const whole = JSON.stringify(sampleMinutes({ version: 'publication', length }))
    for (const { familyName } of sampleSnapshot().participants) {
      // «Corti» is also the start of «Cortile».
      const name = new RegExp(`${familyName}(?!\\p{L})`, 'u')
      expect([familyName, name.test(whole)]).toEqual([familyName, officers.includes(familyName)])
    }
    expect(text).toContain('Istruttrice amministrativa (Unione)')
  },
)

test('published minutes count heads by organization and category', () => {
  const text = textOf({ version: 'publication' })
  expect(text).toContain(
    'Sono presenti 10 persone per 8 enti, oltre a 2 persone che facilitano o verbalizzano.',
  )
  expect(text).toContain("Unione dei Comuni Terre d'Albera («Unione»), 2 rappresentanti")
  expect(text).toContain('Passo Lento ODV («Passo Lento»), 1 rappresentante + 1 uditore dalle 17:55')
  expect(text).toContain(
    "Fondazione di comunità dell'Albera ETS («Fondazione»), 1 rappresentante fino alle 19:15",
  )
})

test('published minutes count who came for themselves, even when no organization did', () => {
  const original = sampleSnapshot()
  const participants = (isAlone: (familyName: string) => boolean): TavoloSnapshot => ({
    ...original,
    participants: original.participants.map((participant) =>
      isAlone(participant.familyName) ? { ...participant, organizationId: null } : participant,
    ),
    minutes: original.minutes.map((minutes) => ({ ...minutes, frozenSnapshot: null })),
  })
  const one = textOf({ version: 'publication', snapshot: participants((name) => name === 'Lupo') })
  expect(one).toContain('Sono presenti 10 persone per 7 enti, oltre a 2 persone')
  expect(one).toContain('Una persona non rappresenta alcun ente.')
  const all = textOf({ version: 'publication', snapshot: participants(() => true) })
  expect(all).toContain('Sono presenti 10 persone, oltre a 2 persone che facilitano o verbalizzano.')
  expect(all).toContain('10 persone non rappresentano alcun ente.')
  expect(all).not.toContain('Le presenze non sono state annotate')
})

test('published minutes leave out attachments that stay in the files', () => {
  expect(textOf()).toContain('| A | Foglio firme |')
  expect(textOf({ version: 'publication' })).not.toContain('Foglio firme |')
  expect(textOf({ version: 'publication' })).toContain('| B | Matrice')
})

test('contributions, statements and actions of published minutes are the organization’s', () => {
  const text = textOf({ version: 'publication' })
  expect(text).toContain('**Distretto:** Precisa che i turni')
  expect(text).toContain('**Gruppo familiari: dichiarazione a verbale, nel testo dettato**')
  expect(text).toContain("| Preventivo e tempi per il riscaldamento dell'ex scuola | Contrade |")
  expect(text).toContain("Facilitatore incaricato dall'Unione")
})

test('a person mentioned in the text becomes role and organization when published', () => {
  const snapshot = withText([
    {
      kind: 'paragraph',
      runs: [
        { kind: 'text', text: 'Prende la parola ', isBold: false, isItalic: false },
        { kind: 'mention', id: 'participant:per-05', label: 'Giulia Ferrante' },
        { kind: 'text', text: ', poi Rosanna  Dal Col e AMRANI YOUSSEF; ', isBold: false, isItalic: true },
        { kind: 'mention', id: 'organization:org-06', label: 'Il Cortile APS' },
        { kind: 'mention', id: 'participant:gone', label: 'Persona Sparita' },
      ],
    },
  ])
  expect(textOf({ snapshot })).toContain(
    'Prende la parola Giulia Ferrante*, poi Rosanna  Dal Col e AMRANI YOUSSEF;*',
  )
  const published = textOf({ snapshot, version: 'publication' })
  expect(published).toContain('Prende la parola Coordinatrice dei servizi domiciliari (La Tessitura)')
  expect(published).toContain(
    'poi \\[Presidente (Passo Lento)\\] e \\[Operatore socio-sanitario referente (La Tessitura)\\]',
  )
  expect(published).toContain('Il Cortile APS')
  expect(published).toContain('una persona del tavolo')
  expect(published).not.toMatch(/Ferrante|Dal Col|AMRANI|Sparita/)
})

test('a family name alone is not removed but shown to whoever publishes', () => {
  const snapshot = withText([
    {
      kind: 'paragraph',
      runs: [
        {
          kind: 'text',
          text: 'La signora Corti lo ha chiesto; i Cortili no.',
          isBold: false,
          isItalic: false,
        },
      ],
    },
  ])
  const found = personalNamesLeft(minutesOptions({ snapshot }))
  expect(found).toEqual({
    isOk: true,
    value: [
      {
        participantId: 'participant:per-12',
        familyName: 'Corti',
        excerpt: 'La signora Corti lo ha chiesto; i Cortili no.',
      },
    ],
  })
  expect(personalNamesLeft(minutesOptions())).toEqual({ isOk: true, value: [] })
})

test('names as lists and files have them, in the title of the session too, become role and organization', () => {
  const original = withText([
    {
      kind: 'paragraph',
      runs: [
        {
          kind: 'text',
          text: 'Presenti: Lupo, Caterina; foto_Caterina_Lupo.jpg',
          isBold: false,
          isItalic: false,
        },
      ],
    },
  ])
  const { id } = thirdSession(original)
  const snapshot = {
    ...original,
    sessions: original.sessions.map((session) =>
      session.id === id ? { ...session, title: 'La proposta di Rosanna Dal Col' } : session,
    ),
    minutes: original.minutes.map((minutes) => ({ ...minutes, frozenSnapshot: null })),
  }
  const process = {
    ...original.process,
    title: 'Tavolo Rosanna Dal Col',
    tableName: 'Tavolo di Lupo Caterina',
  }
  const whole = JSON.stringify(sampleMinutes({ snapshot: { ...snapshot, process }, version: 'publication' }))
  expect(whole).not.toMatch(/Dal Col|Lupo/)
  const published = textOf({ snapshot, version: 'publication' })
  expect(published).toContain('La proposta di \\[Presidente (Passo Lento)\\]')
  expect(published).toContain(
    'Presenti: \\[Presidente (Il Cortile)\\]; foto\\_\\[Presidente (Il Cortile)\\].jpg',
  )
  expect(published).not.toMatch(/Lupo|Dal Col/)
})

test('a family name in capitals is shown to whoever publishes; the same letters as a word are not', () => {
  const snapshot = withText([
    {
      kind: 'paragraph',
      runs: [{ kind: 'text', text: 'In tempi corti. Interviene NEGRONI.', isBold: false, isItalic: false }],
    },
  ])
  const found = personalNamesLeft(minutesOptions({ snapshot }))
  const names = found.isOk ? found.value.map(({ familyName }) => familyName) : []
  expect(names).toEqual(['Negroni'])
})

test('the three lengths come from the same notes', () => {
  const note: MinutesBlock = {
    kind: 'note',
    runs: [{ kind: 'text', text: 'Nota mia.', isBold: false, isItalic: false }],
  }
  const original = sampleSnapshot()
  const item = original.agendaItems.find(({ sessionId }) => sessionId === thirdSession(original).id)
  if (item === undefined) throw new Error('The sample has no agenda')
  const snapshot = {
    ...original,
    texts: { ...original.texts, [item.id]: [...(original.texts[item.id] ?? []), note] },
  }
  const [summary, ordinary, analytic] = (['summary', 'ordinary', 'analytic'] as const).map((length) =>
    textOf({ snapshot, length }),
  )
  const discussion = 'La bozza era stata inviata il 31 marzo.'
  const contribution = 'Sostiene Montefosco'
  const always = [
    'Parlo per undici famiglie',
    'Voto orientativo',
    'Posizioni diverse',
    '| Elenco delle spese vive',
  ]

  for (const text of [summary, ordinary, analytic]) for (const part of always) expect(text).toContain(part)
  expect([summary, ordinary, analytic].map((text) => text?.includes(discussion))).toEqual([false, true, true])
  expect([summary, ordinary, analytic].map((text) => text?.includes(contribution))).toEqual([
    false,
    false,
    true,
  ])
  expect([summary, ordinary, analytic].map((text) => text?.includes('Nota mia.'))).toEqual([
    false,
    false,
    true,
  ])
  expect(textOf({ snapshot, version: 'publication' })).not.toContain('Nota mia.')
})

/** All words of a text but the fingerprint. */
function wordsOf(text: string): readonly string[] {
  return text.replaceAll(/[0-9a-f]{64}/g, '').match(/[\p{L}\p{N}]+/gu) ?? []
}

test.each(minutesFields.filter((field) => field !== 'agendaChanges'))(
  'hiding «%s» takes something out and puts nothing in',
  (field) => {
    const whole = wordsOf(textOf())
    const left = wordsOf(textOf({ hiddenFields: [field] }))
    const known = new Set(whole)
    expect(left.length).toBeLessThan(whole.length)
    expect(left.filter((word) => !known.has(word))).toEqual([])
  },
)

test('a draft says so on its first page and at the top of every page', () => {
  const original = sampleSnapshot()
  const withStatus = (status: 'draft' | 'under-review'): TavoloSnapshot => ({
    ...original,
    minutes: original.minutes.map((minutes) => ({
      ...minutes,
      status,
      approvedOn: null,
      approvalMode: null,
    })),
  })
  const draft = sampleMinutes({ snapshot: withStatus('draft') })
  expect(strFromU8(writeMarkdown(draft))).toContain('**BOZZA, non ancora approvata**')
  expect(draft.header).toBe('Verbale della 3ª seduta · versione per gli atti · bozza')
  expect(textOf({ snapshot: withStatus('under-review') })).toContain(
    'osservazioni entro sabato 25 aprile 2026',
  )
  expect(textOf()).not.toContain('BOZZA')
})

test('there is no verbale of a session that is not there', () => {
  expect(minutesDocument(minutesOptions({ sessionId: 'session:none' }))).toEqual({
    isOk: false,
    error: { kind: 'session-not-found' },
  })
})

test('without conflicts, actions or a next session the minutes say so', () => {
  const snapshot = { ...sampleSnapshot(), conflicts: [], actions: [] }
  const text = textOf({
    snapshot: {
      ...snapshot,
      minutes: snapshot.minutes.map((minutes) => ({
        ...minutes,
        nextDate: null,
        nextStartsAt: null,
        nextPlace: '',
        nextAgenda: [],
      })),
    },
  })
  expect(text).toContain('Nessuna dichiarazione.')
  expect(text).toContain('Nessuna azione decisa nella seduta.')
  expect(text).toContain('Da fissare.')
})

test('needs and resources cited in the text are listed, and stay in the version for publication as they stood', () => {
  const cited: MinutesBlock = {
    kind: 'paragraph',
    runs: [
      { kind: 'mention', id: 'need:bis-04', label: "B04 Il rientro com'era" },
      { kind: 'text', text: ' – copertura: scoperto.', isBold: false, isItalic: false },
    ],
  }
  for (const version of ['acts', 'publication'] as const) {
    const text = textOf({ version, snapshot: withText([cited]) })
    expect(text).toContain("B04 Il rientro com'era – copertura: scoperto.")
    expect(text).toMatch(/B04 Il rientro com'era \(punto 4\)/)
  }
})

test('what was cited from a canvas stays in both versions as it stood, and whole names on a card follow their rule', () => {
  const people = sampleSnapshot().participants.filter(({ id }) => id === 'participant:per-08')
  const [name = ''] = people.map((person) => `${person.givenName} ${person.familyName}`)
  const cited: MinutesBlock = {
    kind: 'paragraph',
    runs: [
      { kind: 'mention', id: 'cluster:1', label: 'Muoversi' },
      {
        kind: 'text',
        text: ' – nuvola della lavagna «OPERA», con un cartoncino:',
        isBold: false,
        isItalic: false,
      },
      { kind: 'break' },
      { kind: 'mention', id: 'card:1', label: `Il pulmino, come dice ${name}` },
    ],
  }
  const [acts, publication] = (['acts', 'publication'] as const).map((version) =>
    textOf({ version, snapshot: withText([cited]) }),
  )
  expect(acts).toMatch(
    /Muoversi – nuvola della lavagna «OPERA», con un cartoncino:[\s\\]+Il pulmino, come dice /u,
  )
  expect(acts).toContain(name)
  expect(publication).toMatch(/Il pulmino, come dice \\?\[/u)
  expect(publication).not.toContain(name)
})
