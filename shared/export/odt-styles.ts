import {
  fieldValueMm,
  headingLooks,
  officeFonts,
  page,
  paperColors,
  partLooks,
  roleLooks,
  textWidthMm,
} from './document-look.ts'
import type { ParagraphLook } from './document-look.ts'
import type { DocumentTree } from './document-tree.ts'
import { footerText } from './footer-text.ts'
import { localeOf } from '../text/dates.ts'
import { escapeXml, xmlElement, type Xml, type XmlAttributes } from './xml.ts'

/** Namespaces of the parts of an OpenDocument text (OpenDocument 1.3, part 3, section 2.2.2). */
export const odtNamespaces: XmlAttributes = {
  'xmlns:office': 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
  'xmlns:style': 'urn:oasis:names:tc:opendocument:xmlns:style:1.0',
  'xmlns:text': 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
  'xmlns:table': 'urn:oasis:names:tc:opendocument:xmlns:table:1.0',
  'xmlns:fo': 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0',
  'xmlns:svg': 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0',
  'xmlns:meta': 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'office:version': '1.3',
}

/** Gives the name of the style of a paragraph role: `Tavolo_20_statement`. */
export function odtRoleStyle(role: keyof typeof roleLooks): string {
  return role === 'body' ? 'Text_20_body' : `Tavolo_20_${role}`
}

/** Gives styles.xml: named styles that an office can change in one place, the page, its header and its footer. */
export function odtStylesXml(tree: DocumentTree): Xml {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlElement('office:document-styles', odtNamespaces, [
    odtFontFaces(),
    xmlElement('office:styles', {}, namedStyles(tree)),
    xmlElement('office:automatic-styles', {}, [pageLayout(tree)]),
    xmlElement('office:master-styles', {}, [masterPage(tree)]),
  ])}`
}

/** Gives the declarations of the fonts, needed in every part that names one. */
export function odtFontFaces(): Xml {
  const generic = { serif: 'roman', sans: 'swiss', mono: 'modern' } as const
  const faces = (['serif', 'sans', 'mono'] as const).map((kind) =>
    xmlElement('style:font-face', {
      'style:name': officeFonts.odt[kind],
      'svg:font-family': `'${officeFonts.odt[kind]}'`,
      'style:font-family-generic': generic[kind],
      'style:font-pitch': kind === 'mono' ? 'fixed' : 'variable',
    }),
  )
  return xmlElement('office:font-face-decls', {}, faces)
}

function namedStyles(tree: DocumentTree): readonly Xml[] {
  const [language, country] = localeOf(tree.language).split('-')
  const defaults = xmlElement('style:default-style', { 'style:family': 'paragraph' }, [
    xmlElement('style:paragraph-properties', {
      'fo:orphans': 2,
      'fo:widows': 2,
      'style:writing-mode': 'page',
    }),
    xmlElement('style:text-properties', {
      ...fontAttributes(officeFonts.odt.serif, 11),
      'fo:language': language ?? null,
      'fo:country': country ?? null,
      'fo:hyphenate': 'false',
    }),
  ])
  const headings = ([1, 2, 3] as const).map((level) =>
    paragraphStyle({
      name: `Heading_20_${level}`,
      displayName: `Heading ${level}`,
      parent: 'Heading',
      look: headingLooks[level],
      outlineLevel: level,
    }),
  )
  const roles = (Object.keys(roleLooks) as (keyof typeof roleLooks)[])
    .filter((role) => role !== 'body')
    .map((role) =>
      paragraphStyle({
        name: odtRoleStyle(role),
        displayName: `Tavolo ${role}`,
        parent: 'Standard',
        look: roleLooks[role],
      }),
    )
  const endMm = textWidthMm(tree.orientation)
  return [
    defaults,
    xmlElement('style:style', {
      'style:name': 'Standard',
      'style:family': 'paragraph',
      'style:class': 'text',
    }),
    paragraphStyle({
      name: 'Text_20_body',
      displayName: 'Text body',
      parent: 'Standard',
      look: roleLooks.body,
    }),
    paragraphStyle({ name: 'Heading', displayName: 'Heading', parent: 'Standard', look: headingLooks[2] }),
    ...headings,
    ...roles,
    paragraphStyle({
      name: 'Tavolo_20_field',
      displayName: 'Tavolo field',
      parent: 'Standard',
      look: partLooks.field,
      hangingMm: fieldValueMm,
    }),
    paragraphStyle({
      name: 'List_20_Contents',
      displayName: 'List Contents',
      parent: 'Standard',
      look: partLooks.listItem,
    }),
    paragraphStyle({
      name: 'Table_20_Contents',
      displayName: 'Table Contents',
      parent: 'Standard',
      look: partLooks.tableCell,
    }),
    paragraphStyle({
      name: 'Table_20_Heading',
      displayName: 'Table Heading',
      parent: 'Table_20_Contents',
      look: partLooks.tableHeader,
    }),
    paragraphStyle({ name: 'Header', displayName: 'Header', parent: 'Standard', look: partLooks.pageHeader }),
    paragraphStyle({
      name: 'Footer',
      displayName: 'Footer',
      parent: 'Standard',
      look: partLooks.pageFooter,
      endTabMm: endMm,
    }),
    paragraphStyle({
      name: 'Tavolo_20_fingerprint',
      displayName: 'Tavolo fingerprint',
      parent: 'Footer',
      look: partLooks.fingerprint,
    }),
    textStyle('Strong_20_Emphasis', {
      'fo:font-weight': 'bold',
      'style:font-weight-asian': 'bold',
      'style:font-weight-complex': 'bold',
    }),
    textStyle('Emphasis', {
      'fo:font-style': 'italic',
      'style:font-style-asian': 'italic',
      'style:font-style-complex': 'italic',
    }),
    textStyle('Tavolo_20_field_20_label', {
      ...fontAttributes(officeFonts.odt.sans, 9.5),
      'fo:color': `#${paperColors.secondInk}`,
    }),
    listStyle('Tavolo_20_bullets', { kind: 'bullet' }),
    listStyle('Tavolo_20_numbers', { kind: 'number' }),
  ]
}

interface StyleOptions {
  readonly name: string
  readonly displayName: string
  readonly parent: string
  readonly look: ParagraphLook
  readonly outlineLevel?: number
  /** Left edge of all lines but the first, with a tab stop there. */
  readonly hangingMm?: number
  /** A tab stop at the end of the line, for page numbers. */
  readonly endTabMm?: number
}

function paragraphStyle({
  name,
  displayName,
  parent,
  look,
  outlineLevel,
  hangingMm,
  endTabMm,
}: StyleOptions): Xml {
  const rule = `0.5pt solid #${paperColors.rule}`
  const stops = [
    ...(hangingMm === undefined ? [] : [xmlElement('style:tab-stop', { 'style:position': '0mm' })]),
    ...(endTabMm === undefined
      ? []
      : [xmlElement('style:tab-stop', { 'style:position': `${endTabMm}mm`, 'style:type': 'right' })]),
  ]
  const paragraph = xmlElement(
    'style:paragraph-properties',
    {
      'fo:margin-left': `${hangingMm ?? look.indentMm}mm`,
      'fo:margin-right': '0mm',
      'fo:text-indent': `${hangingMm === undefined ? 0 : -hangingMm}mm`,
      'fo:margin-top': `${look.beforePt}pt`,
      'fo:margin-bottom': `${look.afterPt}pt`,
      'fo:line-height': `${look.lineHeightPercent}%`,
      'fo:text-align': look.align,
      'fo:keep-with-next': look.staysWithNext ? 'always' : 'auto',
      'fo:border': look.rule === 'box' ? `1pt solid #${paperColors.ink}` : null,
      'fo:border-left': look.rule === 'start' ? `2pt solid #${paperColors.rule}` : null,
      'fo:padding': look.rule === 'box' ? '2mm' : null,
      'fo:padding-left': look.rule === 'start' ? '3mm' : null,
      'fo:border-bottom': name === 'Heading_20_2' ? rule : null,
      'fo:padding-bottom': name === 'Heading_20_2' ? '0.6mm' : null,
    },
    stops.length === 0 ? [] : [xmlElement('style:tab-stops', {}, stops)],
  )
  const weight = look.isBold ? 'bold' : 'normal'
  const slant = look.isItalic ? 'italic' : 'normal'
  const text = xmlElement('style:text-properties', {
    ...fontAttributes(officeFonts.odt[look.font], look.sizePt),
    'fo:color': `#${look.color}`,
    'fo:font-weight': weight,
    'style:font-weight-asian': weight,
    'style:font-weight-complex': weight,
    'fo:font-style': slant,
    'style:font-style-asian': slant,
    'style:font-style-complex': slant,
  })
  const attributes = {
    'style:name': name,
    'style:display-name': displayName,
    'style:family': 'paragraph',
    'style:parent-style-name': parent,
    'style:default-outline-level': outlineLevel ?? null,
    'style:next-style-name': outlineLevel === undefined ? null : 'Text_20_body',
  }
  return xmlElement('style:style', attributes, [paragraph, text])
}

function textStyle(name: string, properties: XmlAttributes): Xml {
  const attributes = {
    'style:name': name,
    'style:display-name': name.replaceAll('_20_', ' '),
    'style:family': 'text',
  }
  return xmlElement('style:style', attributes, [xmlElement('style:text-properties', properties)])
}

function listStyle(name: string, { kind }: { readonly kind: 'bullet' | 'number' }): Xml {
  const alignment = xmlElement('style:list-level-label-alignment', {
    'text:label-followed-by': 'listtab',
    'text:list-tab-stop-position': '7mm',
    'fo:text-indent': '-5mm',
    'fo:margin-left': '7mm',
  })
  const properties = xmlElement(
    'style:list-level-properties',
    { 'text:list-level-position-and-space-mode': 'label-alignment' },
    [alignment],
  )
  const level =
    kind === 'bullet'
      ? xmlElement('text:list-level-style-bullet', { 'text:level': 1, 'text:bullet-char': '•' }, [properties])
      : xmlElement(
          'text:list-level-style-number',
          { 'text:level': 1, 'style:num-suffix': '.', 'style:num-format': '1' },
          [properties],
        )
  return xmlElement(
    'text:list-style',
    { 'style:name': name, 'style:display-name': name.replaceAll('_20_', ' ') },
    [level],
  )
}

function fontAttributes(font: string, sizePt: number): XmlAttributes {
  return {
    'style:font-name': font,
    'style:font-name-asian': font,
    'style:font-name-complex': font,
    'fo:font-size': `${sizePt}pt`,
    'style:font-size-asian': `${sizePt}pt`,
    'style:font-size-complex': `${sizePt}pt`,
  }
}

function pageLayout(tree: DocumentTree): Xml {
  const isPortrait = tree.orientation === 'portrait'
  const properties = xmlElement('style:page-layout-properties', {
    'fo:page-width': `${isPortrait ? page.shortMm : page.longMm}mm`,
    'fo:page-height': `${isPortrait ? page.longMm : page.shortMm}mm`,
    'style:print-orientation': tree.orientation,
    'fo:margin-top': `${page.topMm}mm`,
    'fo:margin-bottom': `${page.bottomMm}mm`,
    'fo:margin-left': `${page.sideMm}mm`,
    'fo:margin-right': `${page.sideMm}mm`,
    'style:writing-mode': 'lr-tb',
  })
  const near = (edge: 'bottom' | 'top'): Xml =>
    xmlElement('style:header-footer-properties', { 'fo:min-height': '0mm', [`fo:margin-${edge}`]: '5mm' })
  return xmlElement('style:page-layout', { 'style:name': 'Page' }, [
    properties,
    xmlElement('style:header-style', {}, [near('bottom')]),
    xmlElement('style:footer-style', {}, [near('top')]),
  ])
}

function masterPage(tree: DocumentTree): Xml {
  const { subject, fingerprint } = footerText(tree)
  const pageOf = [
    escapeXml(`${tree.footer.pageWord} `),
    xmlElement('text:page-number', { 'text:select-page': 'current' }, ['1']),
    escapeXml(` ${tree.footer.ofWord} `),
    xmlElement('text:page-count', {}, ['1']),
  ]
  const footer = [
    xmlElement('text:p', { 'text:style-name': 'Footer' }, [
      escapeXml(subject),
      xmlElement('text:tab', {}),
      ...pageOf,
    ]),
    ...(fingerprint === null
      ? []
      : [xmlElement('text:p', { 'text:style-name': 'Tavolo_20_fingerprint' }, [escapeXml(fingerprint)])]),
  ]
  const header =
    tree.header === null
      ? []
      : [
          xmlElement('style:header', {}, [
            xmlElement('text:p', { 'text:style-name': 'Header' }, [escapeXml(tree.header)]),
          ]),
        ]
  return xmlElement('style:master-page', { 'style:name': 'Standard', 'style:page-layout-name': 'Page' }, [
    ...header,
    xmlElement('style:footer', {}, footer),
  ])
}
