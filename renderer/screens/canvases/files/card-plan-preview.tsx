import { type ReactNode, useState } from 'react'
import { importCards } from '../../../../shared/doc/commands/import-cards.ts'
import type { ImportedFigure } from '../../../../shared/doc/commands/import-drawn.ts'
import type { CardPlan, PlannedCard } from '../../../../shared/import/plan-cards.ts'
import type { DrawnEnd, DrawnTie } from '../../../../shared/import/read-excalidraw.ts'
import type { Canvas } from '../../../../shared/model/canvas.ts'
import { cardTextLength } from '../../../../shared/model/text-lengths.ts'
import type { PreviewPlace } from '../../../lists/list-import-sheet.tsx'
import { ListPreview } from '../../../lists/list-preview.tsx'
import { PlannedRows } from '../../../lists/planned-rows.tsx'
import { shorten } from '../../../lists/shorten.ts'
import { useUndo } from '../../../state/use-undo.ts'
import { type TextTools, useText } from '../../../ui/text-context.tsx'

const noTies: readonly DrawnTie[] = []

/** What comes in beside cards. */
export interface DrawnBeside {
  /** Figures and lines. */
  readonly count: number
  /** Takes pictures in, which may take a while, and gives the figures; one whose picture was refused is null. */
  readonly prepare: () => Promise<readonly ImportedFigure[]>
}

const nothingDrawn: DrawnBeside = { count: 0, prepare: () => Promise.resolve([]) }

/** Which cards would come in and where, before anything is written, and the button that writes them. */
export function CardPlanPreview({
  canvasId,
  plan,
  ties = noTies,
  drawn = nothingDrawn,
  place,
  children,
}: {
  readonly canvasId: Canvas['id']
  readonly plan: CardPlan
  /** Lines between the rows, by their places among them. */
  readonly ties?: readonly DrawnTie[]
  /** What is drawn beside them: how much, and what makes it ready to be put on the canvas. */
  readonly drawn?: DrawnBeside
  readonly place: Pick<PreviewPlace, 'onBack' | 'onClose'>
  /** What was odd about where they come from. */
  readonly children: ReactNode
}) {
  const tools = useText()
  const { text, formatList } = tools
  const { runWithUndo } = useUndo()
  const wishes = plan.rows.flatMap((row) => (row.kind === 'add' ? [row.wish] : []))
  const count = wishes.length
  const isDrawnAlone = count === 0 && drawn.count > 0
  const both = drawn.count > 0 ? 'writeBoth' : 'write'
  const [isWriting, setIsWriting] = useState(false)
  async function write(): Promise<void> {
    setIsWriting(true)
    const figures = await drawn.prepare()
    setIsWriting(false)
    const said = text(isDrawnAlone ? 'canvas-files.import.doneDrawn' : 'canvas-files.import.done', { count })
    const wanted = { canvasId, wishes, ties: tiesOfAdded(plan, ties), figures }
    if (runWithUndo(said, (context) => importCards(context, wanted)) !== null) place.onClose()
  }
  return (
    <ListPreview
      place={place}
      writeLabel={text(`canvas-files.import.${isDrawnAlone ? 'writeDrawn' : both}`, { count })}
      isNothingNew={isWriting || count + drawn.count === 0}
      onWrite={() => void write()}
    >
      {children}
      {plan.unknownHeadings.length > 0 && (
        <p>{text('map.import.leftOut', { names: formatList(plan.unknownHeadings) })}</p>
      )}
      {plan.newZones.length > 0 && (
        <p>
          {text('canvas-files.import.newZones', {
            count: plan.newZones.length,
            names: formatList(plan.newZones.map((words) => text('drawings.quoted', { words }))),
          })}
        </p>
      )}
      {plan.rows.length > 0 && (
        <PlannedRows
          rows={plan.rows}
          numberOf={({ number }) => number}
          columns={[
            {
              id: 'text',
              header: text('canvas-files.text'),
              isRowHeader: true,
              cell: ({ text: words }) => shorten(words),
            },
            {
              id: 'zone',
              header: text('canvas-files.zone'),
              width: '22%',
              cell: ({ zone }) => (zone === '' ? text('canvases.outline.outside') : zone),
            },
          ]}
          remarksOf={(row) => remarksOf(row, tools)}
          needsALook={({ kind, notes }) => kind === 'error' || notes.length > 0}
          outcomeWidth="30%"
        />
      )}
    </ListPreview>
  )
}

/** Lines between rows that come in, by their places among those. */
function tiesOfAdded({ rows }: CardPlan, ties: readonly DrawnTie[]): DrawnTie[] {
  const added = rows.flatMap((row, index) => (row.kind === 'add' ? [index] : []))
  const places = new Map(added.map((row, place) => [row, place]))
  const placeOf = (end: DrawnEnd) => (typeof end === 'number' ? places.get(end) : end)
  return ties.flatMap((tie) => {
    const [from, to] = [placeOf(tie.from), placeOf(tie.to)]
    return from === undefined || to === undefined ? [] : [{ ...tie, from, to }]
  })
}

function remarksOf(row: PlannedCard, { text }: TextTools): string[] {
  return [
    ...(row.kind === 'error' ? [text(`canvas-files.import.${row.error}`, { limit: cardTextLength })] : []),
    ...row.notes.map(({ heading, written, problem }) =>
      text(`map.import.note.${problem}`, { column: heading, value: shorten(written) }),
    ),
  ]
}
