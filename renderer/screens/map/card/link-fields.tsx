import type { LinkPatch } from '../../../../shared/doc/commands/links.ts'
import type { Link } from '../../../../shared/model/link.ts'
import { SavedTextArea } from '../../../state/saved-text-field.tsx'
import { Button } from '../../../ui/button.tsx'
import { CheckboxField } from '../../../ui/checkbox-field.tsx'
import { ComboBox } from '../../../ui/combo-box.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { useMapPlace } from '../map-context.tsx'
import { useWhoOptions } from '../use-who-options.ts'
import { SessionField } from './session-field.tsx'
import styles from './card.module.css'

/** What is said of a link besides its strength: a note, who proposed it and when, whether the table agreed. */
export function LinkFields({
  link,
  onChange,
  onClose,
}: {
  readonly link: Link
  readonly onChange: (patch: LinkPatch) => void
  readonly onClose: () => void
}) {
  const { text } = useText()
  const who = useWhoOptions(useMapPlace().records)
  return (
    <div className={styles.linkFields}>
      <SavedTextArea
        label={text('changes.field.note')}
        stored={link.note}
        save={(note) => onChange({ note })}
      />
      <ComboBox
        label={text('changes.field.proposedById')}
        placeholder={text('map.nobodySaid')}
        value={link.proposedById}
        onChange={(proposedById) => onChange({ proposedById })}
        options={who}
      />
      <SessionField
        label={text('changes.field.createdInSessionId')}
        value={link.createdInSessionId}
        onChange={(createdInSessionId) => onChange({ createdInSessionId })}
      />
      <CheckboxField
        label={text('map.linkAgreed')}
        value={link.status === 'agreed'}
        onChange={(isAgreed) => onChange({ status: isAgreed ? 'agreed' : 'proposed' })}
      />
      <Button size="small" onPress={onClose}>
        {text('map.linkClose')}
      </Button>
    </div>
  )
}
