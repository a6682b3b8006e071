import type { DocumentTree } from './document-tree.ts'

/** The texts at the foot of a page, except the page numbers, which each format counts by itself. */
export interface FooterText {
  /** «Vicini di valle · 3ª seduta, 16 aprile 2026». */
  readonly subject: string
  /** «Impronta SHA-256: 0f3a… (impronta, non firma)»; null when the document was not sealed. */
  readonly fingerprint: string | null
}

/** Gives the texts at the foot of every page. */
export function footerText({ footer, metadata }: DocumentTree): FooterText {
  const subject = footer.session === null ? footer.tavolo : `${footer.tavolo} · ${footer.session}`
  const { sha256 } = metadata
  const fingerprint =
    sha256 === null ? null : `${footer.fingerprintLabel}: ${sha256} (${footer.fingerprintNotice})`
  return { subject, fingerprint }
}
