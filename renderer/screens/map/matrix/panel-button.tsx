import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import styles from './matrix-view.module.css'

/** A button that opens a small panel of choices beside itself. */
export function PanelButton({
  label,
  icon,
  children,
}: {
  readonly label: string
  readonly icon: ReactNode
  readonly children: ReactNode
}) {
  return (
    <DialogTrigger>
      <Button size="small" icon={icon}>
        <span className={styles.withArrow}>
          {label}
          <Icon of={ChevronDown} size="small" />
        </span>
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom start" offset={4}>
        <Dialog className={styles.panel ?? ''} aria-label={label}>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
