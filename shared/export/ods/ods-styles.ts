import { localeOf } from '../../text/dates.ts'
import { officeFonts, paperColors } from '../document-look.ts'
import { odtFontAttributes } from '../odt-style-elements.ts'
import type { Workbook } from '../workbook.ts'
import { escapeXml, xmlElement, type Xml, type XmlAttributes } from '../xml.ts'
import { odsNamespaces } from './ods-namespaces.ts'

/** Gives `styles.xml`: formats of numbers, money and days in the language of the workbook, cells, the page that is printed. */
export function odsStylesXml(workbook: Workbook): Xml {
  const font = officeFonts.odt.sans
  const [language = 'it', country = 'IT'] = localeOf(workbook.language).split('-')
  const place = { 'number:language': language, 'number:country': country }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlElement('office:document-styles', odsNamespaces, [
    xmlElement('office:font-face-decls', {}, [
      xmlElement('style:font-face', { 'style:name': font, 'svg:font-family': `'${font}'` }),
    ]),
    xmlElement('office:styles', {}, [
      xmlElement('style:default-style', { 'style:family': 'table-cell' }, [
        xmlElement('style:text-properties', {
          ...odtFontAttributes(font, 10),
          'fo:language': language,
          'fo:country': country,
          'fo:color': `#${paperColors.ink}`,
        }),
      ]),
      ...numberStyles(place),
      ...cellStyles(),
    ]),
    xmlElement('office:automatic-styles', {}, [pageLayout]),
    xmlElement('office:master-styles', {}, [masterPage(workbook)]),
  ])}`
}

function numberStyles(place: XmlAttributes): readonly Xml[] {
  const digits = (decimals: number): Xml =>
    xmlElement('number:number', {
      'number:decimal-places': decimals,
      'number:min-decimal-places': decimals,
      'number:min-integer-digits': 1,
      'number:grouping': 'true',
    })
  const text = (written: string): Xml => xmlElement('number:text', {}, [escapeXml(written)])
  const two = { 'number:style': 'long' }
  return [
    xmlElement('number:number-style', { 'style:name': 'N-whole', ...place }, [digits(0)]),
    xmlElement('number:number-style', { 'style:name': 'N-decimal', ...place }, [digits(2)]),
    xmlElement('number:currency-style', { 'style:name': 'N-euro', ...place }, [
      digits(2),
      text('\u00A0'),
      xmlElement('number:currency-symbol', place, ['€']),
    ]),
    xmlElement('number:date-style', { 'style:name': 'N-date', ...place }, [
      xmlElement('number:day', two),
      text('/'),
      xmlElement('number:month', two),
      text('/'),
      xmlElement('number:year', two),
    ]),
  ]
}

const kinds = [
  { name: 'Text', format: null, align: 'start' },
  { name: 'Whole', format: 'N-whole', align: 'end' },
  { name: 'Decimal', format: 'N-decimal', align: 'end' },
  { name: 'Euro', format: 'N-euro', align: 'end' },
  { name: 'Date', format: 'N-date', align: 'start' },
] as const

function cellStyles(): readonly Xml[] {
  const { ink, rule, headerFill } = paperColors
  const line = `0.5pt solid #${rule}`
  return [
    xmlElement('style:style', { 'style:name': 'Default', 'style:family': 'table-cell' }, []),
    ...kinds.map(({ name, format, align }) =>
      cellStyle({ name, format, align, cell: { 'fo:border-bottom': line }, isBold: false }),
    ),
    ...kinds.map(({ name, format, align }) => {
      const cell = { 'fo:border-top': `1pt solid #${ink}`, 'fo:background-color': `#${headerFill}` }
      return cellStyle({ name: `Total_${name}`, format, align, cell, isBold: true })
    }),
    ...(['start', 'end'] as const).map((align) =>
      cellStyle({
        name: align === 'start' ? 'Heading' : 'Heading_end',
        format: null,
        align,
        cell: { 'fo:border-bottom': `1pt solid #${ink}`, 'fo:background-color': `#${headerFill}` },
        isBold: true,
      }),
    ),
  ]
}

function cellStyle(style: {
  readonly name: string
  readonly format: string | null
  readonly align: 'start' | 'end'
  readonly cell: XmlAttributes
  readonly isBold: boolean
}): Xml {
  const weight = style.isBold ? 'bold' : 'normal'
  return xmlElement(
    'style:style',
    {
      'style:name': style.name,
      'style:family': 'table-cell',
      'style:parent-style-name': 'Default',
      'style:data-style-name': style.format,
    },
    [
      xmlElement('style:table-cell-properties', {
        'fo:wrap-option': 'wrap',
        'style:vertical-align': style.name.startsWith('Heading') ? 'bottom' : 'top',
        'fo:padding': '0.8mm',
        ...style.cell,
      }),
      xmlElement('style:paragraph-properties', { 'fo:text-align': style.align }),
      xmlElement('style:text-properties', {
        'fo:font-weight': weight,
        'style:font-weight-asian': weight,
        'style:font-weight-complex': weight,
      }),
    ],
  )
}

// Printed on A3, as wide as it is: columns that go on over three sheets are read by nobody.
const pageLayout = xmlElement('style:page-layout', { 'style:name': 'Page' }, [
  xmlElement('style:page-layout-properties', {
    'fo:page-width': '420mm',
    'fo:page-height': '297mm',
    'style:print-orientation': 'landscape',
    'fo:margin-top': '12mm',
    'fo:margin-bottom': '12mm',
    'fo:margin-left': '12mm',
    'fo:margin-right': '12mm',
    'style:scale-to-X': 1,
    'style:scale-to-Y': 0,
  }),
  xmlElement('style:footer-style', {}, [
    xmlElement('style:header-footer-properties', { 'fo:min-height': '6mm', 'fo:margin-top': '3mm' }),
  ]),
])

function masterPage({ title }: Workbook): Xml {
  const words = [
    escapeXml(`${title} · `),
    xmlElement('text:sheet-name', {}, ['?']),
    escapeXml(' · '),
    xmlElement('text:page-number', {}, ['1']),
    escapeXml(' / '),
    xmlElement('text:page-count', {}, ['1']),
  ]
  return xmlElement('style:master-page', { 'style:name': 'Default', 'style:page-layout-name': 'Page' }, [
    xmlElement('style:footer', {}, [xmlElement('text:p', {}, words)]),
  ])
}
