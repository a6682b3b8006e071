import { Document, Footer, Header, Packer, PageNumber, PageOrientation, Paragraph, Tab, TextRun } from 'docx'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { cleanText } from './clean-text.ts'
import { page } from './document-look.ts'
import type { DocumentTree } from './document-tree.ts'
import { docxBlocks, docxParagraph } from './docx-blocks.ts'
import { docxNumbering, docxPartStyles, docxStyles, twipsOfMm } from './docx-styles.ts'
import { footerText } from './footer-text.ts'
import { localeOf } from '../text/dates.ts'
import { noPictures, type Pictures } from './pictures.ts'
import { escapeXml } from './xml.ts'
import { zipFiles } from './zip-files.ts'

/** Gives a Word document (Office Open XML, transitional). The same tree and pictures give the same bytes. */
export async function writeDocx(tree: DocumentTree, pictures: Pictures = noPictures): Promise<Uint8Array> {
  const { metadata } = tree
  const file = new Document({
    title: cleanText(metadata.title),
    subject: cleanText(metadata.subject),
    creator: cleanText(metadata.creator),
    lastModifiedBy: cleanText(metadata.creator),
    keywords: cleanText(metadata.keywords.join('; ')),
    ...(metadata.sha256 === null ? {} : { customProperties: [{ name: 'SHA-256', value: metadata.sha256 }] }),
    styles: docxStyles(tree),
    numbering: docxNumbering(),
    sections: [
      {
        properties: { page: pageProperties(tree) },
        ...(tree.header === null
          ? {}
          : {
              headers: {
                default: new Header({
                  children: [docxParagraph(docxPartStyles.pageHeader, [{ text: tree.header }])],
                }),
              },
            }),
        footers: { default: pageFooter(tree) },
        children: docxBlocks(tree, pictures),
      },
    ],
  })
  return withFixedDates(new Uint8Array(await Packer.toArrayBuffer(file)), tree)
}

function pageProperties({ orientation }: DocumentTree): object {
  const isPortrait = orientation === 'portrait'
  return {
    // docx turns the page by itself: it wants the short side as width in both orientations.
    size: {
      width: twipsOfMm(page.shortMm),
      height: twipsOfMm(page.longMm),
      orientation: isPortrait ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
    },
    margin: {
      top: twipsOfMm(page.topMm + 6),
      bottom: twipsOfMm(page.bottomMm + 13),
      left: twipsOfMm(page.sideMm),
      right: twipsOfMm(page.sideMm),
      header: twipsOfMm(page.topMm - 6),
      footer: twipsOfMm(page.bottomMm - 4),
    },
  }
}

function pageFooter(tree: DocumentTree): Footer {
  const { subject, fingerprint } = footerText(tree)
  const { pageWord, ofWord } = tree.footer
  const pages = new TextRun({
    children: [
      new Tab(),
      `${cleanText(pageWord)} `,
      PageNumber.CURRENT,
      ` ${cleanText(ofWord)} `,
      PageNumber.TOTAL_PAGES,
    ],
  })
  const first = new Paragraph({
    style: docxPartStyles.pageFooter,
    children: [new TextRun(cleanText(subject)), pages],
  })
  const second =
    fingerprint === null ? [] : [docxParagraph(docxPartStyles.fingerprint, [{ text: fingerprint }])]
  return new Footer({ children: [first, ...second] })
}

/*
 * The library takes the dates of the file, of its zip entries and some relationship ids from the clock and from
 * chance, and leaves the language out of the properties. This is the one place that sets them right.
 */
function withFixedDates(bytes: Uint8Array, tree: DocumentTree): Uint8Array {
  const files = unzipSync(bytes)
  const created = escapeXml(tree.metadata.createdIso)
  const core = strFromU8(files['docProps/core.xml'] ?? new Uint8Array())
    .replaceAll(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${created}`)
    .replace(
      '</cp:coreProperties>',
      `<dc:language>${localeOf(tree.language)}</dc:language></cp:coreProperties>`,
    )
  files['docProps/core.xml'] = strToU8(core)
  return zipFiles(Object.entries(files).map(([path, content]) => ({ path, content })))
}
