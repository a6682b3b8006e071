import { xmlElement, type Xml } from './xml.ts'

/** What the styles of a table are added to. */
export interface TableStyleContext {
  readonly styles: Map<string, Xml>
  /** Width of the text on the page. */
  readonly widthMm: number
  /** Whether the table starts a page; it is false afterwards. */
  isAfterPageBreak: boolean
}

interface TableStyleOptions {
  readonly name: string
  readonly widthsPercent: readonly number[]
  readonly isWhole: boolean
}

/** Adds the styles of a table and of its columns. */
export function tableStyle(
  context: TableStyleContext,
  { name, widthsPercent, isWhole }: TableStyleOptions,
): void {
  const properties = xmlElement('style:table-properties', {
    'style:width': `${context.widthMm}mm`,
    'table:align': 'left',
    'style:may-break-between-rows': isWhole ? 'false' : 'true',
    'fo:margin-top': '1mm',
    'fo:margin-bottom': '3mm',
    'fo:break-before': context.isAfterPageBreak ? 'page' : null,
  })
  context.isAfterPageBreak = false
  context.styles.set(
    name,
    xmlElement('style:style', { 'style:name': name, 'style:family': 'table' }, [properties]),
  )
  for (const [index, percent] of widthsPercent.entries()) {
    const widthMm = Math.round(context.widthMm * percent) / 100
    const column = xmlElement('style:table-column-properties', { 'style:column-width': `${widthMm}mm` })
    const columnName = `${name}.${index + 1}`
    const attributes = { 'style:name': columnName, 'style:family': 'table-column' }
    context.styles.set(columnName, xmlElement('style:style', attributes, [column]))
  }
}

/** Adds a style of cells. */
export function cellStyle(
  name: string,
  context: TableStyleContext,
  properties: Readonly<Record<string, string>>,
): void {
  const written = xmlElement('style:table-cell-properties', {
    'fo:padding': '1.2mm',
    'fo:border': 'none',
    ...properties,
  })
  context.styles.set(
    name,
    xmlElement('style:style', { 'style:name': name, 'style:family': 'table-cell' }, [written]),
  )
}

/** Adds a style of rows of at least this height, which never break, and gives its name. */
export function rowStyleName(heightMm: number | null, context: TableStyleContext): string {
  const name = `Tavolo_row_${heightMm ?? 'text'}`
  const properties = xmlElement('style:table-row-properties', {
    'style:min-row-height': heightMm === null ? null : `${heightMm}mm`,
    'fo:keep-together': 'always',
  })
  context.styles.set(
    name,
    xmlElement('style:style', { 'style:name': name, 'style:family': 'table-row' }, [properties]),
  )
  return name
}
