import { useState } from 'react'

/** What a text field is given so that it keeps each key at once. */
export interface FieldDraft {
  readonly value: string
  readonly onChange: (typed: string) => void
  readonly onBlur: () => void
  /** What is typed cannot be kept as it is; what was kept before is still there. */
  readonly isRefused: boolean
}

interface Typed {
  readonly typed: string
  /** What was kept of it; null when nothing could be. */
  readonly kept: string | null
}

/**
 * A text field over a stored text: every key that leaves an acceptable text is saved, and the field shows what is typed
 * (spaces at the end, too long, nothing) until one leaves it. A change from elsewhere replaces what was being typed.
 */
export function useFieldDraft(options: {
  readonly stored: string
  readonly save: (text: string) => void
  /** Turns what is typed into what is kept; null refuses it. Whatever is typed is kept when left out. */
  readonly accept?: (typed: string) => string | null
}): FieldDraft {
  const { stored, save, accept } = options
  const [draft, setDraft] = useState<Typed | null>(null)
  const [seen, setSeen] = useState(stored)
  if (stored !== seen) {
    setSeen(stored)
    if (draft !== null && draft.kept !== stored) setDraft(null)
  }
  return {
    value: draft?.typed ?? stored,
    isRefused: draft?.kept === null,
    onChange(typed) {
      const kept = accept === undefined ? typed : accept(typed)
      setDraft({ typed, kept })
      if (kept !== null && kept !== stored) save(kept)
    },
    onBlur: () => setDraft(null),
  }
}

/** Keeps a title: without spaces around it, not empty, at most `longest` characters. */
export function acceptTitle(longest: number): (typed: string) => string | null {
  return (typed) => {
    const text = typed.trim()
    return text === '' || text.length > longest ? null : text
  }
}

/** Keeps any text of at most `longest` characters. */
export function acceptText(longest: number): (typed: string) => string | null {
  return (typed) => (typed.length > longest ? null : typed)
}
