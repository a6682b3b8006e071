import type { Zone } from '../../../../../shared/model/zone.ts'
import { useText } from '../../../../ui/text-context.tsx'
import { useLocked } from '../../locks/use-locked.ts'
import type { CardDeeds } from '../../outline/outline-deeds.ts'
import { OwnWordsField } from '../../writing/own-words-field.tsx'
import type { ZonesDesk } from './zone-pointer.ts'

/** Where the name of a zone is written; a zone is never without one. */
export function ZoneField({
  zone: { id, canvasId, label: stored },
  desk,
}: {
  readonly zone: Zone
  readonly desk: () => ZonesDesk & {
    readonly goTo: (id: string) => void
    readonly deeds: Pick<CardDeeds, 'rescue'>
  }
}) {
  const { text } = useText()
  const locked = useLocked(canvasId)
  return (
    <OwnWordsField
      label={text('zones.name')}
      stored={stored}
      kind="title"
      whyNot={locked.whyWords(id)}
      keep={(words, read) => words === read || desk().zones.rename(id, words)}
      rescue={(words) => desk().deeds.rescue({ zoneId: id, clusterId: null }, words)}
      onClose={(isLeft) => {
        const { surface, zones, goTo } = desk()
        surface.setWriting(null)
        if (!isLeft) return
        if (zones.isOn) zones.goTo(id)
        else if (surface.currentId !== null) goTo(surface.currentId)
      }}
    />
  )
}
