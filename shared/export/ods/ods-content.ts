import { formatShortDate, type Language } from '../../text/dates.ts'
import { formatEuro, formatNumber } from '../../text/numbers.ts'
import { centsText } from '../../text/typed-decimal.ts'
import { assertNever } from '../../util/assert-never.ts'
import { cleanText } from '../clean-text.ts'
import type { Workbook, WorkbookCell, WorkbookRow, WorkbookSheet } from '../workbook.ts'
import { escapeXml, xmlElement, type Xml, type XmlAttributes } from '../xml.ts'
import { odsNamespaces } from './ods-namespaces.ts'
import { columnWidthMm } from './ods-widths.ts'

/** Gives `content.xml`: every sheet with its columns, its row of headings, and buttons that filter. */
export function odsContentXml({ sheets, language }: Workbook): Xml {
  const widths = sheets.map((sheet) =>
    sheet.header.map((heading, index) =>
      columnWidthMm(
        heading,
        sheet.rows.map(({ cells }) => cells[index] ?? { kind: 'empty' }),
        language,
      ),
    ),
  )
  const styles = [...new Set(widths.flat())].map(columnStyle)
  const tables = sheets.map((sheet, index) => tableOf(sheet, widths[index] ?? [], language))
  const ranges = xmlElement('table:database-ranges', {}, sheets.map(rangeOf))
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlElement('office:document-content', odsNamespaces, [
    xmlElement('office:automatic-styles', {}, [...styles, rowStyle, tableStyle]),
    xmlElement('office:body', {}, [xmlElement('office:spreadsheet', {}, [...tables, ranges])]),
  ])}`
}

const rowStyle = xmlElement('style:style', { 'style:name': 'Row', 'style:family': 'table-row' }, [
  xmlElement('style:table-row-properties', { 'style:use-optimal-row-height': 'true' }),
])

const tableStyle = xmlElement(
  'style:style',
  { 'style:name': 'Sheet', 'style:family': 'table', 'style:master-page-name': 'Default' },
  [xmlElement('style:table-properties', { 'table:display': 'true', 'style:writing-mode': 'lr-tb' })],
)

function columnStyle(widthMm: number): Xml {
  const attributes = { 'style:name': columnStyleName(widthMm), 'style:family': 'table-column' }
  const properties = { 'style:column-width': `${widthMm}mm` }
  return xmlElement('style:style', attributes, [xmlElement('style:table-column-properties', properties)])
}

function columnStyleName(widthMm: number): string {
  return `Column${widthMm}`
}

function tableOf(
  { name, header, rows }: WorkbookSheet,
  widthsMm: readonly number[],
  language: Language,
): Xml {
  const columns = widthsMm.map((widthMm) =>
    xmlElement('table:table-column', { 'table:style-name': columnStyleName(widthMm) }),
  )
  const headings = header.map((heading, index) => textCellXml(heading, headingStyle(rows, index)))
  return xmlElement('table:table', { 'table:name': name, 'table:style-name': 'Sheet' }, [
    ...columns,
    xmlElement('table:table-header-rows', {}, [rowOf(headings)]),
    ...rows.map((row) => rowOf(cellsOf(row, language))),
  ])
}

/** A heading stands over its numbers, which end where their column ends. */
function headingStyle(rows: readonly WorkbookRow[], index: number): string {
  const kinds = rows.map(({ cells }) => cells[index]?.kind ?? 'empty').filter((kind) => kind !== 'empty')
  const isOfNumbers = kinds.length > 0 && kinds.every((kind) => kind !== 'text' && kind !== 'date')
  return isOfNumbers ? 'Heading_end' : 'Heading'
}

function rowOf(cells: readonly Xml[]): Xml {
  return xmlElement('table:table-row', { 'table:style-name': 'Row' }, cells)
}

function cellsOf({ cells, isTotal }: WorkbookRow, language: Language): readonly Xml[] {
  const look = isTotal === true ? 'Total_' : ''
  return cells.map((cell) => cellOf(cell, look, language))
}

function cellOf(cell: WorkbookCell, look: string, language: Language): Xml {
  switch (cell.kind) {
    case 'empty':
      return xmlElement('table:table-cell', { 'table:style-name': `${look}Text` })
    case 'text':
      return textCellXml(cell.text, `${look}Text`)
    case 'whole':
    case 'decimal':
      return valueCell(
        {
          'table:style-name': look + (cell.kind === 'whole' ? 'Whole' : 'Decimal'),
          'office:value-type': 'float',
          'office:value': String(cell.value),
        },
        formatNumber(cell.value, language),
      )
    case 'euro':
      return valueCell(
        {
          'table:style-name': `${look}Euro`,
          'office:value-type': 'currency',
          'office:currency': 'EUR',
          'office:value': centsText(cell.cents, 'en'),
        },
        formatEuro(cell.cents / 100, language),
      )
    case 'date':
      return valueCell(
        {
          'table:style-name': `${look}Date`,
          'office:value-type': 'date',
          'office:date-value': cell.isoDate,
        },
        formatShortDate(cell.isoDate, language),
      )
    default:
      return assertNever(cell)
  }
}

function valueCell(attributes: XmlAttributes, shown: string): Xml {
  return xmlElement('table:table-cell', attributes, [xmlElement('text:p', {}, [escapeXml(shown)])])
}

/** A cell that is text whatever it says: «=1+1» is five signs, and stays them. */
function textCellXml(text: string, style: string): Xml {
  return xmlElement(
    'table:table-cell',
    { 'table:style-name': style, 'office:value-type': 'string' },
    cleanText(text)
      .split('\n')
      .map((line) => xmlElement('text:p', {}, [spaced(line)])),
  )
}

/** Readers make one space of several; those that somebody typed stay. */
function spaced(line: string): Xml {
  return line
    .split(/( {2,}|^ | $|\t)/)
    .map((part) => {
      if (part === '\t') return xmlElement('text:tab', {})
      return /^ +$/.test(part) ? xmlElement('text:s', { 'text:c': part.length }) : escapeXml(part)
    })
    .join('')
}

function rangeOf({ name, header, rows }: WorkbookSheet, index: number): Xml {
  const sheet = `'${name.replaceAll("'", "''")}'`
  const end = `${columnLetters(header.length - 1)}${rows.length + 1}`
  return xmlElement('table:database-range', {
    'table:name': `Table${index + 1}`,
    'table:target-range-address': `${sheet}.A1:${sheet}.${end}`,
    'table:display-filter-buttons': 'true',
  })
}

/** «A», … «Z», «AA». */
function columnLetters(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26))
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last
}
