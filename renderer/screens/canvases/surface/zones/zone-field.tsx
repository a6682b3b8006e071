import { useRef } from 'react'
import type { Zone } from '../../../../../shared/model/zone.ts'
import { useText } from '../../../../ui/text-context.tsx'
import { useProblem } from '../../outline/line-field.tsx'
import { WordsField } from '../../outline/words-field.tsx'
import type { ZonesDesk } from './zone-pointer.ts'

/** Where the name of a zone is written; a zone is never without one. */
export function ZoneField({
  zone: { id, label: stored },
  desk,
}: {
  readonly zone: Zone
  readonly desk: () => ZonesDesk & { readonly goTo: (id: string) => void }
}) {
  const { text } = useText()
  const problemOf = useProblem('title')
  // What the field began with: what others write meanwhile is not written over.
  const read = useRef(stored)
  function take(words: string): void {
    if (words !== read.current) desk().zones.rename(id, words)
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
      onTake={(words) => {
        take(words)
        leave()
        return 'done'
      }}
      onLeave={leave}
      onBlur={(words) => {
        take(words)
        desk().surface.setWriting(null)
      }}
      onVanish={(words) => {
        if (problemOf(words) === undefined) take(words)
      }}
    />
  )
}
