import { MousePointer2, X } from 'lucide-react'
import { inks, penWidths } from '../../../../../shared/model/drawn-fields.ts'
import { IconButton } from '../../../../ui/icon-button.tsx'
import { Icon } from '../../../../ui/icon.tsx'
import { MenuButton } from '../../../../ui/menu-button.tsx'
import { useText } from '../../../../ui/text-context.tsx'
import { FootStrip } from '../foot-strip.tsx'
import { InkMark } from './ink-mark.tsx'
import { PenMark } from './pen-mark.tsx'
import { tools } from './tools.ts'
import type { DrawingDesk } from './drawing-desk.ts'
import { placeInSight } from './use-drawing-pointer.ts'
import type { Drawing } from './use-drawing.ts'

/** The tools that one draws with, over the lower edge of the surface; one stop of Tab, arrows go along it. */
export function ToolStrip({
  drawing,
  desk,
  whyNot,
  onImage,
}: {
  readonly drawing: Drawing
  readonly desk: () => DrawingDesk
  /** Why nothing can be added here now; null when it can. */
  readonly whyNot: string | null
  readonly onImage: () => void
}) {
  const { text } = useText()
  const { tool, take, ink, setInk, pen, setPen } = drawing
  const isIdle = tool === null
  const isTying = drawing.tiedFrom !== null || drawing.led !== null
  const how = tool === null || tool === 'image' ? null : isTying ? 'tying' : tool
  return (
    <FootStrip
      label={text('drawing.tools')}
      hint={whyNot ?? (how === null ? null : text(`drawing.how.${how}`))}
    >
      <IconButton
        size="small"
        label={text('drawing.choose')}
        keys="Escape"
        icon={<Icon of={MousePointer2} size="small" />}
        isPressed={isIdle}
        tooltipPlacement="top"
        onPress={() => take(null)}
      />
      {tools.map((each) => (
        <IconButton
          key={each.tool}
          size="small"
          label={text(`drawing.tool.${each.tool}`)}
          keys={each.key}
          icon={<Icon of={each.icon} size="small" />}
          isPressed={tool === each.tool}
          whyNot={each.tool === 'lasso' ? null : whyNot}
          tooltipPlacement="top"
          onPress={({ pointerType }) => {
            // A key says no place: the figure comes where one looks.
            const isHand = pointerType !== 'keyboard' && pointerType !== 'virtual'
            if (each.tool === 'image') onImage()
            else if (isHand || !placeInSight(desk(), each.tool)) take(tool === each.tool ? null : each.tool)
          }}
        />
      ))}
      <MenuButton
        size="small"
        isIconOnly
        label={text('drawing.inkNow', { ink: text(`changes.value.ink.${ink}`) })}
        icon={<InkMark ink={ink} />}
        whyNot={whyNot}
        items={inks.map((each) => ({
          id: each,
          label: text(`changes.value.ink.${each}`),
          icon: <InkMark ink={each} />,
          onAction: () => setInk(each),
        }))}
        placement="top start"
      />
      {tool === 'pen' && (
        <MenuButton
          size="small"
          isIconOnly
          label={text('drawing.penNow', { pen: text(`changes.value.penWidth.${pen}`) })}
          icon={<PenMark pen={pen} />}
          items={penWidths.map((each) => ({
            id: each,
            label: text(`changes.value.penWidth.${each}`),
            icon: <PenMark pen={each} />,
            onAction: () => setPen(each),
          }))}
          placement="top start"
        />
      )}
      <IconButton
        size="small"
        label={text('drawing.close')}
        icon={<Icon of={X} size="small" />}
        tooltipPlacement="top"
        onPress={() => drawing.setOpen(false)}
      />
    </FootStrip>
  )
}
