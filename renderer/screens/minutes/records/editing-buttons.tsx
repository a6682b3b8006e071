import { Pencil } from 'lucide-react'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import { useText } from '../../../ui/text-context.tsx'
import type { Editing } from './use-editing.ts'
import styles from './small-records.module.css'

/** «Modifica», in the corner of a record that reads. */
export function ChangeButton({ editing }: { readonly editing: Editing }) {
  const { text } = useText()
  if (editing.isEditing) return null
  return (
    <IconButton
      label={text('minutes.change')}
      icon={<Icon of={Pencil} size="small" />}
      size="small"
      onPress={editing.start}
    />
  )
}

/** «Fatto», under a record that is being written. */
export function DoneButton({ editing }: { readonly editing: Editing }) {
  const { text } = useText()
  if (!editing.isEditing) return null
  return (
    <p className={styles.done}>
      <Button size="small" onPress={editing.finish}>
        {text('minutes.done')}
      </Button>
      <Kbd keys="Mod+Enter" />
    </p>
  )
}
