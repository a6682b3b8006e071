import { PanelRight } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import styles from './app-frame.module.css'
import { Drawer } from './drawer.tsx'
import { IconButton } from './icon-button.tsx'
import { Icon } from './icon.tsx'
import { SkipLink } from './skip-link.tsx'
import { useText } from './text-context.tsx'
import { useIsNarrow } from './use-is-narrow.ts'

/** Below 1280 px at 100 % text the right column is a drawer. */
const asideWidthRem = 80

/** Where the skip link and a change of screen put focus. */
export const mainContentId = 'contenuto'

/** The frame of the app: rail, top bar, the work, and what must be at hand on the right. */
export function AppFrame({
  rail,
  renderTopBar,
  aside,
  children,
}: {
  readonly rail: ReactNode
  /** Gets the button that opens the right column, when that is a drawer. */
  readonly renderTopBar: (drawerButton: ReactNode) => ReactNode
  readonly aside?: { readonly label: string; readonly content: ReactNode } | undefined
  readonly children: ReactNode
}) {
  const { text } = useText()
  const isAsideDrawer = useIsNarrow(asideWidthRem)
  const [isDrawerOpen, setIsDrawerOpen] = useState(false)
  const drawerButton = aside !== undefined && isAsideDrawer && (
    <IconButton
      label={text('common.openAside', { name: aside.label })}
      icon={<Icon of={PanelRight} />}
      onPress={() => setIsDrawerOpen(true)}
    />
  )
  return (
    <div className={styles.frame}>
      <SkipLink target={mainContentId}>{text('common.skipToContent')}</SkipLink>
      <div className={styles.rail}>{rail}</div>
      <div className={styles.bar}>{renderTopBar(drawerButton)}</div>
      <main id={mainContentId} tabIndex={-1} className={styles.main}>
        {children}
      </main>
      {aside !== undefined &&
        (isAsideDrawer ? (
          <Drawer title={aside.label} isOpen={isDrawerOpen} onOpenChange={setIsDrawerOpen}>
            {aside.content}
          </Drawer>
        ) : (
          <aside aria-label={aside.label} className={styles.aside}>
            {aside.content}
          </aside>
        ))}
    </div>
  )
}
