/** Two tokens that meet on the screen, and how far apart they must be. */
export interface ContrastPair {
  readonly front: string
  readonly back: string
  /** `body` is 7:1 in the dark theme, `text` 4.5:1, `shape` 3:1 (WCAG 2.1, 1.4.3, 1.4.6, 1.4.11). */
  readonly use: 'body' | 'text' | 'shape'
}

const grounds = ['paper', 'surface', 'raised'] as const

/** Every pair of colour tokens that components put on each other. Hairlines (`rule`) carry no meaning and are not here. */
export const contrastPairs: readonly ContrastPair[] = [
  ...[...grounds, 'sunken', 'hover'].flatMap((back): ContrastPair[] => [
    { front: 'ink', back, use: 'body' },
    { front: 'ink-second', back, use: back === 'paper' || back === 'surface' ? 'body' : 'text' },
    { front: 'primary-strong', back, use: 'text' },
    { front: 'attention', back, use: 'text' },
    { front: 'focus', back, use: 'shape' },
    { front: 'edge', back, use: 'shape' },
  ]),
  ...[...grounds, 'sunken'].flatMap((back): ContrastPair[] => [
    { front: 'primary', back, use: 'text' },
    { front: 'attention-strong', back, use: 'text' },
  ]),
  ...grounds.flatMap((back): ContrastPair[] => [
    { front: 'good', back, use: 'text' },
    { front: 'warning', back, use: 'text' },
  ]),
  // Banners.
  ...(['attention', 'warning'] as const).flatMap((tone): ContrastPair[] => [
    { front: 'ink', back: `${tone}-tint`, use: 'body' },
    { front: tone, back: `${tone}-tint`, use: 'text' },
    { front: 'ink-second', back: `${tone}-tint`, use: 'text' },
    { front: 'focus', back: `${tone}-tint`, use: 'shape' },
  ]),
  // The focused cross of a matrix, and the places a screen tints.
  ...(['primary', 'good'] as const).flatMap((tone): ContrastPair[] => [
    { front: 'ink', back: `${tone}-tint`, use: 'body' },
    { front: 'ink-second', back: `${tone}-tint`, use: 'text' },
    { front: tone, back: `${tone}-tint`, use: 'text' },
  ]),
  // Cards of a canvas, and the edge that sets them off the paper they lie on.
  ...(['yellow', 'orange', 'pink', 'green', 'blue', 'white'] as const).flatMap((colour): ContrastPair[] => [
    { front: 'ink', back: `card-${colour}`, use: 'body' },
    { front: 'ink-second', back: `card-${colour}`, use: 'text' },
    { front: 'focus', back: `card-${colour}`, use: 'shape' },
    { front: `card-${colour}-edge`, back: 'paper', use: 'shape' },
  ]),
  // Names and outlines of others on a canvas.
  ...(['1', '2', '3', '4', '5', '6'] as const).flatMap((tone): ContrastPair[] => [
    { front: 'on-peer', back: `peer-${tone}`, use: 'text' },
    { front: `peer-${tone}`, back: 'surface', use: 'shape' },
    { front: `peer-${tone}`, back: 'sunken', use: 'shape' },
  ]),
  // Inks of what is drawn on a canvas: words are written with them too.
  ...(['black', 'red', 'orange', 'green', 'blue', 'purple'] as const).flatMap((ink) =>
    ['surface', 'sunken', 'raised'].map((back): ContrastPair => ({ front: `pen-${ink}`, back, use: 'text' })),
  ),
  { front: 'on-primary', back: 'primary', use: 'text' },
  { front: 'on-primary', back: 'primary-strong', use: 'text' },
  { front: 'on-attention', back: 'attention', use: 'text' },
  { front: 'on-selected', back: 'selected', use: 'text' },
  // Toasts and tooltips are paper and ink the other way round.
  { front: 'paper', back: 'ink', use: 'body' },
]
