import { useState } from 'react'

/** What shall be changed in all marked records at once, field by field. */
export function useManyChange<Change extends object>() {
  const [change, setChange] = useState<Partial<Change>>({})
  return {
    change,
    isEmpty: Object.keys(change).length === 0,
    /** null takes a field out of the change again. */
    set<Field extends keyof Change>(field: Field, value: Change[Field] | null): void {
      const { [field]: _old, ...rest } = change
      setChange((value === null ? rest : { ...rest, [field]: value }) as Partial<Change>)
    },
    clear(): void {
      setChange({})
    },
  }
}
