import { Search } from 'lucide-react'
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete'
import { Dialog } from 'react-aria-components/Dialog'
import { Header } from 'react-aria-components/Header'
import { Input } from 'react-aria-components/Input'
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { SearchField } from 'react-aria-components/SearchField'
import { classNames } from './class-names.ts'
import { groupEntries, type CommandEntry } from './command-entry.ts'
import styles from './command-palette.module.css'
import { Icon } from './icon.tsx'
import { Kbd } from './kbd.tsx'
import pickStyles from './pick-list.module.css'
import { useText } from './text-context.tsx'

function isOff({ whyNot }: CommandEntry): boolean {
  return typeof whyNot === 'string'
}

/** Everything that can be done here, by name: type a part of it, arrows, Enter. */
export function CommandPalette({
  isOpen,
  onOpenChange,
  entries,
}: {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly entries: readonly CommandEntry[]
}) {
  const { text } = useText()
  const { contains } = useFilter({ sensitivity: 'base' })
  const groups = groupEntries(
    entries.filter((entry) => entry.isEnabled),
    text('common.keysThisScreen'),
  )
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={onOpenChange} isDismissable className={styles.overlay ?? ''}>
      <Modal className={styles.palette ?? ''}>
        <Dialog aria-label={text('common.paletteTitle')} className={styles.dialog ?? ''}>
          <Autocomplete filter={(label, typed) => typed.split(/\s+/).every((word) => contains(label, word))}>
            {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- it was opened to be typed in. */}
            <SearchField aria-label={text('common.paletteTitle')} autoFocus className={styles.search ?? ''}>
              <Icon of={Search} />
              <Input placeholder={text('common.palettePlaceholder')} className={styles.input ?? ''} />
            </SearchField>
            <Menu
              aria-label={text('common.paletteTitle')}
              className={styles.menu ?? ''}
              onClose={() => onOpenChange(false)}
              renderEmptyState={() => <span className={pickStyles.empty}>{text('common.paletteEmpty')}</span>}
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
                        onOpenChange(false)
                        entry.run()
                      }}
                      className={classNames(pickStyles.entry, styles.tall)}
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
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
