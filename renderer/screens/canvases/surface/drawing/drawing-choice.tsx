import { Pencil, StickyNote } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Figure } from '../../../../../shared/model/figure.ts'
import { Button } from '../../../../ui/button.tsx'
import { Icon } from '../../../../ui/icon.tsx'
import { useText } from '../../../../ui/text-context.tsx'
import type { Locked } from '../../locks/use-locked.ts'
import { ChoiceFrame } from '../../choice-frame.tsx'
import { ArrangeButton } from '../../things/arrange-button.tsx'
import type { PlacedDrawing, Surface } from '../use-surface.ts'
import type { DrawingDeeds } from './use-drawing-deeds.ts'
import type { DrawingDesk } from './drawing-desk.ts'
import { DrawingLooks } from './drawing-looks.tsx'

/** In the place of the tools while drawings alone are chosen: what can be done with all of them. */
export function DrawingChoice({
  surface,
  deeds,
  desk,
  things,
  locked,
  onPhotos,
}: {
  readonly surface: Surface
  readonly deeds: DrawingDeeds
  readonly desk: () => DrawingDesk
  /** What is done with cards and drawings alike. */
  readonly things: ReactNode
  readonly locked: Locked
  /** Writes the cards of photos. */
  readonly onPhotos: (ids: readonly Figure['id'][]) => void
}) {
  const { text } = useText()
  const chosen = [...surface.chosen].flatMap((id) => surface.findDrawing(id) ?? [])
  const [only] = chosen
  if (only === undefined) return null
  const photos = photosAmong(chosen)
  return (
    <ChoiceFrame
      label={text('drawing.choice')}
      count={text('drawing.chosen', { count: chosen.length })}
      whyNotRemove={locked.why('remove')}
      onRemove={() => deeds.remove(chosen.map(({ id }) => id))}
      onRelease={() => surface.choose([])}
    >
      {chosen.length === 1 && canBeWritten(only) && (
        <Button
          size="small"
          icon={<Icon of={Pencil} size="small" />}
          whyNot={locked.whyWords(only.id)}
          onPress={() =>
            surface.setWriting(
              only.kind === 'line' ? { kind: 'line', id: only.id } : { kind: 'figure', id: only.id },
            )
          }
        >
          {text(`drawing.write.${only.kind === 'line' ? 'line' : only.placed.figure.form}`)}
        </Button>
      )}
      {photos !== null && (
        <Button
          size="small"
          icon={<Icon of={StickyNote} size="small" />}
          whyNot={locked.why('add')}
          aria-label={text('drawings.photoCards')}
          onPress={() => onPhotos(photos)}
        >
          {text('drawings.photoCardsShort')}
        </Button>
      )}
      <ArrangeButton canvasId={surface.canvasId} ids={chosen.map(({ id }) => id)} locked={locked} />
      <DrawingLooks {...{ chosen, deeds, desk, locked }} />
      {things}
    </ChoiceFrame>
  )
}

function canBeWritten(drawing: PlacedDrawing): boolean {
  return drawing.kind === 'line' || drawing.placed.figure.form !== 'stroke'
}

/** Photos when nothing else is chosen; null when something is. */
function photosAmong(chosen: readonly PlacedDrawing[]): readonly Figure['id'][] | null {
  const photos = chosen.flatMap((each) =>
    each.kind === 'figure' && each.placed.figure.form === 'image' ? each.placed.figure.id : [],
  )
  return photos.length === chosen.length ? photos : null
}
