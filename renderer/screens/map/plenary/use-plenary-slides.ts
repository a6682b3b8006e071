import { useMemo } from 'react'
import type { Gap } from '../../../../shared/map/gaps.ts'
import { type PlenarySlide, plenarySlides } from '../../../../shared/map/plenary/plenary-slides.ts'
import { useText } from '../../../ui/text-context.tsx'
import { gapLine } from '../gaps/gap-line.ts'
import { useGapLookup } from '../gaps/use-gap-lookup.ts'
import { useMapPlace } from '../map-context.tsx'
import { nameOfNeed } from '../../../../shared/map/words/plenary-words.ts'

/** The slides of the map as it is at this moment. */
export function usePlenarySlides(): readonly PlenarySlide[] {
  const tools = useText()
  const lookup = useGapLookup()
  const { state, records } = useMapPlace()
  const { needs, resources } = records
  return useMemo(() => {
    function wordsOf(gap: Gap) {
      const line = gapLine(gap, lookup, tools)
      if (line === null) return null
      const { about, reason, records: others } = line
      // What a sentence that ends in a colon leads to: codes, which the room has on paper.
      const codes = tools.formatList(others.map(({ code, title }) => code || title))
      return {
        title: typeof about === 'string' ? about : nameOfNeed(about),
        words: codes === '' ? reason : `${reason} ${codes}`,
      }
    }
    return plenarySlides({ state, needs, resources }, wordsOf)
  }, [state, needs, resources, lookup, tools])
}
