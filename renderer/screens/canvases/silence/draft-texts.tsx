import type { PrivateDraft } from '../../../../shared/model/private-draft.ts'
import { useTavolo } from '../../../state/tavolo-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { useToasts } from '../../../ui/toast.tsx'
import styles from './silence.module.css'

/** What was written in silence on this computer, each of it to be taken away. */
export function DraftTexts({ drafts }: { readonly drafts: readonly PrivateDraft[] }) {
  const { text } = useText()
  const { session } = useTavolo()
  const toasts = useToasts()
  return (
    <ul className={styles.texts}>
      {drafts.map((draft) => (
        <li key={draft.id} className={styles.left}>
          <span className={styles.leftText}>{draft.text}</span>
          <Button
            size="small"
            variant="quiet"
            aria-label={text('canvases.silence.removeOf', { text: draft.text.slice(0, 60) })}
            onPress={() => {
              session.drafts.remove(draft.id)
              toasts.show({
                text: text('canvases.silence.removed'),
                about: session,
                action: { label: text('common.undo'), onAction: () => session.drafts.bringBack(draft) },
              })
            }}
          >
            {text('canvases.outline.remove')}
          </Button>
        </li>
      ))}
    </ul>
  )
}
