import { useFilter } from 'react-aria-components/Autocomplete'
import { Header } from 'react-aria-components/Header'
import { MenuItem, MenuSection } from 'react-aria-components/Menu'
import { classNames } from './class-names.ts'
import { groupEntries, type CommandEntry } from './command-entry.ts'
import { Kbd } from './kbd.tsx'
import { PaletteFrame, type PaletteProps } from './palette-frame.tsx'
import pickStyles from './pick-list.module.css'
import { useText } from './text-context.tsx'

function isOff({ whyNot }: CommandEntry): boolean {
  return typeof whyNot === 'string'
}

/** Everything that can be done here, by name: type a part of it, arrows, Enter. */
export function CommandPalette({
  entries,
  ...palette
}: PaletteProps & {
  readonly entries: readonly CommandEntry[]
}) {
  const { text } = useText()
  const { contains } = useFilter({ sensitivity: 'base' })
  const groups = groupEntries(
    entries.filter((entry) => entry.isEnabled),
    text('common.keysThisScreen'),
  )
  return (
    <PaletteFrame
      {...palette}
      label={text('common.paletteTitle')}
      placeholder={text('common.palettePlaceholder')}
      emptyWords={text('common.paletteEmpty')}
      filter={(label, typed) => typed.split(/\s+/).every((word) => contains(label, word))}
    >
      {groups.map(([group, members]) => (
        <MenuSection key={group} id={group}>
          <Header className={pickStyles.heading ?? ''}>{group}</Header>
          {members.map((entry) => (
            <MenuItem
              key={entry.id}
              id={entry.id}
              textValue={entry.label}
              onAction={() => {
                palette.onOpenChange(false)
                entry.run()
              }}
              className={pickStyles.entry ?? ''}
            >
              <span className={pickStyles.words}>
                <span className={classNames(isOff(entry) && pickStyles.off)}>{entry.label}</span>
                {isOff(entry) && <span className={pickStyles.description}>{entry.whyNot}</span>}
              </span>
              {entry.keys[0] !== undefined && <Kbd keys={entry.keys[0]} />}
            </MenuItem>
          ))}
        </MenuSection>
      ))}
    </PaletteFrame>
  )
}
