import { Plus } from 'lucide-react'
import { useId } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { useText } from '../../../ui/text-context.tsx'
import styles from './locks.module.css'

/** «Aggiungi cartoncino»; where whoever facilitates has locked that it is off, with the reason beside it. */
export function AddButton({
  onAdd,
  whyNot,
}: {
  readonly onAdd: () => void
  /** null when cards can be added. */
  readonly whyNot: string | null
}) {
  const { text } = useText()
  const reasonId = useId()
  return (
    <>
      <Button
        variant="primary"
        icon={<Icon of={Plus} />}
        isDisabled={whyNot !== null}
        aria-describedby={whyNot === null ? undefined : reasonId}
        onPress={onAdd}
      >
        {text('canvases.outline.add')}
      </Button>
      {whyNot !== null && (
        <span id={reasonId} className={styles.whyNot}>
          {whyNot}
        </span>
      )}
    </>
  )
}
