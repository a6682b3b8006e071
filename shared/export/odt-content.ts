import { assertNever } from '../util/assert-never.ts'
import { isRightToLeft } from './clean-text.ts'
import { paperColors, textWidthMm } from './document-look.ts'
import { areShortFields, isEdgeOfList, isShortTable, signatureRows, textOfRuns } from './document-tree.ts'
import type {
  DocumentBlock,
  DocumentTree,
  FieldsBlock,
  SignatureLine,
  SignaturesBlock,
  TableBlock,
  TextRun,
} from './document-tree.ts'
import { odtNamespaces } from './odt-namespaces.ts'
import { odtPicture } from './odt-picture.ts'
import { odtFontFaces, odtRoleStyle } from './odt-styles.ts'
import { cellStyle, rowStyleName, tableStyle } from './odt-table-styles.ts'
import type { Pictures } from './pictures.ts'
import { escapeXml, xmlElement, type Xml } from './xml.ts'

/** Styles that one document needs beyond the named ones, by name, in order of first use. */
type AutomaticStyles = Map<string, Xml>

interface Context {
  readonly orientation: DocumentTree['orientation']
  readonly pictures: Pictures
  readonly styles: AutomaticStyles
  readonly widthMm: number
  tableCount: number
  isAfterPageBreak: boolean
}

/** Gives content.xml: the blocks in reading order, every one with a named style or one derived from it. */
export function odtContentXml(tree: DocumentTree, pictures: Pictures): Xml {
  const context: Context = {
    orientation: tree.orientation,
    pictures,
    styles: new Map(),
    widthMm: textWidthMm(tree.orientation),
    tableCount: 0,
    isAfterPageBreak: false,
  }
  const written = tree.blocks.map((block) => writeBlock(block, context))
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlElement('office:document-content', odtNamespaces, [
    odtFontFaces(),
    xmlElement('office:automatic-styles', {}, [...context.styles.values()]),
    xmlElement('office:body', {}, [xmlElement('office:text', {}, written)]),
  ])}`
}

function writeBlock(block: DocumentBlock, context: Context): Xml {
  switch (block.kind) {
    case 'heading':
      return paragraph({
        style: `Heading_20_${block.level}`,
        runs: block.runs,
        context,
        outlineLevel: block.level,
      })
    case 'paragraph':
      return paragraph({ style: odtRoleStyle(block.role), runs: block.runs, context })
    case 'fields':
      return fields(block, context)
    case 'list':
      return list(block.items, block.isOrdered ? 'Tavolo_20_numbers' : 'Tavolo_20_bullets', context)
    case 'table':
      return table(block, context)
    case 'page-break':
      context.isAfterPageBreak = true
      return ''
    case 'signatures':
      return signatures(block, context)
    case 'picture':
      return context.pictures.has(block.sha256) ? odtPicture(block, context.orientation) : ''
    default:
      return assertNever(block)
  }
}

interface ParagraphOptions {
  readonly style: string
  readonly runs: readonly TextRun[]
  readonly context: Context
  readonly outlineLevel?: number
  readonly staysWithNext?: boolean
}

function paragraph({ outlineLevel, ...options }: ParagraphOptions): Xml {
  const { runs } = options
  const styleName = derivedStyle(options)
  const attributes = { 'text:style-name': styleName, 'text:outline-level': outlineLevel ?? null }
  return xmlElement(outlineLevel === undefined ? 'text:p' : 'text:h', attributes, runs.map(writeRun))
}

/** Gives the named style, or an automatic one derived from it for where the paragraph stands and how it reads. */
function derivedStyle({ style, runs, context, staysWithNext = false }: ParagraphOptions): string {
  const isFromRight = isRightToLeft(textOfRuns(runs))
  const startsPage = context.isAfterPageBreak
  context.isAfterPageBreak = false
  if (!isFromRight && !startsPage && !staysWithNext) return style
  const marks = [startsPage ? '_page' : '', isFromRight ? '_rtl' : '', staysWithNext ? '_kept' : '']
  const name = `${style}${marks.join('')}`
  const properties = xmlElement('style:paragraph-properties', {
    'fo:break-before': startsPage ? 'page' : null,
    'fo:keep-with-next': staysWithNext ? 'always' : null,
    'style:writing-mode': isFromRight ? 'rl-tb' : null,
    // LibreOffice reads «start» as left here; the side is named instead.
    'fo:text-align': isFromRight ? 'right' : null,
  })
  const attributes = { 'style:name': name, 'style:family': 'paragraph', 'style:parent-style-name': style }
  context.styles.set(name, xmlElement('style:style', attributes, [properties]))
  return name
}

function writeRun({ text, isBold, isItalic }: TextRun): Xml {
  let written = odtText(text)
  if (isItalic === true) written = xmlElement('text:span', { 'text:style-name': 'Emphasis' }, [written])
  if (isBold === true)
    written = xmlElement('text:span', { 'text:style-name': 'Strong_20_Emphasis' }, [written])
  return written
}

/** Gives text with the white space that OpenDocument would otherwise collapse (part 3, section 6.1.2). */
function odtText(text: string): Xml {
  return escapeXml(text)
    .replaceAll(/^ | {2,}/g, (spaces) => xmlElement('text:s', { 'text:c': spaces.length }))
    .replaceAll('\t', xmlElement('text:tab', {}))
    .replaceAll('\n', xmlElement('text:line-break', {}))
}

function fields(block: FieldsBlock, context: Context): Xml {
  const isWhole = areShortFields(block)
  return block.rows
    .map(({ label, runs }, index) => {
      const staysWithNext = isWhole && index < block.rows.length - 1
      // The label stands first: it says from which side the row reads.
      const style = { style: 'Tavolo_20_field', runs: [{ text: label }], context, staysWithNext }
      return field(label, runs, derivedStyle(style))
    })
    .join('')
}

function field(label: string, runs: readonly TextRun[], styleName: string): Xml {
  const name = xmlElement('text:span', { 'text:style-name': 'Tavolo_20_field_20_label' }, [escapeXml(label)])
  return xmlElement('text:p', { 'text:style-name': styleName }, [
    name,
    xmlElement('text:tab', {}),
    ...runs.map(writeRun),
  ])
}

function list(items: readonly (readonly TextRun[])[], style: string, context: Context): Xml {
  const written = items.map((runs, index) => {
    const staysWithNext = isEdgeOfList(index, items.length)
    return xmlElement('text:list-item', {}, [
      paragraph({ style: 'List_20_Contents', runs, context, staysWithNext }),
    ])
  })
  return xmlElement('text:list', { 'text:style-name': style }, written)
}

function table(block: TableBlock, context: Context): Xml {
  context.tableCount += 1
  const name = `Table${context.tableCount}`
  const widthsPercent = block.columns.map((column) => column.widthPercent)
  tableStyle(context, { name, widthsPercent, isWhole: isShortTable(block) })
  cellStyle('Tavolo_cell', context, { 'fo:border-bottom': `0.5pt solid #${paperColors.rule}` })
  cellStyle('Tavolo_header', context, {
    'fo:border-bottom': `0.75pt solid #${paperColors.ink}`,
    'fo:background-color': `#${paperColors.headerFill}`,
  })
  const row = (heightMm: number | null, cells: readonly Xml[]): Xml =>
    xmlElement('table:table-row', { 'table:style-name': rowStyleName(heightMm, context) }, cells)
  const cell = (style: string, content: Xml): Xml =>
    xmlElement('table:table-cell', { 'table:style-name': style, 'office:value-type': 'string' }, [content])
  const header = block.columns.map((column) =>
    cell('Tavolo_header', paragraph({ style: 'Table_20_Heading', runs: [{ text: column.header }], context })),
  )
  const rows = block.groups.flatMap(({ label, rows: groupRows }) => [
    ...(label === null ? [] : [row(null, groupCells(label, block.columns.length, context))]),
    ...groupRows.map((cells) =>
      row(
        block.rowHeightMm,
        cells.map((runs) => cell('Tavolo_cell', paragraph({ style: 'Table_20_Contents', runs, context }))),
      ),
    ),
  ])
  const columns = block.columns.map((_column, index) =>
    xmlElement('table:table-column', { 'table:style-name': `${name}.${index + 1}` }),
  )
  const caption =
    block.caption === null
      ? ''
      : paragraph({ style: odtRoleStyle('label'), runs: [{ text: block.caption }], context })
  const title = block.caption === null ? [] : [xmlElement('table:title', {}, [escapeXml(block.caption)])]
  return `${caption}${xmlElement('table:table', { 'table:name': name, 'table:style-name': name }, [
    ...title,
    ...columns,
    xmlElement('table:table-header-rows', {}, [row(null, header)]),
    ...rows,
  ])}`
}

/** A cell across all columns, and the covered cells that OpenDocument wants after it. */
function groupCells(label: string, columnCount: number, context: Context): readonly Xml[] {
  const text = paragraph({ style: 'Tavolo_20_table_20_group', runs: [{ text: label }], context })
  const attributes = {
    'table:style-name': 'Tavolo_cell',
    'office:value-type': 'string',
    'table:number-columns-spanned': columnCount,
  }
  const covered = Array.from({ length: columnCount - 1 }, () => xmlElement('table:covered-table-cell', {}))
  return [xmlElement('table:table-cell', attributes, [text]), ...covered]
}

function signatures(block: SignaturesBlock, context: Context): Xml {
  context.tableCount += 1
  const name = `Table${context.tableCount}`
  tableStyle(context, { name, widthsPercent: [50, 50], isWhole: block.lines.length <= 2 })
  cellStyle('Tavolo_signature', context, {})
  const rowStyle = rowStyleName(null, context)
  const cell = ({ role, name: signer, note }: SignatureLine): Xml => {
    const texts = [
      paragraph({ style: odtRoleStyle('label'), runs: [{ text: role }], context }),
      paragraph({ style: 'Text_20_body', runs: [{ text: signer ?? '' }], context }),
      paragraph({ style: 'Text_20_body', runs: [{ text: '\n_______________________________' }], context }),
      ...(note === null
        ? []
        : [paragraph({ style: odtRoleStyle('small'), runs: [{ text: note }], context })]),
    ]
    const attributes = { 'table:style-name': 'Tavolo_signature', 'office:value-type': 'string' }
    return xmlElement('table:table-cell', attributes, texts)
  }
  const columns = [1, 2].map((index) =>
    xmlElement('table:table-column', { 'table:style-name': `${name}.${index}` }),
  )
  const rows = signatureRows(block).map((lines) => {
    const cells = [...lines.map(cell), ...(lines.length < 2 ? [xmlElement('table:table-cell', {})] : [])]
    return xmlElement('table:table-row', { 'table:style-name': rowStyle }, cells)
  })
  return xmlElement('table:table', { 'table:name': name, 'table:style-name': name }, [...columns, ...rows])
}
