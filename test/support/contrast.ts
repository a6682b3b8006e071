/** Relative luminance of a colour `#rrggbb`, 0 (black) to 1 (white): WCAG 2.1. */
export function luminance(hexColor: string): number {
  const channels = [1, 3, 5].map((start) => Number.parseInt(hexColor.slice(start, start + 2), 16) / 255)
  const [red = 0, green = 0, blue = 0] = channels.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast of two colours, 1 to 21. */
export function contrast(first: string, second: string): number {
  const [light = 0, dark = 0] = [luminance(first), luminance(second)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** The custom properties of the blocks of a stylesheet whose selector names the theme, later ones winning. */
export function tokensOf(css: string, theme: string): ReadonlyMap<string, string> {
  const tokens = new Map<string, string>()
  for (const [, selector = '', body = ''] of css
    .replaceAll(/\/\*.*?\*\//gs, '')
    .matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const isBase = selector.includes(':root') && !selector.includes('[')
    if (!isBase && !selector.includes(`[data-theme='${theme}']`)) continue
    for (const [, name = '', value = ''] of body.matchAll(/--([\w-]+):\s*([^;]+);/g))
      tokens.set(name, value.trim())
  }
  return tokens
}
