import { officeFonts, paperColors } from './document-look.ts'
import type { ParagraphLook } from './document-look.ts'
import { xmlElement, type Xml, type XmlAttributes } from './xml.ts'

/** What a paragraph style is made of. */
export interface OdtStyleOptions {
  readonly name: string
  readonly parent: string
  readonly look: ParagraphLook
  readonly outlineLevel?: number
  /** Left edge of all lines but the first, with a tab stop there. */
  readonly hangingMm?: number
  /** A tab stop at the end of the line, for page numbers. */
  readonly endTabMm?: number
}

/** Gives a named paragraph style. */
export function odtParagraphStyle({
  name,
  parent,
  look,
  outlineLevel,
  hangingMm,
  endTabMm,
}: OdtStyleOptions): Xml {
  const rule = `0.5pt solid #${paperColors.rule}`
  const stops = [
    ...(hangingMm === undefined ? [] : [xmlElement('style:tab-stop', { 'style:position': '0mm' })]),
    ...(endTabMm === undefined
      ? []
      : [xmlElement('style:tab-stop', { 'style:position': `${endTabMm}mm`, 'style:type': 'right' })]),
  ]
  const paragraph = xmlElement(
    'style:paragraph-properties',
    {
      'fo:margin-left': `${hangingMm ?? look.indentMm}mm`,
      'fo:margin-right': '0mm',
      'fo:text-indent': `${hangingMm === undefined ? 0 : -hangingMm}mm`,
      'fo:margin-top': `${look.beforePt}pt`,
      'fo:margin-bottom': `${look.afterPt}pt`,
      'fo:line-height': `${look.lineHeightPercent}%`,
      'fo:text-align': look.align,
      'fo:keep-with-next': look.staysWithNext ? 'always' : 'auto',
      'fo:border': look.rule === 'box' ? `1pt solid #${paperColors.ink}` : null,
      'fo:border-left': look.rule === 'start' ? `2pt solid #${paperColors.rule}` : null,
      'fo:padding': look.rule === 'box' ? '2mm' : null,
      'fo:padding-left': look.rule === 'start' ? '3mm' : null,
      'fo:border-bottom': name === 'Heading_20_2' ? rule : null,
      'fo:padding-bottom': name === 'Heading_20_2' ? '0.6mm' : null,
    },
    stops.length === 0 ? [] : [xmlElement('style:tab-stops', {}, stops)],
  )
  const weight = look.isBold ? 'bold' : 'normal'
  const slant = look.isItalic ? 'italic' : 'normal'
  const text = xmlElement('style:text-properties', {
    ...odtFontAttributes(officeFonts.odt[look.font], look.sizePt),
    'fo:color': `#${look.color}`,
    'fo:font-weight': weight,
    'style:font-weight-asian': weight,
    'style:font-weight-complex': weight,
    'fo:font-style': slant,
    'style:font-style-asian': slant,
    'style:font-style-complex': slant,
  })
  const attributes = {
    'style:name': name,
    'style:display-name': name.replaceAll('_20_', ' '),
    'style:family': 'paragraph',
    'style:parent-style-name': parent,
    'style:default-outline-level': outlineLevel ?? null,
    'style:next-style-name': outlineLevel === undefined ? null : 'Text_20_body',
  }
  return xmlElement('style:style', attributes, [paragraph, text])
}

/** Gives a named character style. */
export function odtTextStyle(name: string, properties: XmlAttributes): Xml {
  const attributes = {
    'style:name': name,
    'style:display-name': name.replaceAll('_20_', ' '),
    'style:family': 'text',
  }
  return xmlElement('style:style', attributes, [xmlElement('style:text-properties', properties)])
}

/** Gives a named list style of one level. */
export function odtListStyle(name: string, { kind }: { readonly kind: 'bullet' | 'number' }): Xml {
  const alignment = xmlElement('style:list-level-label-alignment', {
    'text:label-followed-by': 'listtab',
    'text:list-tab-stop-position': '7mm',
    'fo:text-indent': '-5mm',
    'fo:margin-left': '7mm',
  })
  const properties = xmlElement(
    'style:list-level-properties',
    { 'text:list-level-position-and-space-mode': 'label-alignment' },
    [alignment],
  )
  const level =
    kind === 'bullet'
      ? xmlElement('text:list-level-style-bullet', { 'text:level': 1, 'text:bullet-char': '•' }, [properties])
      : xmlElement(
          'text:list-level-style-number',
          { 'text:level': 1, 'style:num-suffix': '.', 'style:num-format': '1' },
          [properties],
        )
  return xmlElement(
    'text:list-style',
    { 'style:name': name, 'style:display-name': name.replaceAll('_20_', ' ') },
    [level],
  )
}

/** Gives the attributes that set a font for Western, Asian and complex scripts alike. */
export function odtFontAttributes(font: string, sizePt: number): XmlAttributes {
  return {
    'style:font-name': font,
    'style:font-name-asian': font,
    'style:font-name-complex': font,
    'fo:font-size': `${sizePt}pt`,
    'style:font-size-asian': `${sizePt}pt`,
    'style:font-size-complex': `${sizePt}pt`,
  }
}
