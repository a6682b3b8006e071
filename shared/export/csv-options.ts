import type { TavoloSnapshot } from '../doc/snapshot.ts'
import type { Translate } from '../text/translator.ts'

/** What the CSV exports are made from. */
export interface CsvOptions {
  readonly snapshot: TavoloSnapshot
  readonly translate: Translate
  /** `;` for Italian spreadsheets, `,` for the others. */
  readonly separator: ';' | ','
}
