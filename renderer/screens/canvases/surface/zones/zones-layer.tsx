import { useEffect } from 'react'
import type { PlacedZone } from '../../../../../shared/canvas/canvas-scene.ts'
import { boxInRem } from '../../../../ui/in-rem.ts'
import { useText } from '../../../../ui/text-context.tsx'
import { useZoneKeys } from './use-zone-keys.ts'
import type { Zones } from './use-zones.ts'
import type { ZonesDesk } from './zone-pointer.ts'
import { zoneCorners } from './zone-target.ts'
import { ListWithKeys } from '../list-with-keys.tsx'
import styles from './zones.module.css'

/** Zones over everything that lies in them, to be taken by hand and by keys; Esc puts them down wherever focus is. */
export function ZonesLayer({
  placed,
  zones,
  desk,
}: {
  readonly placed: readonly PlacedZone[]
  readonly zones: Zones
  readonly desk: () => ZonesDesk
}) {
  const { text } = useText()
  const keys = useZoneKeys(desk)
  useEffect(() => {
    function hear(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.key !== 'Escape') return
      event.preventDefault()
      desk().zones.setOn(false)
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [desk])
  return (
    <ListWithKeys label={text('zones.list')} help={text('zones.help')} className={styles.zones}>
      {placed.map((each) => {
        const { zone, box } = each
        return (
          <li key={zone.id} data-zone={zone.id} className={styles.place} style={boxInRem(box)}>
            <button
              type="button"
              data-zone-face={zone.id}
              tabIndex={zone.id === zones.currentId ? 0 : -1}
              aria-label={text('zones.zone', { zone: zone.label })}
              className={styles.face}
              onFocus={() => zones.setCurrent(zone.id)}
              onKeyDown={(event) => keys.onKeyDown(event, each)}
              onKeyUp={keys.onKeyUp}
              onBlur={keys.onBlur}
            />
            {zoneCorners.map((corner) => (
              <span
                key={corner.join(' ')}
                aria-hidden="true"
                data-zone-face={zone.id}
                data-zone-corner={corner.join(' ')}
                className={styles.handle}
                onMouseDown={(event) => {
                  // Focus comes to the zone, as when it is taken elsewhere.
                  event.preventDefault()
                  buttonBeside(event.currentTarget)?.focus({ preventScroll: true })
                }}
                style={{
                  left: `${corner[0] * 100}%`,
                  top: `${corner[1] * 100}%`,
                  cursor: corner[0] === corner[1] ? 'nwse-resize' : 'nesw-resize',
                }}
              />
            ))}
          </li>
        )
      })}
    </ListWithKeys>
  )
}

function buttonBeside({ parentElement }: Element): HTMLElement | null {
  return parentElement?.querySelector('button') ?? null
}
