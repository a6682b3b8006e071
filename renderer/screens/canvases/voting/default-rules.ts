import type { CanvasOutline } from '../../../../shared/doc/queries/canvas-outline.ts'
import { mostDotsPerVoter, type Vote } from '../../../../shared/model/vote.ts'
import { votable } from '../../../../shared/doc/queries/votable.ts'

/** The rules that a vote starts from. */
export type VoteRules = Pick<
  Vote,
  'voters' | 'zoneId' | 'dotsPerVoter' | 'dotsOnOne' | 'dotsOnOwn' | 'isAnonymous' | 'isHidden'
>

/** Three dots a head is what facilitators hand out when nothing else is said. */
const usualDots = 3

/** Zones of the method in which what is to be ranked lies, the likeliest first. */
const rankedZones = ['relevance', 'exposition', 'pairs']

/**
 * What the method asks for: OPERA one dot for every fourth proposal, one on each, one on those of one's own. Hidden, so that
 * nobody follows the others; open, since only then the limit on one's own cards holds.
 */
export function defaultRules({ canvas, zones }: CanvasOutline): VoteRules {
  const common = { voters: 'people', isAnonymous: false, isHidden: true } as const
  if (canvas.template !== 'opera') {
    return { ...common, zoneId: null, dotsPerVoter: usualDots, dotsOnOne: null, dotsOnOwn: null }
  }
  const ranked = rankedZones
    .map((key) => zones.find(({ zone }) => zone?.key === key))
    .find((each) => each !== undefined && each.clusters.length + each.cards.length > 0)
  const zoneId = ranked?.zone?.id ?? null
  const quarter = Math.floor(votable(zones, zoneId).length / 4)
  const dotsPerVoter = Math.min(mostDotsPerVoter, Math.max(1, quarter))
  return { ...common, zoneId, dotsPerVoter, dotsOnOne: 1, dotsOnOwn: 1 }
}
