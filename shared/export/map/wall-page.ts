import type { z } from 'zod'
import type { printPdfInputSchema } from '../../ipc/print.ts'
import { formatMediumDate, localeOf } from '../../text/dates.ts'
import { sha256Hex } from '../sha256.ts'
import { escapeXml, type Xml } from '../xml.ts'
import type { MapSource } from './map-source.ts'

/** A page for a wall, A3. */
export interface WallPage {
  readonly title: string
  readonly orientation: 'portrait' | 'landscape'
  readonly style: string
  readonly body: Xml
}

/** Gives what the desktop prints: the page, and a footer with the tavolo, the day, the page and the fingerprint of the content. */
export function wallPageInput(page: WallPage, source: MapSource): z.infer<typeof printPdfInputSchema> {
  const { snapshot, translate, language, today } = source
  const pages = `${translate('export.pageWord')} {page} ${translate('export.ofWord')} {pages}`
  const date = translate('map-files.asOf', { date: formatMediumDate(today, language) })
  const fingerprint = `${translate('export.fingerprintLabel')}: ${sha256Hex(page.body)} (${translate('export.fingerprintNotice')})`
  return {
    html: `<!doctype html><html lang="${localeOf(language)}"><head><meta charset="utf-8"><title>${escapeXml(page.title)}</title><style>${page.style}</style></head><body>${page.body}</body></html>`,
    title: page.title,
    language: localeOf(language),
    orientation: page.orientation,
    paper: 'A3',
    footerLines: [`${snapshot.process.title.slice(0, longestFooterTitle)} · ${date} · ${pages}`, fingerprint],
  }
}

/** A footer is one line of A3, and the shell takes 500 characters. */
const longestFooterTitle = 200
