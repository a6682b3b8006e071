import { type MinutesBlock, plainRuns } from '../../shared/doc/minutes-text.ts'
import type { OwnerId } from '../../shared/map/owners.ts'
import type { ValueLines } from '../../shared/map/value-lines.ts'
import type { ValueSum } from '../../shared/map/values.ts'
import type { TextTools } from '../ui/text-context.tsx'

type Tools = Pick<TextTools, 'text' | 'formatEuro'>

/** An amount in words: what may be reimbursed, and apart from it what is only valued. */
export function amountWords(sum: ValueSum, { text, formatEuro }: Tools): string {
  return text('values.amounts', {
    hasValuedOnly: sum.valuedOnlyCents > 0 ? 'yes' : 'no',
    total: formatEuro(sum.totalCents / 100),
    reimbursable: formatEuro(sum.reimbursableCents / 100),
    valuedOnly: formatEuro(sum.valuedOnlyCents / 100),
  })
}

/** What the resources are worth, as a verbale cites it: all together, then owner by owner. It names bodies, never people. */
export function valueBlocks(
  { totals, owners }: ValueLines,
  { nameOf, ...tools }: Tools & { readonly nameOf: (body: OwnerId) => string },
): MinutesBlock[] {
  const { text } = tools
  const said = (words: string): MinutesBlock => ({ kind: 'paragraph', runs: plainRuns(words) })
  const ownerName = (key: OwnerId | null) => {
    if (key === null) return text('values.nobody')
    return key.startsWith('organization:') ? nameOf(key) : text('values.onePerson')
  }
  return [
    said(
      text('values.cited', { amounts: amountWords(totals, tools), withoutValue: totals.withoutValue.length }),
    ),
    ...owners.map(({ key, sum }) =>
      said(text('values.citedOwner', { owner: ownerName(key), amounts: amountWords(sum, tools) })),
    ),
  ]
}
