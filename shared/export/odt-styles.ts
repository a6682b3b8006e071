import {
  fieldValueMm,
  headingLooks,
  officeFonts,
  paperColors,
  partLooks,
  roleLooks,
  textWidthMm,
} from './document-look.ts'
import type { DocumentTree, ParagraphRole } from './document-tree.ts'
import { odtNamespaces } from './odt-namespaces.ts'
import { odtMasterPage, odtPageLayout } from './odt-page.ts'
import { odtFontAttributes, odtListStyle, odtParagraphStyle, odtTextStyle } from './odt-style-elements.ts'
import { localeOf } from '../text/dates.ts'
import { xmlElement, type Xml } from './xml.ts'

/** Gives the name of the style of a paragraph role: `Tavolo_20_statement`. */
export function odtRoleStyle(role: ParagraphRole): string {
  return role === 'body' ? 'Text_20_body' : `Tavolo_20_${role}`
}

/** Gives styles.xml: named styles that an office can change in one place, the page, its header and its footer. */
export function odtStylesXml(tree: DocumentTree): Xml {
  const styles = [
    defaultStyle(tree),
    ...textStyles(),
    ...tableStyles(),
    ...pageStyles(tree),
    ...characterStyles(),
    odtListStyle('Tavolo_20_bullets', { kind: 'bullet' }),
    odtListStyle('Tavolo_20_numbers', { kind: 'number' }),
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlElement('office:document-styles', odtNamespaces, [
    odtFontFaces(),
    xmlElement('office:styles', {}, styles),
    xmlElement('office:automatic-styles', {}, [odtPageLayout(tree)]),
    xmlElement('office:master-styles', {}, [odtMasterPage(tree)]),
  ])}`
}

/** Gives the declarations of the fonts, needed in every part that names one. */
export function odtFontFaces(): Xml {
  const generic = { serif: 'roman', sans: 'swiss' } as const
  const faces = (['serif', 'sans'] as const).map((kind) =>
    xmlElement('style:font-face', {
      'style:name': officeFonts.odt[kind],
      'svg:font-family': `'${officeFonts.odt[kind]}'`,
      'style:font-family-generic': generic[kind],
      'style:font-pitch': 'variable',
    }),
  )
  return xmlElement('office:font-face-decls', {}, faces)
}

function defaultStyle({ language }: DocumentTree): Xml {
  const [languageCode, country] = localeOf(language).split('-')
  return xmlElement('style:default-style', { 'style:family': 'paragraph' }, [
    xmlElement('style:paragraph-properties', {
      'fo:orphans': 2,
      'fo:widows': 2,
      'style:writing-mode': 'page',
    }),
    xmlElement('style:text-properties', {
      ...odtFontAttributes(officeFonts.odt.serif, 11),
      'fo:language': languageCode ?? null,
      'fo:country': country ?? null,
      'fo:hyphenate': 'false',
    }),
  ])
}

function textStyles(): readonly Xml[] {
  const standard = { 'style:name': 'Standard', 'style:family': 'paragraph', 'style:class': 'text' }
  const headings = ([1, 2, 3] as const).map((level) =>
    odtParagraphStyle({
      name: `Heading_20_${level}`,
      parent: 'Heading',
      look: headingLooks[level],
      outlineLevel: level,
    }),
  )
  const roles = (Object.keys(roleLooks) as ParagraphRole[]).map((role) =>
    odtParagraphStyle({ name: odtRoleStyle(role), parent: 'Standard', look: roleLooks[role] }),
  )
  const field = { parent: 'Standard', look: partLooks.field, hangingMm: fieldValueMm }
  return [
    xmlElement('style:style', standard),
    odtParagraphStyle({ name: 'Heading', parent: 'Standard', look: headingLooks[2] }),
    ...headings,
    ...roles,
    odtParagraphStyle({ name: 'Tavolo_20_field', ...field }),
    odtParagraphStyle({ name: 'List_20_Contents', parent: 'Standard', look: partLooks.listItem }),
  ]
}

/** The names are LibreOffice's own, so that it takes the cells of the header row for headers. */
function tableStyles(): readonly Xml[] {
  const contents = 'Table_20_Contents'
  return [
    odtParagraphStyle({ name: contents, parent: 'Standard', look: partLooks.tableCell }),
    odtParagraphStyle({ name: 'Table_20_Heading', parent: contents, look: partLooks.tableHeader }),
    odtParagraphStyle({ name: 'Tavolo_20_table_20_group', parent: contents, look: partLooks.tableGroup }),
  ]
}

function pageStyles({ orientation }: DocumentTree): readonly Xml[] {
  const footer = { parent: 'Standard', look: partLooks.pageFooter, endTabMm: textWidthMm(orientation) }
  return [
    odtParagraphStyle({ name: 'Header', parent: 'Standard', look: partLooks.pageHeader }),
    odtParagraphStyle({ name: 'Footer', ...footer }),
    odtParagraphStyle({ name: 'Tavolo_20_fingerprint', parent: 'Footer', look: partLooks.fingerprint }),
  ]
}

function characterStyles(): readonly Xml[] {
  const bold = { 'style:font-weight-asian': 'bold', 'style:font-weight-complex': 'bold' }
  const italic = { 'style:font-style-asian': 'italic', 'style:font-style-complex': 'italic' }
  const label = { ...odtFontAttributes(officeFonts.odt.sans, 9.5), 'fo:color': `#${paperColors.secondInk}` }
  return [
    odtTextStyle('Strong_20_Emphasis', { 'fo:font-weight': 'bold', ...bold }),
    odtTextStyle('Emphasis', { 'fo:font-style': 'italic', ...italic }),
    odtTextStyle('Tavolo_20_field_20_label', label),
  ]
}
