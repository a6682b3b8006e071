import { type RefObject, useRef, useState } from 'react'

/** A form that a button opens in place. */
export interface FormOnDemand {
  readonly isOpen: boolean
  /** Opens the form; asked again, by a double click too, the form that is there is written in. */
  readonly open: () => void
  /** Puts the form away; focus comes back to the button. */
  readonly close: () => void
  /** For the first field and for the button. */
  readonly field: RefObject<HTMLInputElement | null>
  readonly button: RefObject<HTMLButtonElement | null>
}

/** Keeps a form that a button opens, and where focus goes with it. */
export function useFormOnDemand(isOpenAtFirst: boolean | (() => boolean) = false): FormOnDemand {
  const [isOpen, setIsOpen] = useState(isOpenAtFirst)
  const field = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  function open() {
    setIsOpen(true)
    field.current?.focus()
  }
  function close() {
    setIsOpen(false)
    button.current?.focus()
  }
  return { isOpen, open, close, field, button }
}
