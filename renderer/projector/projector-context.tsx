import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react'
import { useText } from '../ui/text-context.tsx'
import { useToasts } from '../ui/toast.tsx'
import { openProjector } from './open-projector.ts'
import type { Projected } from './projected.ts'
import { ProjectorWindow } from './projector-window.tsx'

/** What is on the wall, and what one does about it. */
export interface Projector {
  /** null while the second window is not open. */
  readonly projected: Projected | null
  readonly project: (what: Projected) => void
  readonly putAway: () => void
}

const ProjectorContext = createContext<Projector | null>(null)

/** Keeps the second window of a tavolo for as long as the tavolo is open in the first. */
export function ProjectorProvider({ children }: { readonly children: ReactNode }) {
  const { text } = useText()
  const toasts = useToasts()
  const [projected, setProjected] = useState<Projected | null>(null)
  const [wall, setWall] = useState<Window | null>(null)
  const putAway = useCallback(() => {
    setProjected(null)
    setWall(null)
  }, [])
  const project = useCallback(
    (what: Projected) => {
      const opened = wall === null || wall.closed ? openProjector() : wall
      if (opened === null) {
        toasts.show({ text: text('projector.refused'), tone: 'attention' })
        return
      }
      setWall(opened)
      setProjected(what)
    },
    [wall, toasts, text],
  )
  useEffect(() => {
    if (wall === null) return undefined
    wall.addEventListener('pagehide', putAway)
    return () => {
      wall.removeEventListener('pagehide', putAway)
      wall.close()
    }
  }, [wall, putAway])
  const projector = useMemo(() => ({ projected, project, putAway }), [projected, project, putAway])
  return (
    <ProjectorContext value={projector}>
      {children}
      {wall !== null && projected !== null && (
        <ProjectorWindow wall={wall} projected={projected} onClose={putAway} />
      )}
    </ProjectorContext>
  )
}

/** The projector of the open tavolo; throws outside a `ProjectorProvider`. */
export function useProjector(): Projector {
  const projector = use(ProjectorContext)
  if (projector === null) throw new Error('useProjector needs a ProjectorProvider around it')
  return projector
}
