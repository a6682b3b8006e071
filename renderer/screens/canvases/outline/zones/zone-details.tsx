import { useState } from 'react'
import { canvasScene } from '../../../../../shared/canvas/canvas-scene.ts'
import { placeDrawings } from '../../../../../shared/canvas/drawings/place-drawings.ts'
import { frameOf, leastZone, planZone } from '../../../../../shared/canvas/plan-zone.ts'
import {
  frameNextTo,
  zoneSides,
  type ZoneSide,
  zonesUnder,
} from '../../../../../shared/canvas/zone-beside.ts'
import { placeZone } from '../../../../../shared/doc/commands/zones.ts'
import { canvasDrawings } from '../../../../../shared/doc/queries/canvas-drawings.ts'
import { canvasOutline } from '../../../../../shared/doc/queries/canvas-outline.ts'
import { type Zone, zoneType } from '../../../../../shared/model/zone.ts'
import { useTavolo } from '../../../../state/tavolo-context.tsx'
import { useRecords } from '../../../../state/use-records.ts'
import { useUndo } from '../../../../state/use-undo.ts'
import { Button } from '../../../../ui/button.tsx'
import { CardAt, CardAtTitle } from '../../../../ui/card-at.tsx'
import { Select } from '../../../../ui/select.tsx'
import { useText } from '../../../../ui/text-context.tsx'
import { useLocked } from '../../locks/use-locked.ts'
import { OtherTexts } from '../../writing/other-texts.tsx'
import { SizeFields } from '../size-fields.tsx'
import styles from '../drawings/drawings.module.css'

/** Where a zone lies on the surface, in words, and how large it is: what hands and arrows do there. */
export function ZoneDetails({
  zone,
  anchor,
  onClose,
}: {
  readonly zone: Zone
  readonly anchor: HTMLElement
  readonly onClose: () => void
}) {
  const { text, formatList } = useText()
  const { documents } = useTavolo()
  const { runWithUndo } = useUndo()
  const whyNot = useLocked(zone.canvasId).whyZones
  const [side, setSide] = useState<ZoneSide>('right')
  const [otherId, setOtherId] = useState<Zone['id'] | null>(null)
  const others = useRecords(zoneType).filter(
    ({ id, canvasId }) => canvasId === zone.canvasId && id !== zone.id,
  )
  const other = others.find(({ id }) => id === otherId)
  const covered = zonesUnder(zone, others)
  function put(frame: Zone['frame'], said: 'moved' | 'resized'): void {
    const scene = canvasScene(canvasOutline(documents, zone.canvasId)?.zones ?? [])
    const drawn = placeDrawings(scene, canvasDrawings(documents, zone.canvasId))
    const plan = planZone(scene, drawn, { id: zone.id, frame })
    runWithUndo(text(`zones.${said}`, { zone: zone.label }), (context) => placeZone(context, plan))
  }
  const [left, top, width, height] = zone.frame
  return (
    <CardAt anchor={anchor} placement="bottom end" label={text('zones.place')} onClose={onClose}>
      <CardAtTitle>{zone.label}</CardAtTitle>
      <OtherTexts recordId={zone.id} />
      {covered.length > 0 && (
        <output>{text('zones.covers', { zones: formatList(covered.map(({ label }) => label)) })}</output>
      )}
      {others.length > 0 && (
        <>
          <div className={styles.pair}>
            <Select
              label={text('zones.side')}
              value={side}
              isDisabled={whyNot !== null}
              options={zoneSides.map((id) => ({ id, label: text(`zones.sides.${id}`) }))}
              onChange={setSide}
            />
            <Select
              label={text('zones.of')}
              value={otherId}
              isDisabled={whyNot !== null}
              options={others.map(({ id, label }) => ({ id, label }))}
              placeholder={text('zones.choose')}
              onChange={setOtherId}
            />
          </div>
          <Button
            isDisabled={other === undefined}
            whyNot={whyNot}
            onPress={() => {
              if (other !== undefined) put(frameNextTo(zone.frame, other.frame, side), 'moved')
            }}
          >
            {text('zones.putThere')}
          </Button>
        </>
      )}
      <SizeFields
        size={[width, height]}
        least={leastZone.height}
        whyNot={whyNot}
        onChange={([nextWidth, nextHeight]) =>
          put(frameOf({ left, top, width: nextWidth, height: nextHeight }), 'resized')
        }
      />
    </CardAt>
  )
}
