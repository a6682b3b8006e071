import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const families: ReadonlyMap<string, string> = new Map([
  ['lora', 'Lora'],
  ['titillium-web', 'Titillium Web'],
  ['roboto-mono', 'Roboto Mono'],
])

// The ranges that Fontsource splits its files by: what Italian and English need, then the rest of Latin.
const ranges: ReadonlyMap<string, string> = new Map([
  [
    'latin',
    'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, ' +
      'U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD',
  ],
  [
    'latin-ext',
    'U+0100-0130, U+0132-0151, U+0154-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, ' +
      'U+1E00-1EFF, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF',
  ],
])

const fontFile = /^(lora|titillium-web|roboto-mono)-(latin|latin-ext)-(\d{3})-(normal|italic)-[\w-]+\.woff2$/

/** The font faces for print, made from the font files that the built pages bring along. */
export function printFontFaces(pagesFolder: string): string {
  let names: string[]
  try {
    names = readdirSync(join(pagesFolder, 'assets'))
  } catch {
    // Without bundled fonts the document is printed with the system's.
    return ''
  }
  return names.map((name) => fontFaceOf(name)).join('')
}

/** The font face of one file; empty for anything that is no font of ours. */
export function fontFaceOf(name: string): string {
  const parts = fontFile.exec(name)
  if (parts === null) return ''
  const [, familyName = '', subset = '', weight = '', style = ''] = parts
  const family = families.get(familyName) ?? ''
  const range = ranges.get(subset) ?? ''
  return (
    `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};` +
    `src:url("/assets/${name}") format("woff2");unicode-range:${range}}`
  )
}
