import type { z } from 'zod'
import type { printPdfInputSchema } from '../ipc/print.ts'
import type { DocumentTree } from './document-tree.ts'
import { footerText } from './footer-text.ts'
import { htmlPage } from './html-writer.ts'
import { noPictures, type Pictures } from './pictures.ts'
import { localeOf } from '../text/dates.ts'

/** Gives what the desktop needs to print a document as PDF: the page, and its header and footer with page numbers. */
export function printInput(
  tree: DocumentTree,
  pictures: Pictures = noPictures,
): z.infer<typeof printPdfInputSchema> {
  const { subject, fingerprint } = footerText(tree)
  const pages = `${tree.footer.pageWord} {page} ${tree.footer.ofWord} {pages}`
  return {
    html: htmlPage(tree, pictures),
    title: tree.metadata.title,
    language: localeOf(tree.language),
    orientation: tree.orientation,
    ...(tree.header === null ? {} : { header: { left: tree.header, right: '' } }),
    footerLines: [`${subject} · ${pages}`, ...(fingerprint === null ? [] : [fingerprint])],
  }
}
