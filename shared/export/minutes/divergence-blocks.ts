import type { Divergence } from '../../model/divergence.ts'
import type { DocumentBlock } from '../document-tree.ts'
import { list, paragraph } from './block-makers.ts'
import { ofSession, type MinutesContext } from './minutes-context.ts'
import { organizationList } from './people.ts'
import { textRuns } from './running-text.ts'

/** Field 13: the differing positions on a point, each with the organizations that support it (D.M. 72/2021 p. 8). */
export function divergenceBlocks(context: MinutesContext, divergence: Divergence): readonly DocumentBlock[] {
  const { translate, snapshot } = context
  const positions = ofSession(snapshot.positions, context).filter(
    ({ divergenceId }) => divergenceId === divergence.id,
  )
  const items = positions.flatMap((position) => {
    const supporters = snapshot.organizations.filter(({ id }) =>
      snapshot.supports.some(
        ({ positionId, organizationId, isSupporting }) =>
          isSupporting && positionId === position.id && organizationId === id,
      ),
    )
    // A place for a position that nobody took.
    if (position.text.trim() === '' && supporters.length === 0) return []
    const who =
      supporters.length === 0
        ? translate('export.noSupporters')
        : translate('export.supportedBy', { organizations: organizationList(supporters) })
    return [
      [...textRuns(context, position.text).map((run) => ({ ...run, isBold: true })), { text: `\n${who}` }],
    ]
  })
  // Often the question is the item itself, whose heading stands above.
  const isTopic = context.items.some(
    ({ id, topic }) => id === divergence.agendaItemId && topic.trim() === divergence.question.trim(),
  )
  return [
    ...paragraph('label', translate('export.divergence')),
    ...paragraph('body', isTopic ? '' : textRuns(context, divergence.question)),
    ...(items.length === 0 ? [] : list(items, 'ordered')),
  ]
}
