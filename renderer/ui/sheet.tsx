import type { ReactNode } from 'react'
import { DialogFrame } from './dialog-frame.tsx'
import { SheetOverlay } from './sheet-overlay.tsx'

/** A sheet over the screen, for a preview that needs room (import, print). Never for a question: undo instead. */
export function Sheet({
  title,
  isOpen,
  onOpenChange,
  size = 'medium',
  footer,
  children,
}: {
  readonly title: string
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly size?: 'medium' | 'large' | undefined
  /** Buttons, at the bottom, always in sight. */
  readonly footer?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <SheetOverlay isOpen={isOpen} onOpenChange={onOpenChange} size={size}>
      <DialogFrame title={title} footer={footer} onClose={() => onOpenChange(false)}>
        {children}
      </DialogFrame>
    </SheetOverlay>
  )
}
