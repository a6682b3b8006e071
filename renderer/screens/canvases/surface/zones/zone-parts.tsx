import { Check, LayoutGrid, Pencil, Plus, Trash2 } from 'lucide-react'
import { memo, useEffect, useRef } from 'react'
import { Button } from '../../../../ui/button.tsx'
import { IconButton } from '../../../../ui/icon-button.tsx'
import { Icon } from '../../../../ui/icon.tsx'
import { useText } from '../../../../ui/text-context.tsx'
import type { Locked } from '../../locks/use-locked.ts'
import type { SurfaceDesk } from '../surface-editor.tsx'
import { FootStrip } from '../foot-strip.tsx'
import type { Zones } from './use-zones.ts'

interface ZoneParts {
  readonly zones: Zones
  readonly locked: Locked
}

/** «Sposta le zone»: only then a zone can be dragged. Focus comes back to it when zones are put down. */
export const ZonesButton = memo(function ZonesButton({
  isOn,
  locked,
  desk,
}: {
  /** Whether they are moved now. */
  readonly isOn: boolean
  readonly locked: Locked
  readonly desk: () => Pick<SurfaceDesk, 'zones'>
}) {
  const { text } = useText()
  const button = useRef<HTMLButtonElement>(null)
  const wasOn = useRef(false)
  useEffect(() => {
    if (wasOn.current && !isOn && document.activeElement === document.body) button.current?.focus()
    wasOn.current = isOn
  }, [isOn])
  return (
    <IconButton
      ref={button}
      variant="secondary"
      label={text('zones.move')}
      keys="Z"
      icon={<Icon of={LayoutGrid} />}
      isPressed={isOn}
      whyNot={locked.whyZones}
      tooltipPlacement="top"
      onPress={() => desk().zones.setOn(!isOn)}
    />
  )
})

/** What can be done with zones while they are moved, over the lower edge of the surface. */
export function ZonesBar({ zones, locked }: ZoneParts) {
  const { text } = useText()
  const { currentId } = zones
  return (
    <FootStrip label={text('zones.tools')} hint={text('zones.how')}>
      <Button
        size="small"
        variant="quiet"
        icon={<Icon of={Plus} size="small" />}
        whyNot={locked.why('add')}
        onPress={() => zones.add()}
      >
        {text('canvases.outline.addZone')}
      </Button>
      <Button
        size="small"
        variant="quiet"
        icon={<Icon of={Pencil} size="small" />}
        isDisabled={currentId === null}
        whyNot={currentId === null ? null : locked.whyWords(currentId)}
        onPress={() => {
          if (currentId !== null) zones.write(currentId)
        }}
      >
        {text('canvases.outline.renameZone')}
      </Button>
      <Button
        size="small"
        variant="quiet"
        icon={<Icon of={Trash2} size="small" />}
        isDisabled={currentId === null}
        whyNot={locked.why('remove')}
        onPress={() => {
          if (currentId !== null) zones.remove(currentId)
        }}
      >
        {text('canvases.outline.removeZone')}
      </Button>
      <Button size="small" icon={<Icon of={Check} size="small" />} onPress={() => zones.setOn(false)}>
        {text('zones.done')}
      </Button>
    </FootStrip>
  )
}
