import {
  minutesFields,
  minutesVersions,
  type MinutesField,
} from '../../../shared/export/minutes/minutes-options.ts'
import { minutesLengths } from '../../../shared/model/minutes.ts'
import type { MinutesChoice } from '../../export/export-job.ts'
import { CheckboxField } from '../../ui/checkbox-field.tsx'
import { FormSection } from '../../ui/form-section.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { useText } from '../../ui/text-context.tsx'
import styles from './documents.module.css'

/** How much of the notes goes, for whom, and which parts stay out. */
export function MinutesOptions({
  choice,
  onChange,
}: {
  readonly choice: MinutesChoice
  readonly onChange: (choice: MinutesChoice) => void
}) {
  const { text } = useText()
  const { length, version, hiddenFields } = choice

  function toggle(field: MinutesField, isShown: boolean) {
    const others = hiddenFields.filter((name) => name !== field)
    onChange({ ...choice, hiddenFields: isShown ? others : [...others, field] })
  }

  return (
    <div className={styles.options}>
      <SegmentedControl
        label={text('documents.length')}
        size="small"
        value={length}
        options={minutesLengths.map((id) => ({ id, label: text(`documents.lengths.${id}`) }))}
        onChange={(next) => onChange({ ...choice, length: next })}
      />
      <p className={styles.hint}>{text(`documents.lengthHints.${length}`)}</p>
      <SegmentedControl
        label={text('documents.version')}
        size="small"
        value={version}
        options={minutesVersions.map((id) => ({ id, label: text(`documents.versions.${id}`) }))}
        onChange={(next) => onChange({ ...choice, version: next })}
      />
      <p className={styles.hint}>{text(`documents.versionHints.${version}`)}</p>
      <FormSection title={text('documents.parts')} description={text('documents.partsHint')}>
        <div className={styles.parts}>
          {minutesFields.map((field) => (
            <CheckboxField
              key={field}
              label={text(`export.field.${field}`)}
              value={!hiddenFields.includes(field)}
              onChange={(isShown) => toggle(field, isShown)}
            />
          ))}
        </div>
      </FormSection>
    </div>
  )
}
