import { Menu, MenuItem } from 'react-aria-components/Menu'
import { Separator } from 'react-aria-components/Separator'
import { linkStrengths, type Link } from '../../../../shared/model/link.ts'
import { Kbd } from '../../../ui/kbd.tsx'
import pickStyles from '../../../ui/pick-list.module.css'
import { PopoverAt } from '../../../ui/popover-at.tsx'
import { StrengthShape } from '../../../ui/strength-shape.tsx'
import { useText } from '../../../ui/text-context.tsx'
import styles from './matrix-view.module.css'

/** The menu of a cell: each strength by name, nothing, and what opens with Enter. */
export function MatrixMenu({
  anchor,
  hasLink,
  onSet,
  onOpen,
  onClose,
}: {
  readonly anchor: HTMLElement
  readonly hasLink: boolean
  readonly onSet: (strength: Link['strength'] | null) => void
  readonly onOpen: () => void
  readonly onClose: () => void
}) {
  const { text } = useText()
  const entry = pickStyles.entry ?? ''
  return (
    <PopoverAt anchor={anchor} placement="bottom start" isMenu onClose={onClose}>
      <Menu
        className={pickStyles.list ?? ''}
        aria-label={text('matrix.menu')}
        onClose={onClose}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was opened to pick from.
        autoFocus="first"
      >
        {linkStrengths.map((strength, index) => (
          <MenuItem
            key={strength}
            id={strength}
            textValue={text(`matrix.strengthLong.${strength}`)}
            onAction={() => onSet(strength)}
            className={entry}
          >
            <StrengthShape level={strength} />
            <span className={pickStyles.words}>{text(`matrix.strengthLong.${strength}`)}</span>
            <Kbd keys={String(index + 1)} />
          </MenuItem>
        ))}
        <MenuItem
          id="none"
          textValue={text('matrix.clear')}
          isDisabled={!hasLink}
          onAction={() => onSet(null)}
          className={entry}
        >
          <span className={styles.noShape} />
          <span className={pickStyles.words}>{text('matrix.clear')}</span>
          <Kbd keys="0" />
        </MenuItem>
        <Separator className={styles.separator ?? ''} />
        <MenuItem id="open" textValue={text('matrix.openCell')} onAction={onOpen} className={entry}>
          <span className={styles.noShape} />
          <span className={pickStyles.words}>{text('matrix.openCell')}</span>
          <Kbd keys="Enter" />
        </MenuItem>
      </Menu>
    </PopoverAt>
  )
}
