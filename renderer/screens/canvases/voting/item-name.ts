import type { Translate } from '../../../../shared/text/translator.ts'
import type { VotableItem } from '../../../../shared/doc/queries/votable.ts'

/** What something that is voted on is called; a cluster says that it is one. */
export function itemName(text: Translate, { name, kind }: VotableItem): string {
  if (kind === 'card') return name
  return text('canvases.vote.cluster', { title: name === '' ? text('canvases.outline.unnamed') : name })
}
