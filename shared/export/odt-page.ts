import { page } from './document-look.ts'
import type { DocumentTree } from './document-tree.ts'
import { footerText } from './footer-text.ts'
import { escapeXml, xmlElement, type Xml } from './xml.ts'

/** Gives the size and margins of the page. */
export function odtPageLayout(tree: DocumentTree): Xml {
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

/** Gives the page with its header and its footer: tavolo and session, page x of y, fingerprint. */
export function odtMasterPage(tree: DocumentTree): Xml {
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
