import {
  fieldValueMm,
  headingLooks,
  officeFonts,
  paperColors,
  partLooks,
  roleLooks,
  textWidthMm,
} from './document-look.ts'
import type { DocumentTree } from './document-tree.ts'
import { odtNamespaces } from './odt-namespaces.ts'
import { odtMasterPage, odtPageLayout } from './odt-page.ts'
import { odtFontAttributes, odtListStyle, odtParagraphStyle, odtTextStyle } from './odt-style-elements.ts'
import { localeOf } from '../text/dates.ts'
import { xmlElement, type Xml } from './xml.ts'

/** Gives the name of the style of a paragraph role: `Tavolo_20_statement`. */
export function odtRoleStyle(role: keyof typeof roleLooks): string {
  return role === 'body' ? 'Text_20_body' : `Tavolo_20_${role}`
}

/** Gives styles.xml: named styles that an office can change in one place, the page, its header and its footer. */
export function odtStylesXml(tree: DocumentTree): Xml {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlElement('office:document-styles', odtNamespaces, [
    odtFontFaces(),
    xmlElement('office:styles', {}, namedStyles(tree)),
    xmlElement('office:automatic-styles', {}, [odtPageLayout(tree)]),
    xmlElement('office:master-styles', {}, [odtMasterPage(tree)]),
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
      ...odtFontAttributes(officeFonts.odt.serif, 11),
      'fo:language': language ?? null,
      'fo:country': country ?? null,
      'fo:hyphenate': 'false',
    }),
  ])
  const headings = ([1, 2, 3] as const).map((level) =>
    odtParagraphStyle({
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
      odtParagraphStyle({
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
    odtParagraphStyle({
      name: 'Text_20_body',
      displayName: 'Text body',
      parent: 'Standard',
      look: roleLooks.body,
    }),
    odtParagraphStyle({ name: 'Heading', displayName: 'Heading', parent: 'Standard', look: headingLooks[2] }),
    ...headings,
    ...roles,
    odtParagraphStyle({
      name: 'Tavolo_20_field',
      displayName: 'Tavolo field',
      parent: 'Standard',
      look: partLooks.field,
      hangingMm: fieldValueMm,
    }),
    odtParagraphStyle({
      name: 'List_20_Contents',
      displayName: 'List Contents',
      parent: 'Standard',
      look: partLooks.listItem,
    }),
    odtParagraphStyle({
      name: 'Table_20_Contents',
      displayName: 'Table Contents',
      parent: 'Standard',
      look: partLooks.tableCell,
    }),
    odtParagraphStyle({
      name: 'Table_20_Heading',
      displayName: 'Table Heading',
      parent: 'Table_20_Contents',
      look: partLooks.tableHeader,
    }),
    odtParagraphStyle({
      name: 'Tavolo_20_table_20_group',
      displayName: 'Tavolo table group',
      parent: 'Table_20_Contents',
      look: partLooks.tableGroup,
    }),
    odtParagraphStyle({
      name: 'Header',
      displayName: 'Header',
      parent: 'Standard',
      look: partLooks.pageHeader,
    }),
    odtParagraphStyle({
      name: 'Footer',
      displayName: 'Footer',
      parent: 'Standard',
      look: partLooks.pageFooter,
      endTabMm: endMm,
    }),
    odtParagraphStyle({
      name: 'Tavolo_20_fingerprint',
      displayName: 'Tavolo fingerprint',
      parent: 'Footer',
      look: partLooks.fingerprint,
    }),
    odtTextStyle('Strong_20_Emphasis', {
      'fo:font-weight': 'bold',
      'style:font-weight-asian': 'bold',
      'style:font-weight-complex': 'bold',
    }),
    odtTextStyle('Emphasis', {
      'fo:font-style': 'italic',
      'style:font-style-asian': 'italic',
      'style:font-style-complex': 'italic',
    }),
    odtTextStyle('Tavolo_20_field_20_label', {
      ...odtFontAttributes(officeFonts.odt.sans, 9.5),
      'fo:color': `#${paperColors.secondInk}`,
    }),
    odtListStyle('Tavolo_20_bullets', { kind: 'bullet' }),
    odtListStyle('Tavolo_20_numbers', { kind: 'number' }),
  ]
}
