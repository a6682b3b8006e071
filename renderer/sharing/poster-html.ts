import { drawQrCode, quietModules } from './qr-code.tsx'

/** What stands on the poster; every word in the language of the room. */
export interface PosterContent {
  readonly title: string
  readonly heading: string
  /** One after the other, each with its own code or none. */
  readonly steps: readonly Step[]
  readonly foot: readonly string[]
}

interface Step {
  readonly title: string
  readonly text: string
  readonly qr: string | null
  /** With the code, to be typed: what it is, and the signs. */
  readonly typed: readonly { readonly label: string; readonly signs: string }[]
}

/** The height of A4 within the shell's margins for printing, less a hair that rounding may take. */
const pageHeightMm = 256

// Whatever stands on it, it is one page: the large code gives up what the rest needs. Chromium lays out anew what it may
// divide between pages, and shrinks nothing there; what contains its own size it does not divide.
const style = `
body { margin: 0 }
main { font-family: 'Titillium Web', sans-serif; color: #17212b; line-height: 1.35; contain: size;
  height: ${pageHeightMm}mm; display: flex; flex-direction: column; overflow: hidden }
.mark { font-size: 17pt; color: #4a5661; margin: 0 }
h1 { font-size: 34pt; line-height: 1.15; margin: 0 0 8mm; overflow-wrap: anywhere; text-wrap: balance }
h1.long { font-size: 24pt }
h1, .mark, footer { flex: none }
h1.longest { font-size: 16pt; max-height: 40mm; overflow: hidden }
ol { list-style: none; margin: 0; padding: 0; display: flex; flex-direction: column; gap: 7mm; flex: 0 1 auto; min-height: 0; margin-bottom: 8mm }
li { display: flex; gap: 4mm; flex: none }
.number { flex: none; width: 14mm; font-size: 30pt; font-weight: 600; color: #0059b3; line-height: 1 }
.words { flex: 1; min-width: 0 }
h2 { font-size: 20pt; line-height: 1.2; margin: 0; overflow-wrap: anywhere }
p { font-size: 14pt; margin: 1mm 0 0 }
svg { display: block; flex: none }
.small svg { width: 38mm; height: 38mm; margin-left: 4mm }
.large { flex: 0 1 auto; min-height: 0 }
.large .words { display: flex; flex-direction: column; min-height: 0 }
.large .words > * { flex: none }
.large .words > svg { flex: 0 1 112mm; min-height: 60mm; width: 100% }
.typed { font-family: 'Roboto Mono', monospace; font-size: 20pt; font-weight: 500; overflow-wrap: anywhere }
.small .typed { font-size: 14pt }
footer { margin-top: auto; padding-top: 4mm; border-top: 0.3mm solid #ddd8ce }
`

/** The poster for the door of the room, as a document to print. */
export function posterHtml({ title, heading, steps, foot }: PosterContent): string {
  const largest = steps.findLastIndex(({ qr }) => qr !== null)
  const items = steps.map(
    (step, index) =>
      `<li class="${index === largest ? 'large' : 'small'}"><span class="number">${index + 1}</span>${wordsOf(step, index === largest)}</li>`,
  )
  const lines = foot.map((line) => `<p>${escape(line)}</p>`).join('')
  return (
    `<!doctype html><html><head><style>${style}</style></head><body><main><p class="mark">${escape(heading)}</p>` +
    `<h1 class="${titleClass(title)}">${escape(title)}</h1><ol>${items.join('')}</ol><footer>${lines}</footer></main></body></html>`
  )
}

/** The small code stands beside its words, the large one among them. */
function wordsOf({ title, text, qr, typed }: Step, isLarge: boolean): string {
  const code = qr === null ? '' : svgOf(qr, isLarge ? 'left' : 'every')
  const head = `<h2>${escape(title)}</h2><p>${escape(text)}</p>`
  const rest = typed.map(typedLine).join('')
  return isLarge
    ? `<div class="words">${head}${code}${rest}</div>`
    : `<div class="words">${head}${rest}</div>${code}`
}

/** Two lines of the largest type hold about fifty signs, three of the middle one about a hundred and twenty. */
function titleClass({ length }: string): 'short' | 'long' | 'longest' {
  if (length <= 50) return 'short'
  return length <= 120 ? 'long' : 'longest'
}

function typedLine({ label, signs }: { readonly label: string; readonly signs: string }): string {
  return `<p>${escape(label)} <span class="typed">${escape(signs)}</span></p>`
}

/** The empty modules around a code are left out where the paper around it is empty anyway: it stands on the margin. */
function svgOf(content: string, bareSide: 'left' | 'every'): string {
  const { path, sizeModules } = drawQrCode(content)
  const [start, size] =
    bareSide === 'left' ? [0, sizeModules] : [quietModules, sizeModules - 2 * quietModules]
  const view = [quietModules, start, sizeModules - (bareSide === 'left' ? 1 : 2) * quietModules, size]
  return `<svg preserveAspectRatio="xMinYMid" viewBox="${view.join(' ')}" shape-rendering="crispEdges"><path d="${path}"/></svg>`
}

function escape(text: string): string {
  const names: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }
  return text.replaceAll(/[&<>"]/g, (sign) => `&${names[sign] ?? ''};`)
}
