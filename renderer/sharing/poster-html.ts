import { drawQrCode } from './qr-code.tsx'

/** What stands on the poster; every word in the language of the room. */
export interface PosterContent {
  readonly title: string
  readonly heading: string
  /** One after the other, each with its own code or none. */
  readonly steps: readonly {
    readonly title: string
    readonly text: string
    readonly qr: string | null
    /** Under the code, to be typed: what it is, and the signs. */
    readonly typed: readonly { readonly label: string; readonly signs: string }[]
  }[]
  readonly foot: readonly string[]
}

const style = `
body { font-family: 'Titillium Web', sans-serif; color: #17212b; margin: 0; line-height: 1.35 }
.mark { font-size: 17pt; color: #4a5661; margin: 0 }
h1 { font-size: 34pt; line-height: 1.15; margin: 0 0 8mm; overflow-wrap: anywhere }
ol { list-style: none; margin: 0; padding: 0; display: grid; gap: 8mm }
li { display: grid; grid-template-columns: 14mm 1fr; gap: 4mm }
.number { font-size: 30pt; font-weight: 600; color: #0059b3; line-height: 1 }
h2 { font-size: 20pt; margin: 0 }
p { font-size: 14pt; margin: 1mm 0 0 }
svg { display: block; width: 100mm; height: 100mm; margin: 2mm 0 0 -8mm }
.small svg { width: 48mm; height: 48mm; margin-left: -4mm }
.typed { font-family: 'Roboto Mono', monospace; font-size: 20pt; font-weight: 500; overflow-wrap: anywhere }
footer { margin-top: 10mm; padding-top: 4mm; border-top: 0.3mm solid #ddd8ce }
`

/** The poster for the door of the room, as a document to print. */
export function posterHtml({ title, heading, steps, foot }: PosterContent): string {
  const items = steps.map(
    (step, index) =>
      `<li class="${index === 0 && steps.length > 2 ? 'small' : ''}"><span class="number">${index + 1}</span><div><h2>${escape(step.title)}</h2>` +
      `<p>${escape(step.text)}</p>${step.qr === null ? '' : svgOf(step.qr)}` +
      `${step.typed.map(typedLine).join('')}</div></li>`,
  )
  const lines = foot.map((line) => `<p>${escape(line)}</p>`).join('')
  return (
    `<!doctype html><html><head><style>${style}</style></head><body><p class="mark">${escape(heading)}</p>` +
    `<h1>${escape(title)}</h1><ol>${items.join('')}</ol><footer>${lines}</footer></body></html>`
  )
}

function typedLine({ label, signs }: { readonly label: string; readonly signs: string }): string {
  return `<p>${escape(label)} <span class="typed">${escape(signs)}</span></p>`
}

function svgOf(content: string): string {
  const { path, sizeModules } = drawQrCode(content)
  return `<svg viewBox="0 0 ${sizeModules} ${sizeModules}" shape-rendering="crispEdges"><path d="${path}"/></svg>`
}

function escape(text: string): string {
  const names: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }
  return text.replaceAll(/[&<>"]/g, (sign) => `&${names[sign] ?? ''};`)
}
