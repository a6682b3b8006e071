import type { ReactNode } from 'react'
import { FieldError } from 'react-aria-components/FieldError'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import { useText } from './text-context.tsx'
import { CircleAlert } from 'lucide-react'
import styles from './field-frame.module.css'

/** What every field takes, whatever it holds. */
export interface FieldProps {
  readonly label: string
  /** Help under the label, read with the field. */
  readonly description?: string | undefined
  /** What is wrong and how to mend it; its presence makes the field invalid. */
  readonly errorMessage?: string | undefined
  readonly isRequired?: boolean | undefined
  readonly isDisabled?: boolean | undefined
  readonly isReadOnly?: boolean | undefined
  /** The label stays the field's name but is not drawn (in a table, in a toolbar). */
  readonly isLabelHidden?: boolean | undefined
  readonly autoFocus?: boolean | undefined
  readonly onBlur?: (() => void) | undefined
  readonly className?: string | undefined
}

/** The frame around a field: label above, help under it, error below. Goes inside a React Aria field. */
export function FieldFrame({
  label,
  description,
  errorMessage,
  isRequired = false,
  isLabelHidden = false,
  children,
}: Pick<FieldProps, 'label' | 'description' | 'errorMessage' | 'isRequired' | 'isLabelHidden'> & {
  readonly children: ReactNode
}) {
  const { text } = useText()
  return (
    <>
      <span className={classNames(styles.labelLine, isLabelHidden && styles.hidden)}>
        <Label className={styles.label ?? ''}>{label}</Label>
        {isRequired && (
          <span className={styles.mark} aria-hidden="true">
            {text('common.required')}
          </span>
        )}
      </span>
      {description !== undefined && (
        <Text slot="description" className={styles.description ?? ''}>
          {description}
        </Text>
      )}
      {children}
      <FieldError className={styles.error ?? ''}>
        <Icon of={CircleAlert} size="small" />
        <span>{errorMessage}</span>
      </FieldError>
    </>
  )
}

/** The class of the element that holds a whole field; fields share it. */
export const fieldClass = styles.field ?? ''

/** The class of a box one writes in. */
export const boxClass = styles.box ?? ''
