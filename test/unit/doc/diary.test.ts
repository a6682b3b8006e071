import { describe, expect, test } from 'vitest'
import { entryPauseMs, type LoggedStretch, readDiary, whoTouched } from '../../../shared/doc/queries/diary.ts'
import type { TouchedRecord } from '../../../shared/doc/touches.ts'
import { diaryCsv } from '../../../shared/export/diary-csv.ts'
import { createTranslator } from '../../../shared/text/translator.ts'

const marta = { deviceId: 'a', name: 'Marta' }
const irene = { deviceId: 'b', name: 'Irene' }
const minuteMs = 60_000

function touch(id: string, kind: TouchedRecord['kind'] = 'changed', title = id): TouchedRecord {
  return { place: 'actions', id, title, kind }
}

function stretch(author: typeof marta, fromMs: number, touched?: readonly TouchedRecord[]): LoggedStretch {
  const base = { author, fromMs, toMs: fromMs + minuteMs, sizeBytes: 10 }
  return touched === undefined ? base : { ...base, touched, moreTouched: 0 }
}

describe('the diary', () => {
  test('tells each person’s work without a long pause as one entry, the newest first', () => {
    const log = [
      stretch(marta, 0),
      stretch(marta, 2 * minuteMs, [touch('x', 'added'), touch('y')]),
      stretch(irene, 3 * minuteMs, [touch('z')]),
      stretch(marta, 4 * minuteMs, [touch('x', 'changed', 'X di nuovo')]),
      stretch(marta, 5 * minuteMs + entryPauseMs + 1, [touch('w', 'removed')]),
    ]
    const diary = readDiary(log)
    expect(diary.map(({ author, touched }) => [author.name, touched.map(({ id }) => id)])).toEqual([
      ['Marta', ['w']],
      ['Marta', ['x', 'y']],
      ['Irene', ['z']],
    ])
    expect(diary[1]).toMatchObject({ fromMs: 0, toMs: 5 * minuteMs, hasUnnamedWork: true, isBeginning: true })
    expect(diary[1]?.touched[0]).toEqual(touch('x', 'added', 'X di nuovo'))
    expect(diary[0]?.isBeginning).toBe(false)
  })

  test('knows who touched something since a moment, each once, and nobody for what nobody did', () => {
    const log = [
      stretch(marta, 0, [touch('x')]),
      stretch(irene, 10 * minuteMs, [touch('x')]),
      stretch(marta, 20 * minuteMs, [touch('x')]),
      stretch({ deviceId: 'c', name: '' }, 21 * minuteMs, [touch('x')]),
    ]
    const who = whoTouched(log, 5 * minuteMs)
    expect(who({ place: 'actions', id: 'x' })).toEqual(['Irene', 'Marta'])
    expect(who({ place: 'needs', id: 'x' })).toEqual([])
  })

  test('leaves as a table: a row for each thing, also for what has no name, and no formula', () => {
    const entries = readDiary([
      stretch(marta, 0),
      stretch(marta, minuteMs, [touch('x', 'added', '=SOMMA(A1)')]),
    ])
    const bytes = diaryCsv({
      entries,
      translate: createTranslator('it'),
      separator: ';',
      localTime: (momentMs) => ({ day: '2026-04-16', time: `17:0${momentMs / minuteMs}` }),
    })
    expect(new TextDecoder().decode(bytes).trim().split('\r\n')).toEqual([
      'Giorno;Dalle;Alle;Chi;Che cosa ha fatto;Tipo;Che cosa',
      "2026-04-16;17:00;17:02;Marta;Aggiunto;Azione;'=SOMMA(A1)",
      '2026-04-16;17:00;17:02;Marta;;;Inizio del tavolo, o suo arrivo su questo computer',
    ])
  })
})
