/** A length in units, of which 16 are a rem, as CSS has it: it grows with the text. */
export function inRem(units: number): string {
  return `${units / 16}rem`
}

/** Where something lies, in units, as CSS has it. */
export function boxInRem(box: {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}): Readonly<Record<'left' | 'top' | 'width' | 'height', string>> {
  const { left, top, width, height } = box
  return { left: inRem(left), top: inRem(top), width: inRem(width), height: inRem(height) }
}

/** How many CSS pixels a unit has at 100 %: more where text is larger. */
export function unitInPx(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16
}
