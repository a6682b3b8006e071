import type { DiaryEntry } from '../doc/queries/diary.ts'
import type { Translate } from '../text/translator.ts'
import { writeCsv } from './csv-writer.ts'

/** What the diary's file is made from. */
export interface DiaryCsvOptions {
  readonly entries: readonly DiaryEntry[]
  readonly translate: Translate
  /** `;` for Italian spreadsheets, `,` for the others. */
  readonly separator: ';' | ','
  /** Day and time of a moment where the computer is: `2026-04-16`, `17:35`. */
  readonly localTime: (momentMs: number) => { readonly day: string; readonly time: string }
}

/** Gives the diary as CSV: a row for each thing that somebody touched, and one for work that the log does not name. */
export function diaryCsv({ entries, translate, separator, localTime }: DiaryCsvOptions): Uint8Array {
  return writeCsv({
    separator,
    header: [
      translate('history.csvDay'),
      translate('history.csvFrom'),
      translate('history.csvTo'),
      translate('history.csvWho'),
      translate('history.csvDone'),
      translate('history.csvKind'),
      translate('history.csvWhat'),
    ],
    rows: entries.flatMap((entry) => {
      const from = localTime(entry.fromMs)
      const start = [from.day, from.time, localTime(entry.toMs).time, entry.author.name]
      const named = entry.touched.map(({ kind, place, title }) => [
        ...start,
        translate(`changes.${kind}`),
        translate(`changes.place.${place}`),
        title,
      ])
      const more =
        entry.moreTouched > 0 ? [translate('history.moreTouched', { count: entry.moreTouched })] : []
      const unnamed = entry.hasUnnamedWork
        ? [translate(entry.isBeginning ? 'history.began' : 'history.unnamedWork')]
        : []
      return [...named, ...[...more, ...unnamed].map((words) => [...start, '', '', words])]
    }),
  })
}
