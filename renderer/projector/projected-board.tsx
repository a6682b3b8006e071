import { useEffect, useMemo, useState } from 'react'
import type { Box } from '../../shared/canvas/box.ts'
import { canvasScene } from '../../shared/canvas/canvas-scene.ts'
import type { CanvasOutline } from '../../shared/doc/queries/canvas-outline.ts'
import { boundsOf } from '../../shared/canvas/drawings/bounds-of.ts'
import { levelReader } from '../../shared/canvas/drawings/level-of.ts'
import { placeDrawings } from '../../shared/canvas/drawings/place-drawings.ts'
import { canvasDrawings } from '../../shared/doc/queries/canvas-drawings.ts'
import type { Canvas } from '../../shared/model/canvas.ts'
import { fitText } from '../canvas/fit-text.ts'
import { useQuery } from '../state/use-records.ts'
import { cardFace } from '../ui/card-mark.tsx'
import { classNames } from '../ui/class-names.ts'
import { useText } from '../ui/text-context.tsx'
import { Called } from './called.tsx'
import { ProjectedDrawings } from './projected-drawings.tsx'
import styles from './projector.module.css'

/** Room around the canvas, and for the question over it, as parts of the window's sides. */
const [sideRoom, headRoom] = [0.02, 0.16]

/** The whole canvas, as large as the window allows. */
export function ProjectedBoard({
  wall,
  canvasId,
  zones: outlined,
  numbers,
}: {
  readonly wall: Window
  readonly canvasId: Canvas['id']
  readonly zones: CanvasOutline['zones']
  /** By which cards and clusters are called while a vote runs, by their ids. */
  readonly numbers: Readonly<Record<string, number>>
}) {
  const { text } = useText()
  const scene = useMemo(() => canvasScene(outlined), [outlined])
  const drawings = useQuery(canvasDrawings, canvasId)
  const drawn = useMemo(() => placeDrawings(scene, drawings), [scene, drawings])
  const levelOf = useMemo(() => levelReader(scene, drawn), [scene, drawn])
  const { zones, clusters, cards } = scene
  const bounds = boundsOf(scene, drawn)
  const { width, height } = useWindowSize(wall)
  const scale = Math.min(
    (width * (1 - 2 * sideRoom)) / bounds.width,
    (height * (1 - headRoom - sideRoom)) / bounds.height,
  )
  const placed = ({ left, top, ...size }: Box) => ({
    left: left - bounds.left,
    top: top - bounds.top,
    width: size.width,
    height: size.height,
  })
  return (
    <div className={styles.middle}>
      <div style={{ width: bounds.width * scale, height: bounds.height * scale }}>
        <div className={styles.world} style={{ width: bounds.width, height: bounds.height, scale }}>
          {zones.map(({ zone, box }) => (
            <section key={zone.id} className={styles.boardZone} style={placed(box)}>
              <h2>{zone.label}</h2>
            </section>
          ))}
          {clusters.map(({ cluster, box }) => (
            <div key={cluster.id} className={styles.cloud} style={placed(box)}>
              <h3>
                <Called by={numbers[cluster.id]} />
                {cluster.title === '' ? text('canvases.outline.unnamed') : cluster.title}
              </h3>
            </div>
          ))}
          <ProjectedDrawings drawn={drawn} bounds={bounds} levelOf={levelOf} />
          <ul>
            {cards.map(({ card, box }) => (
              <li
                key={card.id}
                className={classNames(cardFace(card.colour), styles.boardCard)}
                style={{
                  ...placed(box),
                  zIndex: levelOf(card.stack, 3),
                  fontSize: fitText(card.text, false).sizeUnits,
                }}
              >
                <Called by={numbers[card.id]} />
                {card.text}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  )
}

function useWindowSize(wall: Window): { readonly width: number; readonly height: number } {
  const [size, setSize] = useState({ width: wall.innerWidth, height: wall.innerHeight })
  useEffect(() => {
    function read(): void {
      setSize({ width: wall.innerWidth, height: wall.innerHeight })
    }
    read()
    wall.addEventListener('resize', read)
    return () => wall.removeEventListener('resize', read)
  }, [wall])
  return size
}
