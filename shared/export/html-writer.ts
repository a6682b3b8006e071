import { strToU8 } from 'fflate'
import { toBase64 } from 'lib0/buffer'
import { assertNever } from '../util/assert-never.ts'
import { isRightToLeft } from './clean-text.ts'
import { areShortFields, isShortTable, textOfRuns } from './document-tree.ts'
import type {
  DocumentBlock,
  DocumentTree,
  PictureBlock,
  SignaturesBlock,
  TableBlock,
  TextRun,
} from './document-tree.ts'
import { footerText } from './footer-text.ts'
import { altOf, noPictures, type Pictures } from './pictures.ts'
import { printStyleSheet } from './html-style.ts'
import { localeOf } from '../text/dates.ts'
import { escapeXml, xmlAttributes, type Xml } from './xml.ts'

/** Gives a print page as UTF-8: self-contained, without scripts. */
export function writeHtml(tree: DocumentTree, pictures: Pictures = noPictures): Uint8Array {
  return strToU8(htmlPage(tree, pictures))
}

/** Gives the same page as text, for the window that prints it. */
export function htmlPage(tree: DocumentTree, pictures: Pictures = noPictures): string {
  const { metadata } = tree
  const meta = (name: string, content: string): Xml =>
    content === '' ? '' : `<meta${xmlAttributes({ name, content })}>\n`
  const { subject, fingerprint } = footerText(tree)
  const footerLines = [subject, ...(fingerprint === null ? [] : [fingerprint])]
  return `<!doctype html>
<html lang="${localeOf(tree.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; img-src data:">
<meta name="viewport" content="width=device-width">
<title>${escapeXml(metadata.title)}</title>
${meta('author', metadata.creator)}${meta('description', metadata.subject)}${meta('keywords', metadata.keywords.join(', '))}${meta('generator', 'Tavolo')}${meta('dcterms.created', metadata.createdIso)}${meta('sha256', metadata.sha256 ?? '')}<style>
${printStyleSheet(tree.orientation)}</style>
</head>
<body>
<main>
${tree.blocks.map((block) => writeBlock(block, pictures)).join('\n')}
</main>
<footer>${footerLines.map((line) => `<p>${escapeXml(line)}</p>`).join('')}</footer>
</body>
</html>
`
}

function writeBlock(block: DocumentBlock, pictures: Pictures): Xml {
  switch (block.kind) {
    case 'heading':
      return textElement(`h${block.level}`, block.runs)
    case 'paragraph':
      return block.role === 'statement'
        ? `<blockquote>${textElement('p', block.runs)}</blockquote>`
        : textElement('p', block.runs, block.role === 'body' ? null : block.role)
    case 'fields':
      return `<dl${areShortFields(block) ? ' class="whole"' : ''}>${block.rows
        .map(({ label, runs }) => `<div><dt>${escapeXml(label)}</dt>${textElement('dd', runs)}</div>`)
        .join('')}</dl>`
    case 'list': {
      const name = block.isOrdered ? 'ol' : 'ul'
      return `<${name}>${block.items.map((runs) => textElement('li', runs)).join('')}</${name}>`
    }
    case 'table':
      return table(block)
    case 'page-break':
      return '<div class="page-break"></div>'
    case 'signatures':
      return signatures(block)
    case 'picture':
      return picture(block, pictures.get(block.sha256))
    default:
      return assertNever(block)
  }
}

function textElement(name: string, runs: readonly TextRun[], className: string | null = null): Xml {
  const attributes = { class: className, dir: isRightToLeft(textOfRuns(runs)) ? 'rtl' : null }
  return `<${name}${xmlAttributes(attributes)}>${runs.map(writeRun).join('')}</${name}>`
}

function writeRun({ text, isBold, isItalic }: TextRun): Xml {
  let written = escapeXml(text).replaceAll('\n', '<br>')
  if (isItalic === true) written = `<em>${written}</em>`
  if (isBold === true) written = `<strong>${written}</strong>`
  return written
}

function table(block: TableBlock): Xml {
  const { caption, columns, groups, rowHeightMm } = block
  const height = rowHeightMm === null ? '' : ` style="height:${rowHeightMm}mm"`
  const cell = (runs: readonly TextRun[], index: number): Xml =>
    index === 0 ? textElement('th', runs).replace('<th', '<th scope="row"') : textElement('td', runs)
  const groupRow = (label: string | null): Xml =>
    label === null
      ? ''
      : `<tr class="group"><th scope="rowgroup" colspan="${columns.length}">${escapeXml(label)}</th></tr>\n`
  return [
    isShortTable(block) ? '<table class="whole">' : '<table>',
    caption === null ? '' : `<caption>${escapeXml(caption)}</caption>`,
    `<colgroup>${columns.map((column) => `<col style="width:${column.widthPercent}%">`).join('')}</colgroup>`,
    `<thead><tr>${columns.map((column) => `<th scope="col">${escapeXml(column.header)}</th>`).join('')}</tr></thead>`,
    ...groups.map(({ label, rows }) => {
      const written = rows.map((cells) => `<tr${height}>${cells.map(cell).join('')}</tr>`).join('\n')
      return `<tbody>${groupRow(label)}${written}</tbody>`
    }),
    '</table>',
  ].join('')
}

function picture(block: PictureBlock, bytes: Uint8Array | undefined): Xml {
  if (bytes === undefined) return ''
  const { widthPx, heightPx } = block
  const alt = altOf(block)
  const source = `data:image/jpeg;base64,${toBase64(bytes)}`
  return `<p class="picture"><img${xmlAttributes({ alt, width: widthPx, height: heightPx })} src="${source}"></p>`
}

function signatures({ lines }: SignaturesBlock): Xml {
  const written = lines.map(({ role, name, note }) => {
    const small = note === null ? '' : `<p class="small">${escapeXml(note)}</p>`
    return `<div><p class="role">${escapeXml(role)}</p><p class="name">${escapeXml(name ?? '')}</p><div class="line"></div>${small}</div>`
  })
  return `<div class="signatures">${written.join('')}</div>`
}
