import type { ReactNode } from 'react'

/** One of the things a field offers. `label` is also what typing looks for. */
export interface Option<Id extends string = string> {
  readonly id: Id
  readonly label: string
  readonly description?: string | undefined
  readonly icon?: ReactNode
  readonly isDisabled?: boolean | undefined
}
