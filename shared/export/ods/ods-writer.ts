import { localeOf } from '../../text/dates.ts'
import { odtNamespaces } from '../odt-namespaces.ts'
import type { Workbook } from '../workbook.ts'
import { escapeXml, xmlElement, type Xml } from '../xml.ts'
import { zipFiles } from '../zip-files.ts'
import { odsContentXml } from './ods-content.ts'
import { odsSettingsXml } from './ods-settings.ts'
import { odsStylesXml } from './ods-styles.ts'

const mediaType = 'application/vnd.oasis.opendocument.spreadsheet'
const parts = ['content.xml', 'styles.xml', 'meta.xml', 'settings.xml'] as const

/** Gives an OpenDocument spreadsheet (ODF 1.3). The same workbook gives the same bytes. */
export function writeOds(workbook: Workbook): Uint8Array {
  return zipFiles([
    { path: 'mimetype', content: mediaType, isStored: true },
    { path: 'content.xml', content: odsContentXml(workbook) },
    { path: 'styles.xml', content: odsStylesXml(workbook) },
    { path: 'meta.xml', content: metaXml(workbook) },
    { path: 'settings.xml', content: odsSettingsXml(workbook) },
    { path: 'META-INF/manifest.xml', content: manifestXml() },
  ])
}

function metaXml({ title, creator, createdIso, language }: Workbook): Xml {
  const text = (name: string, content: string): Xml => xmlElement(name, {}, [escapeXml(content)])
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlElement('office:document-meta', odtNamespaces, [
    xmlElement('office:meta', {}, [
      text('meta:generator', 'Tavolo'),
      text('dc:title', title),
      text('meta:initial-creator', creator),
      text('dc:creator', creator),
      text('meta:creation-date', createdIso),
      text('dc:date', createdIso),
      text('dc:language', localeOf(language)),
    ]),
  ])}`
}

function manifestXml(): Xml {
  const entry = (path: string, type: string): Xml =>
    xmlElement('manifest:file-entry', { 'manifest:full-path': path, 'manifest:media-type': type })
  const root = xmlElement('manifest:file-entry', {
    'manifest:full-path': '/',
    'manifest:version': '1.3',
    'manifest:media-type': mediaType,
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlElement(
    'manifest:manifest',
    { 'xmlns:manifest': 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0', 'manifest:version': '1.3' },
    [root, ...parts.map((path) => entry(path, 'text/xml'))],
  )}`
}
