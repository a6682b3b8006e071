import { Cloud } from 'lucide-react'
import { memo, useSyncExternalStore } from 'react'
import type { CanvasScene } from '../../../../shared/canvas/canvas-scene.ts'
import type { Observable } from '../../../../shared/util/observable.ts'
import { Icon } from '../../../ui/icon.tsx'
import { boxInRem, inRem } from '../../../ui/in-rem.ts'
import { useText } from '../../../ui/text-context.tsx'
import type { Lift } from './lift.ts'
import styles from './surface.module.css'

/** What lies under the cards: zones printed on the table, and clouds. A zone is dragged only while zones are moved (`zones/`); a cloud takes its cards along. */
export const SurfaceGround = memo(function SurfaceGround({
  scene: { zones, clusters, cards },
  dots,
  lift,
}: {
  readonly scene: CanvasScene
  /** Dots that one may see now, by id. */
  readonly dots: Readonly<Record<string, number>>
  readonly lift: Observable<Lift | null>
}) {
  const { text } = useText()
  const target = useSyncExternalStore(lift.subscribe, () => lift.get()?.zoneId ?? null)
  return (
    <>
      {zones.map(({ zone, box }) => (
        <div
          key={zone.id}
          className={styles.zone}
          data-zone={zone.id}
          data-target={zone.id === target ? '' : undefined}
          style={boxInRem(box)}
        >
          <h2 className={styles.zoneTitle}>
            <span data-zone-face={zone.id}>{zone.label}</span>
          </h2>
        </div>
      ))}
      {clusters.map(({ cluster, box }) => {
        const title = cluster.title === '' ? text('canvases.outline.unnamed') : cluster.title
        const count = cards.filter(({ clusterId }) => clusterId === cluster.id).length
        const said = dots[cluster.id] ?? 0
        return (
          <div key={cluster.id} className={styles.cloud} data-cloud={cluster.id} style={boxInRem(box)}>
            <button
              type="button"
              className={styles.cloudTitle}
              style={{ fontSize: inRem(13) }}
              aria-label={text('canvases.surface.cloud', { title, count, dots: said })}
            >
              <Icon of={Cloud} size="small" /> {title}
              {said > 0 && (
                <span className={styles.dots} data-words={text('canvases.outline.dots', { count: said })} />
              )}
            </button>
          </div>
        )
      })}
    </>
  )
})
