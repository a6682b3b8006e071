import type { HostInput } from '../../shared/ipc/contract.ts'

/** Makes any text safe inside HTML and inside quoted attributes. */
export function escapeHtml(text: string): string {
  const names: Readonly<Record<string, string>> = {
    '&': 'amp',
    '<': 'lt',
    '>': 'gt',
    '"': 'quot',
    "'": '#39',
  }
  return text.replaceAll(/[&<>"']/g, (character) => `&${names[character] ?? ''};`)
}

/** Makes the document say its language and title, whether or not it did before, and gives it the fonts. */
export function preparePage(input: HostInput<'printPdf'>, fontFaces: string): string {
  const { body, head } = splitPage(input.html)
  const title = `<title>${escapeHtml(input.title)}</title>`
  const fonts = `<style>${fontFaces}</style>`
  return `<!doctype html><html lang="${input.language}"><head><meta charset="utf-8">${title}${fonts}${head}</head>${body}</html>`
}

function splitPage(html: string): { head: string; body: string } {
  const head = /<head[^>]*>([\s\S]*?)<\/head>/i.exec(html)?.[1] ?? ''
  const rest = html
    .replace(/<!doctype[^>]*>/i, '')
    .replace(/<head[^>]*>[\s\S]*?<\/head>/i, '')
    .replaceAll(/<\/?html[^>]*>/gi, '')
  return {
    head: head.replaceAll(/<title[^>]*>[\s\S]*?<\/title>/gi, '').replaceAll(/<meta\s+charset[^>]*>/gi, ''),
    body: /<body[\s>]/i.test(rest) ? rest.trim() : `<body>${rest.trim()}</body>`,
  }
}

// Chromium shows these templates in a page of its own, at its own scale and without our fonts.
// One long word, an address in a title, breaks at the margin: the footer would run off the paper.
const marginStyle =
  'font:9px sans-serif;color:#333;width:100%;padding:0 18mm;display:flex;overflow-wrap:anywhere'

/** The HTML that Chromium repeats at the top of every page. */
export function headerTemplate(header: HostInput<'printPdf'>['header']): string {
  if (header === undefined) return '<span></span>'
  const sides = `<span>${withNumbers(header.left)}</span><span>${withNumbers(header.right)}</span>`
  return `<div style="${marginStyle};justify-content:space-between">${sides}</div>`
}

/** The HTML that Chromium repeats at the bottom of every page. */
export function footerTemplate(lines: readonly string[]): string {
  const rows = lines.map((line) => `<div>${withNumbers(line)}</div>`).join('')
  return `<div style="${marginStyle};flex-direction:column;text-align:center">${rows}</div>`
}

function withNumbers(text: string): string {
  return escapeHtml(text)
    .replaceAll('{page}', '<span class="pageNumber"></span>')
    .replaceAll('{pages}', '<span class="totalPages"></span>')
}
