import { useEffect } from 'react'
import { boxInRem } from '../../../ui/in-rem.ts'
import { useNewest } from '../../../ui/use-newest.ts'
import type { Surface } from '../surface/use-surface.ts'
import styles from './spotlight.module.css'
import { useLitId } from './use-spotlight.ts'

/** On the surface everything but what is in the spotlight lies in the shade; what comes into it comes into sight. */
export function SpotlightLayer({ surface }: { readonly surface: Surface }) {
  const { clusters, zones } = surface.scene
  const id = useLitId(surface.canvasId)
  const box =
    surface.boxOf(id) ??
    clusters.find(({ cluster }) => cluster.id === id)?.box ??
    zones.find(({ zone }) => zone.id === id)?.box
  const newest = useNewest({ box, surface })
  useEffect(() => {
    const now = newest()
    // Whoever is writing stays where they write.
    if (id !== null && now.box !== undefined && now.surface.writing === null) now.surface.desk.reveal(now.box)
  }, [id, newest])
  return box === undefined ? null : <div className={styles.hole} style={boxInRem(box)} />
}
