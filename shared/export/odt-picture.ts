import type { DocumentTree, PictureBlock } from './document-tree.ts'
import { altOf, pictureSizeMm } from './pictures.ts'
import { escapeXml, xmlElement, type Xml } from './xml.ts'

// Only documents with pictures need these names, so they stand where they are used.
const pictureNamespaces = {
  'xmlns:draw': 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0',
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
}

/** Where a picture lies in the file. */
export function odtPicturePath(sha256: string): string {
  return `Pictures/${sha256}.jpg`
}

/** Gives a picture as a paragraph of its own, with the words for who does not see it. */
export function odtPicture(block: PictureBlock, orientation: DocumentTree['orientation']): Xml {
  const { widthMm, heightMm } = pictureSizeMm(block, orientation)
  const image = xmlElement('draw:image', {
    'xlink:href': odtPicturePath(block.sha256),
    'xlink:type': 'simple',
    'xlink:show': 'embed',
    'xlink:actuate': 'onLoad',
  })
  const words = [
    xmlElement('svg:title', {}, [escapeXml(block.title)]),
    xmlElement('svg:desc', {}, [escapeXml(altOf(block))]),
  ]
  const frame = xmlElement(
    'draw:frame',
    {
      ...pictureNamespaces,
      'draw:name': block.title,
      'text:anchor-type': 'as-char',
      'svg:width': `${widthMm}mm`,
      'svg:height': `${heightMm}mm`,
    },
    [image, ...words],
  )
  return xmlElement('text:p', { 'text:style-name': 'Text_20_body' }, [frame])
}
