import { useMemo, useState } from 'react'
import { MenuItem } from 'react-aria-components/Menu'
import { foldText } from '../../shared/text/matches-search.ts'
import { PaletteFrame, type PaletteProps } from './palette-frame.tsx'
import pickStyles from './pick-list.module.css'
import { useText } from './text-context.tsx'

/** Something that can be found by part of its words. */
export interface Findable<Id extends string> {
  readonly id: Id
  readonly words: string
  /** Where it is, or what it is. */
  readonly description?: string | undefined
}

/** More cannot be looked through; one types on instead. */
const mostShown = 40

/** Finds one thing among thousands: every word that is typed is somewhere in its words, whatever accents and capitals. */
export function FindPalette<Id extends string>({
  label,
  placeholder,
  emptyWords,
  entries,
  onFind,
  ...palette
}: PaletteProps & {
  readonly label: string
  readonly placeholder: string
  readonly emptyWords: string
  readonly entries: readonly Findable<Id>[]
  readonly onFind: (id: Id) => void
}) {
  const { text } = useText()
  const [typed, setTyped] = useState('')
  const folded = useMemo(
    () => entries.map((entry) => [entry, foldText(`${entry.words} ${entry.description ?? ''}`)] as const),
    [entries],
  )
  const wanted = foldText(typed).split(/\s+/)
  const found = folded.filter(([, words]) => wanted.every((word) => words.includes(word)))
  const left = found.length - mostShown
  return (
    <PaletteFrame
      {...palette}
      label={label}
      placeholder={placeholder}
      emptyWords={emptyWords}
      onTyped={setTyped}
      note={left > 0 ? text('common.moreToFind', { count: left }) : undefined}
    >
      {found.slice(0, mostShown).map(([{ id, words, description }]) => (
        <MenuItem
          key={id}
          id={id}
          textValue={words}
          onAction={() => {
            palette.onOpenChange(false)
            onFind(id)
          }}
          className={pickStyles.entry ?? ''}
        >
          <span className={pickStyles.words}>
            <span className={pickStyles.fewLines}>{words}</span>
            {description !== undefined && <span className={pickStyles.description}>{description}</span>}
          </span>
        </MenuItem>
      ))}
    </PaletteFrame>
  )
}
