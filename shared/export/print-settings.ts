import type { DocumentTree } from './document-tree.ts'
import { paperColors } from './document-look.ts'
import { footerText } from './footer-text.ts'
import { printMarginsMm } from './html-style.ts'
import { escapeXml, type Xml } from './xml.ts'

/** What Electron's `printToPDF` is given; the names are its own. Margins are inches. */
export interface PrintSettings {
  readonly landscape: boolean
  readonly displayHeaderFooter: true
  readonly headerTemplate: string
  readonly footerTemplate: string
  readonly pageSize: 'A4'
  readonly margins: {
    readonly top: number
    readonly bottom: number
    readonly left: number
    readonly right: number
  }
  readonly printBackground: true
  readonly preferCSSPageSize: true
  readonly generateTaggedPDF: true
  readonly generateDocumentOutline: true
}

/** Gives the settings that print a document's HTML as a tagged PDF with the page numbers in its footer. */
export function printSettings(tree: DocumentTree): PrintSettings {
  const { top, bottom, side } = printMarginsMm
  return {
    landscape: tree.orientation === 'landscape',
    displayHeaderFooter: true,
    headerTemplate: headerTemplate(tree),
    footerTemplate: footerTemplate(tree),
    pageSize: 'A4',
    margins: { top: top / 25.4, bottom: bottom / 25.4, left: side / 25.4, right: side / 25.4 },
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  }
}

/*
 * Chromium draws these templates apart from the page: style sheets and fonts of the page do not reach them, and text
 * has no size unless each element is given one.
 */
const lineStyle = `width:100%;margin:0 ${printMarginsMm.side}mm;font-family:Arial,sans-serif;font-size:8px;color:#${paperColors.secondInk}`

/** Gives the footer: tavolo and session, page x of y, fingerprint. The classes are filled in by Chromium. */
export function footerTemplate(tree: DocumentTree): Xml {
  const { subject, fingerprint } = footerText(tree)
  const pages = `${escapeXml(tree.footer.pageWord)} <span class="pageNumber"></span> ${escapeXml(tree.footer.ofWord)} <span class="totalPages"></span>`
  const second = fingerprint === null ? '' : `<div style="font-size:6.5px">${escapeXml(fingerprint)}</div>`
  return `<div style="${lineStyle}"><div style="display:flex;justify-content:space-between;gap:8mm"><span>${escapeXml(subject)}</span><span style="white-space:nowrap">${pages}</span></div>${second}</div>`
}

function headerTemplate(tree: DocumentTree): Xml {
  return tree.header === null ? '<span></span>' : `<div style="${lineStyle}">${escapeXml(tree.header)}</div>`
}
