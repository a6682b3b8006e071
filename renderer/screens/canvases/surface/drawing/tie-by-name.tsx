import { CardAt } from '../../../../ui/card-at.tsx'
import { ComboBox } from '../../../../ui/combo-box.tsx'
import { useText } from '../../../../ui/text-context.tsx'
import { type TiedId, useTies } from '../../outline/drawings/use-ties.ts'
import type { Surface } from '../use-surface.ts'
import { finishLeading, lineOfEnd, otherEnd } from './line-ends.ts'
import { originOf, tieTo } from './tying-keys.ts'
import type { DrawingDesk } from './drawing-desk.ts'
import type { Drawing, Named } from './use-drawing.ts'

/** What leaves an end tied to nothing. */
const loose = 'nothing'

/** «Collega a…» on the surface: a few letters of what the line that was begun, or the end that is led, shall be tied to. */
export function TieByName({
  named,
  surface,
  drawing: { led, tiedFrom },
  desk,
}: {
  readonly named: Named
  readonly surface: Surface
  readonly drawing: Drawing
  readonly desk: () => DrawingDesk
}) {
  const { text } = useText()
  const { items } = useTies(surface.canvasId)
  const line = led === null ? null : lineOfEnd(surface, led)
  const held = led === null ? tiedFrom : (line?.connector[otherEnd(led)].itemId ?? null)
  const label = text(led === null ? 'drawings.tieTo' : `drawing.lead.${led.side}`)
  function take(id: TiedId | typeof loose): void {
    const now = desk()
    if (id !== loose) tieTo(now, id)
    else if (led !== null && line !== null)
      finishLeading(now, led, {
        itemId: null,
        point: [Math.round(line[led.side].x), Math.round(line[led.side].y)],
      })
  }
  return (
    <CardAt
      anchor={named.anchor}
      placement="bottom start"
      label={label}
      onClose={() => {
        const now = desk()
        const origin = originOf(now)
        now.drawing.take(null)
        // Once it is tied there is no origin any more.
        if (origin !== null) now.goTo(origin)
      }}
    >
      <ComboBox<TiedId | typeof loose>
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was opened to be typed in.
        autoFocus
        label={label}
        value={null}
        typed={named.words}
        placeholder={text('drawings.tieToPlaceholder')}
        options={[
          ...items.filter(({ id }) => id !== held),
          ...(led === null ? [] : [{ id: loose, label: text('drawing.lead.nothing') } as const]),
        ]}
        onChange={(id) => {
          if (id !== null) take(id)
        }}
      />
    </CardAt>
  )
}
