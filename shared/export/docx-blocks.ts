import {
  BorderStyle,
  HeightRule,
  ImageRun,
  Paragraph,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun as WordRun,
  WidthType,
} from 'docx'
import type { IParagraphOptions } from 'docx'
import { assertNever } from '../util/assert-never.ts'
import { cleanText, isRightToLeft } from './clean-text.ts'
import { officeFonts, paperColors, textWidthMm } from './document-look.ts'
import { areShortFields, isEdgeOfList, isShortTable, signatureRows, textOfRuns } from './document-tree.ts'
import type {
  DocumentBlock,
  DocumentTree,
  FieldsBlock,
  PictureBlock,
  SignatureLine,
  SignaturesBlock,
  TableBlock,
  TextRun,
} from './document-tree.ts'
import { altOf, pictureSizeMm, type Pictures } from './pictures.ts'
import { docxLists, docxPartStyles, docxRoleStyle, twipsOfMm } from './docx-styles.ts'

const noBorder = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const noBorders = { top: noBorder, bottom: noBorder, left: noBorder, right: noBorder } as const

/** Room between a cell's edge and its text, in twentieths of a point. */
const cellMargins = { top: 70, bottom: 70, left: 80, right: 80 } as const

interface Context {
  readonly orientation: DocumentTree['orientation']
  readonly pictures: Pictures
  readonly widthTwips: number
  listCount: number
  pictureCount: number
  isAfterPageBreak: boolean
}

/** Gives the blocks as paragraphs and tables of Word, in reading order. */
export function docxBlocks(tree: DocumentTree, pictures: Pictures): readonly (Paragraph | Table)[] {
  const context: Context = {
    orientation: tree.orientation,
    pictures,
    widthTwips: twipsOfMm(textWidthMm(tree.orientation)),
    listCount: 0,
    pictureCount: 0,
    isAfterPageBreak: false,
  }
  return tree.blocks.flatMap((block) => writeBlock(block, context))
}

/** Gives a paragraph in a named style; right-to-left text is marked as such. */
export function docxParagraph(
  style: string,
  runs: readonly TextRun[],
  extras: IParagraphOptions = {},
): Paragraph {
  const isFromRight = isRightToLeft(textOfRuns(runs))
  const children = runs.flatMap((run) => wordRuns(run, isFromRight))
  return new Paragraph({ style, ...(isFromRight ? { bidirectional: true } : {}), ...extras, children })
}

function writeBlock(block: DocumentBlock, context: Context): readonly (Paragraph | Table)[] {
  if (block.kind === 'page-break') {
    context.isAfterPageBreak = true
    return []
  }
  // A table cannot ask for a new page in Word; an empty small paragraph before it does.
  const extras: IParagraphOptions = context.isAfterPageBreak ? { pageBreakBefore: true } : {}
  const spacer = context.isAfterPageBreak ? [docxParagraph(docxPartStyles.tableCell, [], extras)] : []
  context.isAfterPageBreak = false
  switch (block.kind) {
    case 'heading':
      return [docxParagraph(`Heading${block.level}`, block.runs, extras)]
    case 'paragraph':
      return [docxParagraph(docxRoleStyle(block.role), block.runs, extras)]
    case 'fields':
      return [...spacer, ...fieldParagraphs(block)]
    case 'list':
      return [
        ...spacer,
        ...listParagraphs(block.items, block.isOrdered ? docxLists.numbers : docxLists.bullets, context),
      ]
    case 'table':
      return [...spacer, ...table(block, context)]
    case 'signatures':
      return [...spacer, signatures(block, context)]
    case 'picture':
      return [...spacer, ...picture(block, context)]
    default:
      return assertNever(block)
  }
}

function wordRuns({ text, isBold, isItalic }: TextRun, isFromRight: boolean): readonly WordRun[] {
  const style = {
    ...(isBold === true ? { bold: true } : {}),
    ...(isItalic === true ? { italics: true } : {}),
    ...(isFromRight ? { rightToLeft: true } : {}),
  }
  return cleanText(text)
    .split('\n')
    .map((line, index) => {
      const children = line
        .split('\t')
        .flatMap((part, position) => (position === 0 ? [part] : [new Tab(), part]))
      return new WordRun({ ...style, children, ...(index === 0 ? {} : { break: 1 }) })
    })
}

function fieldParagraphs(block: FieldsBlock): readonly Paragraph[] {
  const isWhole = areShortFields(block)
  return block.rows.map(({ label, runs }, index) =>
    fieldParagraph(label, runs, isWhole && index < block.rows.length - 1),
  )
}

function fieldParagraph(label: string, runs: readonly TextRun[], staysWithNext: boolean): Paragraph {
  const labelRun = new WordRun({
    text: cleanText(label),
    font: officeFonts.docx.sans,
    size: 19,
    color: paperColors.secondInk,
  })
  const children = [
    labelRun,
    new WordRun({ children: [new Tab()] }),
    ...runs.flatMap((run) => wordRuns(run, false)),
  ]
  return new Paragraph({
    style: docxPartStyles.field,
    ...(staysWithNext ? { keepNext: true } : {}),
    children,
  })
}

function listParagraphs(
  items: readonly (readonly TextRun[])[],
  reference: string,
  context: Context,
): readonly Paragraph[] {
  context.listCount += 1
  const numbering = { reference, level: 0, instance: context.listCount }
  return items.map((runs, index) => {
    const isEdge = isEdgeOfList(index, items.length)
    return docxParagraph(docxPartStyles.listItem, runs, { numbering, ...(isEdge ? { keepNext: true } : {}) })
  })
}

function table(block: TableBlock, context: Context): readonly (Paragraph | Table)[] {
  const widths = block.columns.map((column) => Math.round((context.widthTwips * column.widthPercent) / 100))
  const height =
    block.rowHeightMm === null
      ? {}
      : { height: { value: twipsOfMm(block.rowHeightMm), rule: HeightRule.ATLEAST } }
  const cell = (runs: readonly TextRun[], column: number, isHeader: boolean): TableCell =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      margins: cellMargins,
      borders: {
        ...noBorders,
        bottom: {
          style: BorderStyle.SINGLE,
          size: isHeader ? 6 : 4,
          color: isHeader ? paperColors.ink : paperColors.rule,
        },
      },
      ...(isHeader ? { shading: { type: ShadingType.CLEAR, fill: paperColors.headerFill } } : {}),
      children: [docxParagraph(isHeader ? docxPartStyles.tableHeader : docxPartStyles.tableCell, runs)],
    })
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.columns.map((column, index) => cell([{ text: column.header }], index, true)),
  })
  const isWhole = isShortTable(block)
  const rows = block.groups.flatMap(({ label, rows: groupRows }, groupIndex) => [
    ...(label === null ? [] : [groupRow(label, widths)]),
    ...groupRows.map((cells, rowIndex) => {
      const children = cells.map((runs, index) => cell(runs, index, false))
      const isLast = groupIndex === block.groups.length - 1 && rowIndex === groupRows.length - 1
      return new TableRow({ cantSplit: true, keepNext: isWhole && !isLast, ...height, children })
    }),
  ])
  const caption =
    block.caption === null ? [] : [docxParagraph(docxRoleStyle('label'), [{ text: block.caption }])]
  // The small paragraph after it keeps two tables apart, which Word would otherwise join.
  return [...caption, wordTable([header, ...rows], widths), docxParagraph(docxPartStyles.tableCell, [])]
}

function groupRow(label: string, widths: readonly number[]): TableRow {
  const cell = new TableCell({
    columnSpan: widths.length,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    margins: cellMargins,
    borders: { ...noBorders, bottom: { style: BorderStyle.SINGLE, size: 4, color: paperColors.rule } },
    children: [docxParagraph(docxPartStyles.tableGroup, [{ text: label }])],
  })
  return new TableRow({ cantSplit: true, children: [cell] })
}

function signatures(block: SignaturesBlock, context: Context): Table {
  const width = Math.floor(context.widthTwips / 2)
  const cellOf = (children: readonly Paragraph[]): TableCell =>
    new TableCell({ width: { size: width, type: WidthType.DXA }, borders: noBorders, children })
  const cell = ({ role, name, note }: SignatureLine): TableCell =>
    cellOf([
      docxParagraph(docxRoleStyle('label'), [{ text: role }]),
      docxParagraph(docxRoleStyle('body'), [{ text: name ?? '' }]),
      docxParagraph(docxRoleStyle('body'), [{ text: '\n_______________________________' }]),
      ...(note === null ? [] : [docxParagraph(docxRoleStyle('small'), [{ text: note }])]),
    ])
  const rows = signatureRows(block).map((lines) => {
    // Word repairs a file with a cell that has no paragraph.
    const empty = lines.length < 2 ? [cellOf([docxParagraph(docxPartStyles.tableCell, [])])] : []
    return new TableRow({ cantSplit: true, children: [...lines.map(cell), ...empty] })
  })
  return wordTable(rows, [width, width])
}

function picture(block: PictureBlock, context: Context): readonly Paragraph[] {
  const { orientation, pictures } = context
  const data = pictures.get(block.sha256)
  if (data === undefined) return []
  context.pictureCount += 1
  const { widthMm, heightMm } = pictureSizeMm(block, orientation)
  const title = cleanText(block.title)
  const image = new ImageRun({
    type: 'jpg',
    data,
    transformation: { width: pixelsOfMm(widthMm), height: pixelsOfMm(heightMm) },
    altText: {
      id: String(context.pictureCount),
      name: title,
      title,
      description: cleanText(altOf(block)),
    },
  })
  return [new Paragraph({ style: docxRoleStyle('body'), children: [image] })]
}

/** Word counts pictures in pixels of a 96th of an inch. */
function pixelsOfMm(lengthMm: number): number {
  return Math.round((lengthMm / 25.4) * 96)
}

function wordTable(rows: readonly TableRow[], widths: readonly number[]): Table {
  return new Table({
    rows,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: { ...noBorders, insideHorizontal: noBorder, insideVertical: noBorder },
  })
}
