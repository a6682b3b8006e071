import { useRef } from 'react'
import type { Zone } from '../../../../../shared/model/zone.ts'
import { useText } from '../../../../ui/text-context.tsx'
import { useLocked } from '../../locks/use-locked.ts'
import type { CardDeeds } from '../../outline/outline-deeds.ts'
import { useProblem } from '../../outline/line-field.tsx'
import { WordsField } from '../../writing/words-field.tsx'
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
  const problemOf = useProblem('title')
  // What the field began with: what others write meanwhile is not written over.
  const read = useRef(stored)
  /** Whether the name is kept. */
  function take(words: string): boolean {
    return words === read.current || desk().zones.rename(id, words)
  }
  function leave(): void {
    const { surface, zones, goTo } = desk()
    surface.setWriting(null)
    if (zones.isOn) zones.goTo(id)
    else if (surface.currentId !== null) goTo(surface.currentId)
  }
  return (
    <WordsField
      label={text('zones.name')}
      description={text('canvases.outline.editHelp')}
      stored={stored}
      problemOf={problemOf}
      whyNot={locked.why('edit')}
      onTake={(words) => {
        if (!take(words)) return 'refused'
        leave()
        return 'done'
      }}
      onLeave={leave}
      onBlur={(words) => {
        if (!take(words)) return 'refused'
        desk().surface.setWriting(null)
        return 'done'
      }}
      onVanish={(words) => {
        if (problemOf(words) !== undefined || !take(words))
          desk().deeds.rescue({ zoneId: id, clusterId: null }, words)
      }}
    />
  )
}
