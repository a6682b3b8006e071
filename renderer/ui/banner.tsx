import { CircleAlert, CircleCheck, Info, TriangleAlert, X, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { IconButton } from './icon-button.tsx'
import { Icon } from './icon.tsx'
import { useText } from './text-context.tsx'
import styles from './banner.module.css'

/** What a banner is about; each has its own shape besides its colour. */
export type BannerTone = 'info' | 'good' | 'warning' | 'error'

const icons: Readonly<Record<BannerTone, LucideIcon>> = {
  info: Info,
  good: CircleCheck,
  warning: TriangleAlert,
  error: CircleAlert,
}

/** Says what happened (`title`), what was kept (`children`) and what one can do next (`actions`). Errors are read at once. */
export function Banner({
  tone,
  title,
  actions,
  onClose,
  children,
}: {
  readonly tone: BannerTone
  readonly title: string
  readonly actions?: ReactNode
  readonly onClose?: (() => void) | undefined
  readonly children?: ReactNode
}) {
  const { text } = useText()
  return (
    <div className={classNames(styles.banner, styles[tone])} role={tone === 'error' ? 'alert' : undefined}>
      <span className={styles.icon}>
        <Icon of={icons[tone]} />
      </span>
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {children !== undefined && <div className={styles.body}>{children}</div>}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
      {onClose !== undefined && (
        <IconButton
          label={text('common.close')}
          icon={<Icon of={X} size="small" />}
          size="small"
          onPress={onClose}
        />
      )}
    </div>
  )
}
