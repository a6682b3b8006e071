import { Plus } from 'lucide-react'
import { useLayoutEffect, useRef } from 'react'
import type { Id } from '../../../shared/model/id.ts'
import type { Zone } from '../../../shared/model/zone.ts'
import { Icon } from '../../ui/icon.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { useGuestText } from '../guest-text.tsx'
import { GuestButton } from '../parts/guest-button.tsx'
import { CardForm } from './card-form.tsx'
import styles from './add-card.module.css'

/** The button that makes room for a card in a zone; one tap, and one writes. */
export function AddCard({
  canvasId,
  zone,
  isOpen,
  onOpenChange,
}: {
  readonly canvasId: Id<'canvas'>
  readonly zone: Zone | null
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}) {
  const { text } = useGuestText()
  const button = useRef<HTMLButtonElement>(null)
  // Only after somebody has pressed: a page that is loaded again with its form open takes focus from nobody.
  const isOpening = useRef(false)
  const isClosing = useRef(false)
  useLayoutEffect(() => {
    if (!isOpen && isClosing.current) button.current?.focus({ preventScroll: true })
    isClosing.current = false
    isOpening.current = false
  }, [isOpen])

  if (isOpen)
    return (
      <CardForm
        canvasId={canvasId}
        zone={zone}
        takesFocus={isOpening}
        onClose={() => {
          isClosing.current = true
          onOpenChange(false)
        }}
      />
    )
  return (
    <div className={styles.add}>
      <GuestButton
        buttonRef={button}
        onPress={() => {
          isOpening.current = true
          onOpenChange(true)
        }}
      >
        <Icon of={Plus} />
        <span>
          {text('guest.card.add')}
          {zone !== null && (
            <VisuallyHidden> {text('guest.card.addIn', { zone: zone.label })}</VisuallyHidden>
          )}
        </span>
      </GuestButton>
    </div>
  )
}
