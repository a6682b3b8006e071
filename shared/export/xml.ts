import { cleanText } from './clean-text.ts'

/** XML that is already escaped; only the functions of this file make it. */
export type Xml = string

/** Attributes of an element; null leaves one out. */
export type XmlAttributes = Readonly<Record<string, string | number | null>>

/** Gives text escaped for element content and for attributes between double quotes, in XML and in HTML. */
export function escapeXml(text: string): Xml {
  return cleanText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

/** Gives an element with its attributes and already escaped children. */
export function xmlElement(name: string, attributes: XmlAttributes, children: readonly Xml[] = []): Xml {
  const written = xmlAttributes(attributes)
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`
}

/** Gives attributes in the order given, each with a space before it. */
export function xmlAttributes(attributes: XmlAttributes): Xml {
  return Object.entries(attributes)
    .flatMap(([name, value]) => (value === null ? [] : [` ${name}="${escapeXml(String(value))}"`]))
    .join('')
}
