import { Search } from 'lucide-react'
import type { ReactNode } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Dialog } from 'react-aria-components/Dialog'
import { Input } from 'react-aria-components/Input'
import { Menu } from 'react-aria-components/Menu'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { SearchField } from 'react-aria-components/SearchField'
import { Icon } from './icon.tsx'
import styles from './palette-frame.module.css'
import pickStyles from './pick-list.module.css'
import { withoutUndefined } from './without-undefined.ts'

/** Whether a palette is open, and how it is closed. */
export interface PaletteProps {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

/** A line to type in, over the window, and under it what can be picked: arrows, Enter, Esc. */
export function PaletteFrame({
  label,
  placeholder,
  emptyWords,
  filter,
  onTyped,
  note,
  isOpen,
  onOpenChange,
  children,
}: PaletteProps & {
  readonly label: string
  readonly placeholder: string
  /** What stands there when nothing can be picked. */
  readonly emptyWords: string
  /** Whether an entry stays, of its words and what was typed; without it, all of them stay. */
  readonly filter?: ((words: string, typed: string) => boolean) | undefined
  readonly onTyped?: ((typed: string) => void) | undefined
  /** A line under the entries. */
  readonly note?: string | undefined
  /** Items of a React Aria menu, or sections of them. */
  readonly children: ReactNode
}) {
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={onOpenChange} isDismissable className={styles.overlay ?? ''}>
      <Modal className={styles.palette ?? ''}>
        <Dialog aria-label={label} className={styles.dialog ?? ''}>
          <Autocomplete {...withoutUndefined({ filter, onInputChange: onTyped })}>
            {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- it was opened to be typed in. */}
            <SearchField aria-label={label} autoFocus className={styles.search ?? ''}>
              <Icon of={Search} />
              <Input placeholder={placeholder} className={styles.input ?? ''} />
            </SearchField>
            <Menu
              aria-label={label}
              className={styles.menu ?? ''}
              onClose={() => onOpenChange(false)}
              renderEmptyState={() => <span className={pickStyles.empty}>{emptyWords}</span>}
            >
              {children}
            </Menu>
          </Autocomplete>
          {note !== undefined && <p className={styles.note}>{note}</p>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
