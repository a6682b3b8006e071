import { LayoutDashboard, ListTree } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import type { Card } from '../../../shared/model/card.ts'
import { createCameraDesk } from '../../canvas/camera-desk.ts'
import { useApp } from '../../state/app-context.tsx'
import type { CanvasView } from '../../state/canvas-view-memory.ts'
import { Icon } from '../../ui/icon.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { useText } from '../../ui/text-context.tsx'
import { useIsNarrow } from '../../ui/use-is-narrow.ts'
import { type CanvasViewProps, OutlineView } from './outline/outline-view.tsx'
import styles from './canvas-screen.module.css'
import { SurfaceView } from './surface/surface-view.tsx'

/** Narrower than this, in rem, a table that one looks down on is all scrolling: the list is what one finds first. */
const narrowRem = 48

/** A canvas in its two views, which do the same: the surface and the list. The one that was chosen last comes first. */
export function CanvasViews({
  facilitation,
  goingOn,
  outcomes,
  ...props
}: Omit<CanvasViewProps, 'author'> & {
  /** What whoever facilitates can begin. */
  readonly facilitation: ReactNode
  /** What has begun, or is being prepared: above either view. */
  readonly goingOn: ReactNode
  /** The votes that are closed: above a list, which may be long; under a table, which takes the window. */
  readonly outcomes: ReactNode
}) {
  const { text } = useText()
  const { canvasView } = useApp()
  const isNarrow = useIsNarrow(narrowRem)
  const [chosen, setChosen] = useState(canvasView.read)
  const [authorId, setAuthorId] = useState<Card['authorId']>(null)
  const author = { value: authorId, onChange: setAuthorId }
  const desk = useMemo(() => createCameraDesk(), [])
  const view = chosen ?? (isNarrow ? 'outline' : 'surface')
  return (
    <Tabs<CanvasView>
      label={text('canvases.views.label')}
      value={view}
      beside={facilitation}
      above={<div className={styles.goingOn}>{goingOn}</div>}
      onChange={(next) => {
        canvasView.keep(next)
        setChosen(next)
      }}
      tabs={[
        {
          id: 'surface',
          label: text('canvases.views.surface'),
          icon: <Icon of={LayoutDashboard} size="small" />,
        },
        { id: 'outline', label: text('canvases.views.outline'), icon: <Icon of={ListTree} size="small" /> },
      ]}
    >
      {view === 'outline' && outcomes}
      {view === 'surface' ? (
        <SurfaceView {...props} desk={desk} author={author} />
      ) : (
        <OutlineView {...props} author={author} />
      )}
      {view === 'surface' && outcomes}
    </Tabs>
  )
}
