import { Maximize, ZoomIn, ZoomOut } from 'lucide-react'
import { memo, type ReactNode, useSyncExternalStore } from 'react'
import type { CameraDesk } from '../../../canvas/camera-desk.ts'
import { AddButton } from '../locks/add-button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { useText } from '../../../ui/text-context.tsx'
import styles from './surface.module.css'

/** The tools at the bottom of the surface: a new card, or what can be done with chosen ones; how near one looks. */
export function SurfaceTools({
  desk,
  onAdd,
  whyNotAdd,
  onFit,
  children,
}: {
  readonly desk: CameraDesk
  /** null when nothing can be written here, or cards are chosen. */
  readonly onAdd: (() => void) | null
  /** Why no card can be added now; null when one can. */
  readonly whyNotAdd: string | null
  readonly onFit: () => void
  readonly children: ReactNode
}) {
  return (
    <div className={styles.tools} data-foot-tools="">
      {onAdd !== null && <AddButton onAdd={onAdd} whyNot={whyNotAdd} />}
      {children}
      <Zooming desk={desk} onFit={onFit} />
    </div>
  )
}

/** How near one looks. */
const Zooming = memo(function Zooming({
  desk,
  onFit,
}: {
  readonly desk: CameraDesk
  readonly onFit: () => void
}) {
  const { text } = useText()
  return (
    <span className={styles.zoom}>
      <IconButton
        label={text('canvases.surface.farther')}
        keys="-"
        icon={<Icon of={ZoomOut} />}
        tooltipPlacement="top"
        onPress={() => desk.zoom(1 / zoomStep)}
      />
      <Percent desk={desk} />
      <IconButton
        label={text('canvases.surface.nearer')}
        keys="+"
        icon={<Icon of={ZoomIn} />}
        tooltipPlacement="top"
        onPress={() => desk.zoom(zoomStep)}
      />
      <IconButton
        label={text('canvases.surface.fit')}
        keys="0"
        icon={<Icon of={Maximize} />}
        tooltipPlacement="top"
        onPress={onFit}
      />
    </span>
  )
})

/** A press brings so many times nearer. */
export const zoomStep = 1.25

/** Drawn again only when another number is to be read, not at each step of the camera. */
function Percent({ desk }: { readonly desk: CameraDesk }) {
  const { text, formatNumber } = useText()
  const percent = useSyncExternalStore(desk.subscribe, () => {
    const { camera, unitPx } = desk.get()
    return Math.round((camera.scale / unitPx) * 100)
  })
  return (
    <span className={styles.percent}>
      {text('canvases.surface.percent', { percent: formatNumber(percent) })}
    </span>
  )
}
