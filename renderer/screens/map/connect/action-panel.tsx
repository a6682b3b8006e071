import type { WholeConnection } from '../../../../shared/doc/connections.ts'
import type { Connection } from '../../../../shared/model/connection.ts'
import { useText } from '../../../ui/text-context.tsx'
import { ActionForm } from './action-form.tsx'
import type { ActionDraft, ConnectDeeds } from './use-connect-deeds.ts'

/** The action that is written: a new one of the chosen cards, or one there is. */
export type OpenAction =
  | ({ readonly kind: 'new' } & Pick<ActionDraft, 'resourceIds' | 'needIds'>)
  | { readonly kind: 'change'; readonly id: Connection['id'] }

/** Where an action is written, over the board. */
export function ActionPanel({
  open,
  connections,
  deeds,
  onClose,
  onMade,
}: {
  readonly open: OpenAction
  readonly connections: readonly WholeConnection[]
  readonly deeds: ConnectDeeds
  /** With the action to be at afterwards; null when there is none. */
  readonly onClose: (id: Connection['id'] | null) => void
  readonly onMade: () => void
}) {
  const { text } = useText()
  if (open.kind === 'new') {
    const { resourceIds, needIds } = open
    return (
      <ActionForm
        label={text('connect.form.new')}
        initial={{ title: '', note: '', resourceIds, needIds }}
        submitLabel={text('connect.form.create')}
        onSubmit={(draft) => {
          const made = deeds.make(draft)
          if (made === null) return
          onMade()
          onClose(made.id)
        }}
        onCancel={() => onClose(null)}
      />
    )
  }
  const whole = connections.find(({ connection }) => connection.id === open.id)
  // Taken away meanwhile, perhaps on another computer.
  if (whole === undefined) return null
  const { connection, resourceIds, needIds } = whole
  return (
    <ActionForm
      label={text('connect.form.change', { title: connection.title })}
      initial={{ title: connection.title, note: connection.note, resourceIds, needIds }}
      submitLabel={text('connect.form.save')}
      onSubmit={(draft) => {
        deeds.change(whole, draft)
        onClose(connection.id)
      }}
      onCancel={() => onClose(connection.id)}
      onRemove={() => {
        deeds.remove(connection)
        onClose(null)
      }}
    />
  )
}
