import type { DocumentBlock } from '../document-tree.ts'
import { isServing, partialTimes, presentByCategory, wasThere, type Attender } from './attendance-facts.ts'
import { list, paragraph } from './block-makers.ts'
import type { MinutesContext } from './minutes-context.ts'
import { shortName } from './people.ts'

/**
 * Gives the presences for publication, by category: «Fondazione X ETS, 2 rappresentanti + 1 uditore», never a name.
 * Who facilitates or minutes represents nobody and is counted apart; who came for themselves is counted last.
 */
export function headCounts(context: MinutesContext, people: readonly Attender[]): readonly DocumentBlock[] {
  const { translate } = context
  const present = people.filter(wasThere)
  if (present.length === 0) return []
  const sitting = present.filter((attender) => !isServing(attender))
  const categories = presentByCategory(context, sitting)
  const counts = {
    people: sitting.length,
    organizations: categories.reduce((sum, { organizations }) => sum + organizations.length, 0),
    serving: present.length - sitting.length,
  }
  const alone = sitting.filter(
    ({ participant }) => !context.organizations.has(participant.organizationId ?? ''),
  ).length
  return [
    ...paragraph('body', translate('export.headCount', counts)),
    ...categories.flatMap(({ role, organizations }) => [
      ...paragraph('label', translate(`export.organizationRole.${role}`)),
      ...list(
        organizations.map(({ organization, people: own }) => {
          const short = shortName(organization) === organization.name ? '' : ` («${organization.shortName}»)`
          return [{ text: `${organization.name}${short}, ${countText(context, own)}` }]
        }),
        'unordered',
      ),
    ]),
    ...paragraph('body', alone === 0 ? '' : translate('export.headCountAlone', { count: alone })),
  ]
}

/** Gives «2 rappresentanti + 1 uditore dalle 17:55»: representatives first, people with the same times together. */
function countText(context: MinutesContext, people: readonly Attender[]): string {
  const { translate } = context
  const counts = new Map<string, { count: number; readonly attender: Attender }>()
  for (const attender of people.toSorted(
    (left, right) => Number(left.isObserver) - Number(right.isObserver),
  )) {
    const { arrivesAt, leavesAt } = partialTimes(context, attender)
    const key = context.shows('entryTimes')
      ? [attender.isObserver, arrivesAt, leavesAt].join(' ')
      : String(attender.isObserver)
    const known = counts.get(key)
    if (known === undefined) counts.set(key, { count: 1, attender })
    else known.count += 1
  }
  return [...counts.values()]
    .map(({ count, attender }) => {
      const who = translate(attender.isObserver ? 'export.observerCount' : 'export.representativeCount', {
        count,
      })
      const { arrivesAt, leavesAt } = partialTimes(context, attender)
      const times = [
        ...(arrivesAt === null ? [] : [translate('export.fromTime', { time: arrivesAt })]),
        ...(leavesAt === null ? [] : [translate('export.untilTime', { time: leavesAt })]),
      ]
      return context.shows('entryTimes') && times.length > 0 ? `${who} ${times.join(' ')}` : who
    })
    .join(' + ')
}
