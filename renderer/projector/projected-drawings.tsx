import type { Box } from '../../shared/canvas/box.ts'
import type { levelReader } from '../../shared/canvas/drawings/level-of.ts'
import type { DrawingScene } from '../../shared/canvas/drawings/place-drawings.ts'
import { wayOf } from '../../shared/canvas/drawings/way-of.ts'
import { FigureDrawing, FigureWords } from '../drawings/figure-drawing.tsx'
import drawnStyles from '../drawings/drawings.module.css'
import { penOf } from '../drawings/pen-of.ts'
import { classNames } from '../ui/class-names.ts'
import styles from './projector.module.css'

const inPixels = (units: number) => `${units}px`

/** What is drawn on a canvas, among its cards as the surface has it. */
export function ProjectedDrawings({
  drawn,
  bounds,
  levelOf,
}: {
  readonly drawn: DrawingScene
  readonly bounds: Box
  /** What lies over what, as CSS counts it. */
  readonly levelOf: ReturnType<typeof levelReader>
}) {
  return (
    <>
      {drawn.figures.map(({ figure, box }) => (
        <div
          key={figure.id}
          className={styles.figure}
          style={{
            left: box.left - bounds.left,
            top: box.top - bounds.top,
            width: box.width,
            height: box.height,
            color: penOf(figure.colour),
            zIndex: levelOf(figure.stack, figure.form === 'frame' ? 0 : 1),
          }}
        >
          <FigureDrawing figure={figure} width={box.width} height={box.height} />
          {figure.form === 'frame' ? (
            <h3>{figure.text}</h3>
          ) : (
            <FigureWords figure={figure} width={box.width} height={box.height} lengthOf={inPixels} />
          )}
        </div>
      ))}
      {drawn.lines.length > 0 && (
        <svg
          aria-hidden="true"
          className={styles.lines}
          style={{ zIndex: levelOf(0, 2) }}
          viewBox={`${bounds.left} ${bounds.top} ${bounds.width} ${bounds.height}`}
        >
          {drawn.lines.map((line) => {
            const { way, heads } = wayOf(line)
            const isDashed = line.connector.stroke === 'dashed'
            return (
              <g key={line.connector.id} style={{ color: penOf(line.connector.colour) }}>
                <path className={classNames(drawnStyles.way, isDashed && drawnStyles.dashed)} d={way} />
                <path className={drawnStyles.way} d={heads} />
              </g>
            )
          })}
        </svg>
      )}
      {drawn.lines.map(({ connector: { id, label }, middle }) =>
        label === '' ? null : (
          <span
            key={id}
            className={styles.lineLabel}
            style={{ left: middle.x - bounds.left, top: middle.y - bounds.top, zIndex: levelOf(0, 4) }}
          >
            {label}
          </span>
        ),
      )}
    </>
  )
}
