import { useState } from 'react'

/** What shall be changed in all marked records at once, and how it is said. */
export interface ManyChange<Change extends object> {
  readonly change: Partial<Change>
  readonly isEmpty: boolean
  /** null takes a field out of the change again. */
  readonly set: <Field extends keyof Change>(field: Field, value: Change[Field] | null) => void
  readonly clear: () => void
}

/** Keeps what shall be changed, field by field. */
export function useManyChange<Change extends object>(): ManyChange<Change> {
  const [change, setChange] = useState<Partial<Change>>({})
  return {
    change,
    isEmpty: Object.keys(change).length === 0,
    set: (field, value) => {
      const { [field]: _old, ...rest } = change
      setChange((value === null ? rest : { ...rest, [field]: value }) as Partial<Change>)
    },
    clear: () => setChange({}),
  }
}
