/** How far the labels of columns lean: from the horizontal, in degrees. Two lines of small text fit between two columns. */
export const labelLeanDegrees = 50

/** Sizes of a matrix, all in the same unit (px on the screen, millimetres on paper). */
export interface MatrixMeasures {
  /** Width of a column. */
  readonly column: number
  /** Height of a row. */
  readonly row: number
  /** Height of a heading between rows. */
  readonly groupRow: number
  /** Width of the gap before a group of columns. */
  readonly groupGap: number
  /** Width of the rows' headers. */
  readonly rowHeader: number
  /** In the rows' headers, code and coverage stand above the title, not beside it. */
  readonly isStacked: boolean
  /** Height of the leaning labels; 0 when there is room for the codes alone. */
  readonly labels: number
  /** Thickness of a leaning label of two lines. */
  readonly label: number
  /** How long its lines are. */
  readonly labelLength: number
  /** Height of the headings over columns; 0 without groups. */
  readonly groupBand: number
  /** Height of the line of codes. */
  readonly codes: number
  /** Height of all that stays at the top. */
  readonly head: number
  /** How far to the right the top of a leaning label is from its foot. */
  readonly overhang: number
}

const lean = (labelLeanDegrees * Math.PI) / 180

/** Headers are worth their room only while so many rows are seen below them. */
const leastRows = 3

/**
 * The sizes that suit a place of that width and height, tools not counted. `text` is the size of body text that fills 1 rem:
 * everything grows with it.
 */
export function measureMatrix({
  text,
  width,
  height,
  hasColumnGroups,
}: {
  readonly text: number
  readonly width: number
  readonly height: number
  readonly hasColumnGroups: boolean
}): MatrixMeasures {
  // 44 px at 100 % text: what a finger meets (WCAG 2.5.5), and two lines of a title.
  const column = 2.75 * text
  // Titles need a third of a wide place; in a narrow one, two columns must still be seen beside them.
  const rowHeader = Math.min(24 * text, Math.max(0.38 * width, Math.min(16 * text, width - 2 * column)))
  const isStacked = rowHeader < 20 * text
  const row = isStacked ? 4.25 * text : column
  const codes = 1.75 * text
  const groupBand = hasColumnGroups ? 1.75 * text : 0
  const labels = fittingLabels(Math.min(9 * text, height - codes - groupBand - leastRows * row), text)
  // Small text is 0.875 rem, its lines 1.15 apart.
  const label = 2 * 0.875 * 1.15 * text
  return {
    column,
    row,
    groupRow: 2.25 * text,
    groupGap: 0.5 * text,
    rowHeader,
    isStacked,
    labels,
    label,
    labelLength: Math.max(0, (labels - label * Math.cos(lean)) / Math.sin(lean)),
    groupBand,
    codes,
    head: labels + groupBand + codes,
    overhang: labels / Math.tan(lean),
  }
}

/** A label of less than six letters or so says less than its code. */
function fittingLabels(height: number, text: number): number {
  return height < 5 * text ? 0 : height
}
