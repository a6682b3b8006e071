import { AlignmentType, BorderStyle, LevelFormat, LineRuleType, TabStopType } from 'docx'
import type {
  IBaseParagraphStyleOptions,
  IIndentAttributesProperties,
  INumberingOptions,
  IParagraphStyleOptions,
  IStylesOptions,
} from 'docx'
import {
  fieldValueMm,
  headingLooks,
  officeFonts,
  paperColors,
  partLooks,
  roleLooks,
  textWidthMm,
} from './document-look.ts'
import type { ParagraphLook } from './document-look.ts'
import type { DocumentTree, ParagraphRole } from './document-tree.ts'
import { localeOf } from '../text/dates.ts'

/** Gives twentieths of a point, Word's unit of length, from millimetres. */
export function twipsOfMm(mm: number): number {
  return Math.round((mm * 1440) / 25.4)
}

/** Gives the id of the style of a paragraph role. */
export function docxRoleStyle(role: ParagraphRole): string {
  return role === 'body' ? 'BodyText' : `Tavolo${role.charAt(0).toUpperCase()}${role.slice(1)}`
}

/** Ids of the styles of what is not a paragraph of its own. */
export const docxPartStyles = {
  field: 'TavoloField',
  listItem: 'TavoloListItem',
  tableHeader: 'TavoloTableHeader',
  tableCell: 'TavoloTableCell',
  tableGroup: 'TavoloTableGroup',
  pageHeader: 'TavoloPageHeader',
  pageFooter: 'TavoloPageFooter',
  fingerprint: 'TavoloFingerprint',
} as const satisfies Readonly<Record<keyof typeof partLooks, string>>

/** Gives the styles of the document: real headings and one named style per role, for an office to change at will. */
export function docxStyles({ language, orientation }: DocumentTree): IStylesOptions {
  const locale = localeOf(language)
  const roles = (Object.keys(roleLooks) as ParagraphRole[]).map((role) =>
    namedStyle({
      id: docxRoleStyle(role),
      name: role === 'body' ? 'Body Text' : `Tavolo ${role}`,
      look: roleLooks[role],
    }),
  )
  const parts = (Object.keys(docxPartStyles) as (keyof typeof docxPartStyles)[]).map((part) =>
    namedStyle({
      id: docxPartStyles[part],
      name: docxPartStyles[part],
      look: partLooks[part],
      ...(part === 'field' ? { hangingMm: fieldValueMm } : {}),
      ...(part === 'pageFooter' ? { endTabMm: textWidthMm(orientation) } : {}),
    }),
  )
  return {
    default: {
      document: {
        run: {
          font: officeFonts.docx.serif,
          size: 22,
          color: paperColors.ink,
          language: { value: locale, eastAsia: locale, bidirectional: 'ar-SA' },
        },
      },
      heading1: styleOf(headingLooks[1]),
      heading2: styleOf(headingLooks[2], { isUnderlined: true }),
      heading3: styleOf(headingLooks[3]),
    },
    paragraphStyles: [...roles, ...parts],
  }
}

/** Names of the bulleted and numbered lists. */
export const docxLists = { bullets: 'tavolo-bullets', numbers: 'tavolo-numbers' } as const

/** Gives the bulleted and the numbered list. */
export function docxNumbering(): INumberingOptions {
  const style = { paragraph: { indent: { left: twipsOfMm(7), hanging: twipsOfMm(5) } } }
  return {
    config: [
      {
        reference: docxLists.bullets,
        levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT, style }],
      },
      {
        reference: docxLists.numbers,
        levels: [
          { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.LEFT, style },
        ],
      },
    ],
  }
}

interface LookExtras {
  readonly hangingMm?: number
  readonly endTabMm?: number
  readonly isUnderlined?: boolean
}

interface NamedStyleOptions extends LookExtras {
  readonly id: string
  readonly name: string
  readonly look: ParagraphLook
}

function namedStyle({ id, name, look, ...extras }: NamedStyleOptions): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', quickFormat: true, ...styleOf(look, extras) }
}

function indentOf(look: ParagraphLook, hangingMm: number | undefined): IIndentAttributesProperties {
  if (hangingMm !== undefined) return { left: twipsOfMm(hangingMm), hanging: twipsOfMm(hangingMm) }
  // Word draws a box outside the text: indented by its padding it stays within the margins.
  if (look.rule === 'box') return { left: twipsOfMm(2.4), right: twipsOfMm(2.4) }
  return { left: twipsOfMm(look.indentMm) }
}

function styleOf(
  look: ParagraphLook,
  { hangingMm, endTabMm, isUnderlined }: LookExtras = {},
): IBaseParagraphStyleOptions {
  const box = { style: BorderStyle.SINGLE, size: 8, space: 6, color: paperColors.ink }
  const rule = { style: BorderStyle.SINGLE, size: 16, space: 8, color: paperColors.rule }
  const stops = [
    ...(hangingMm === undefined ? [] : [{ type: TabStopType.LEFT, position: twipsOfMm(hangingMm) }]),
    ...(endTabMm === undefined ? [] : [{ type: TabStopType.RIGHT, position: twipsOfMm(endTabMm) }]),
  ]
  return {
    run: {
      font: officeFonts.docx[look.font],
      size: look.sizePt * 2,
      bold: look.isBold,
      italics: look.isItalic,
      color: look.color,
    },
    paragraph: {
      alignment: look.align === 'center' ? AlignmentType.CENTER : AlignmentType.START,
      keepNext: look.staysWithNext,
      spacing: {
        before: Math.round(look.beforePt * 20),
        after: Math.round(look.afterPt * 20),
        line: Math.round((look.lineHeightPercent * 240) / 100),
        lineRule: LineRuleType.AUTO,
      },
      indent: indentOf(look, hangingMm),
      ...(stops.length === 0 ? {} : { tabStops: stops }),
      ...(look.rule === 'box' ? { border: { top: box, bottom: box, left: box, right: box } } : {}),
      ...(look.rule === 'start' ? { border: { left: rule } } : {}),
      ...(isUnderlined === true ? { border: { bottom: { ...rule, size: 4, space: 2 } } } : {}),
    },
  }
}
