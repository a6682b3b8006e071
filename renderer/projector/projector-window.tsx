import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import { type CanvasOutline, canvasOutline } from '../../shared/doc/queries/canvas-outline.ts'
import { litFace } from '../../shared/doc/queries/lit-face.ts'
import { voteNumbers } from '../../shared/doc/queries/votable.ts'
import { assertNever } from '../../shared/util/assert-never.ts'
import { useQuery } from '../state/use-records.ts'
import type { Projected } from './projected.ts'
import { cardReadAloud, ProjectedAloud } from './projected-aloud.tsx'
import { ProjectedBoard } from './projected-board.tsx'
import { ProjectedDoor } from './projected-door.tsx'
import { ProjectedLit } from './projected-lit.tsx'
import { CornerTime, ProjectedTime } from './projected-time.tsx'
import { ProjectedCards } from './projected-zone.tsx'
import styles from './projector.module.css'

/** Draws what is projected into the second window; Esc in it puts it away. */
export function ProjectorWindow({
  wall,
  projected,
  onClose,
}: {
  readonly wall: Window
  readonly projected: Projected
  readonly onClose: () => void
}) {
  useEffect(() => {
    function close(event: KeyboardEvent): void {
      if (event.key === 'Escape') onClose()
    }
    wall.addEventListener('keydown', close)
    return () => wall.removeEventListener('keydown', close)
  }, [wall, onClose])
  return createPortal(<Wall wall={wall} projected={projected} />, wall.document.body)
}

function Wall({ wall, projected }: { readonly wall: Window; readonly projected: Projected }) {
  const outline = useQuery(canvasOutline, projected.canvasId)
  const read = useQuery(cardReadAloud, projected.canvasId)
  const lit = useQuery(litFace, projected.canvasId)
  const numbers = useQuery(voteNumbers, projected.canvasId)
  if (outline === null) return <main className={styles.wall} />
  const { canvas, zones } = outline
  const isOfCards = projected.kind === 'board' || projected.kind === 'zone'
  const heading = canvas.question === '' ? canvas.title : canvas.question
  return (
    <main className={styles.wall}>
      {projected.kind === 'question' ? (
        <p className={styles.question}>{heading}</p>
      ) : (
        <header className={styles.header}>
          <h1 className={styles.heading}>{heading}</h1>
          {projected.kind !== 'time' && <CornerTime canvasId={projected.canvasId} />}
        </header>
      )}
      {read !== null && isOfCards ? (
        <ProjectedAloud card={read} />
      ) : lit !== null && isOfCards ? (
        <ProjectedLit face={lit} numbers={numbers} />
      ) : (
        <WallBody {...{ wall, projected, zones, numbers }} />
      )}
    </main>
  )
}

function WallBody({
  wall,
  projected,
  zones,
  numbers,
}: {
  readonly wall: Window
  readonly projected: Projected
  readonly zones: CanvasOutline['zones']
  /** By which cards and clusters are called while a vote runs, by their ids. */
  readonly numbers: Readonly<Record<string, number>>
}) {
  switch (projected.kind) {
    case 'question':
      return null
    case 'board':
      return <ProjectedBoard {...{ wall, zones, numbers }} canvasId={projected.canvasId} />
    case 'zone': {
      const shown = zones.find(({ zone }) => zone?.id === projected.zoneId)
      return shown === undefined ? (
        <ProjectedBoard {...{ wall, zones, numbers }} canvasId={projected.canvasId} />
      ) : (
        <ProjectedCards
          title={shown.zone?.label ?? ''}
          note={shown.zone?.note ?? ''}
          {...{ clusters: shown.clusters, cards: shown.cards, numbers }}
        />
      )
    }
    case 'time':
      return <ProjectedTime canvasId={projected.canvasId} />
    case 'door':
      return <ProjectedDoor />
    default:
      return assertNever(projected)
  }
}
