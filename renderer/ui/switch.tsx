import { SwitchButton, SwitchField } from 'react-aria-components/Switch'
import { Text } from 'react-aria-components/Text'
import { withoutUndefined } from './without-undefined.ts'
import styles from './switch.module.css'

/** Something that is on or off at once, without a button to confirm. */
export function Switch({
  label,
  description,
  value,
  onChange,
  ...rest
}: {
  readonly label: string
  readonly description?: string | undefined
  readonly value: boolean
  readonly onChange: (value: boolean) => void
  readonly isDisabled?: boolean | undefined
}) {
  return (
    <SwitchField
      {...withoutUndefined(rest)}
      isSelected={value}
      onChange={onChange}
      className={styles.field ?? ''}
    >
      <SwitchButton className={styles.line ?? ''}>
        <span className={styles.track} aria-hidden="true">
          <span className={styles.thumb} />
        </span>
        <span>{label}</span>
      </SwitchButton>
      {description !== undefined && (
        <Text slot="description" className={styles.description ?? ''}>
          {description}
        </Text>
      )}
    </SwitchField>
  )
}
