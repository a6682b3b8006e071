import { odtNamespaces } from '../odt-namespaces.ts'
import type { XmlAttributes } from '../xml.ts'

/** Namespaces of the parts of an OpenDocument spreadsheet: those of a text, formats of numbers, settings. */
export const odsNamespaces: XmlAttributes = {
  ...odtNamespaces,
  'xmlns:number': 'urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0',
  'xmlns:config': 'urn:oasis:names:tc:opendocument:xmlns:config:1.0',
}
