import type { DocumentTree } from './document-tree.ts'
import { odtContentXml } from './odt-content.ts'
import { odtNamespaces } from './odt-namespaces.ts'
import { odtPicturePath } from './odt-picture.ts'
import { odtStylesXml } from './odt-styles.ts'
import { noPictures, picturesOf, type Pictures } from './pictures.ts'
import { localeOf } from '../text/dates.ts'
import { escapeXml, xmlElement, type Xml } from './xml.ts'
import { zipFiles } from './zip-files.ts'

const mediaType = 'application/vnd.oasis.opendocument.text'

/*
 * Why not odf-kit (0.13.14, read and tried): it writes neither table:table-header-rows nor the page count nor a
 * language, its metadata have no subject, keywords or dc:language, heading sizes (28, 24, 20 pt) are fixed, every
 * paragraph gets an automatic style instead of a named one that an office can change, characters that XML forbids
 * pass unescaped, and the dates in its zip and in meta.xml are those of the clock. Nearly every part would have
 * needed a patch; the parts themselves are shorter.
 */
/** Gives an OpenDocument text (ODF 1.3). The same tree and pictures give the same bytes. */
export function writeOdt(tree: DocumentTree, pictures: Pictures = noPictures): Uint8Array {
  const shown = picturesOf(tree).filter((sha256) => pictures.has(sha256))
  return zipFiles([
    { path: 'mimetype', content: mediaType, isStored: true },
    { path: 'content.xml', content: odtContentXml(tree, pictures) },
    { path: 'styles.xml', content: odtStylesXml(tree) },
    { path: 'meta.xml', content: metaXml(tree) },
    { path: 'META-INF/manifest.xml', content: manifestXml(shown) },
    ...shown.map((sha256) => ({
      path: odtPicturePath(sha256),
      content: pictures.get(sha256) ?? '',
      // JPEG is compressed already.
      isStored: true,
    })),
  ])
}

function metaXml({ language, metadata }: DocumentTree): Xml {
  const text = (name: string, content: string): Xml => xmlElement(name, {}, [escapeXml(content)])
  const fingerprint =
    metadata.sha256 === null
      ? []
      : [xmlElement('meta:user-defined', { 'meta:name': 'SHA-256' }, [escapeXml(metadata.sha256)])]
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlElement('office:document-meta', odtNamespaces, [
    xmlElement('office:meta', {}, [
      text('meta:generator', 'Tavolo'),
      text('dc:title', metadata.title),
      text('dc:subject', metadata.subject),
      ...metadata.keywords.map((keyword) => text('meta:keyword', keyword)),
      text('meta:initial-creator', metadata.creator),
      text('dc:creator', metadata.creator),
      text('meta:creation-date', metadata.createdIso),
      text('dc:date', metadata.createdIso),
      text('dc:language', localeOf(language)),
      ...fingerprint,
    ]),
  ])}`
}

function manifestXml(pictures: readonly string[]): Xml {
  const namespace = 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'
  const entry = (path: string, type: string): Xml =>
    xmlElement('manifest:file-entry', { 'manifest:full-path': path, 'manifest:media-type': type })
  const root = xmlElement('manifest:file-entry', {
    'manifest:full-path': '/',
    'manifest:version': '1.3',
    'manifest:media-type': mediaType,
  })
  const parts = ['content.xml', 'styles.xml', 'meta.xml'].map((path) => entry(path, 'text/xml'))
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlElement(
    'manifest:manifest',
    { 'xmlns:manifest': namespace, 'manifest:version': '1.3' },
    [root, ...parts, ...pictures.map((sha256) => entry(odtPicturePath(sha256), 'image/jpeg'))],
  )}`
}
