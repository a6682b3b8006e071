import { useGuestMemory } from '../guest-context.tsx'
import { useGuestText } from '../guest-text.tsx'
import { pageAddress } from '../visit/guest-sockets.ts'
import styles from './moved-note.module.css'

/** The hub that this page came from is gone and another carries on: a reload would find nobody at the old address. */
export function MovedNote({ hubAddress }: { readonly hubAddress: string }) {
  const { text } = useGuestText()
  const invitation = useGuestMemory().read('invitation')
  if (hubAddress === pageAddress(window.location) || invitation === null) return null
  const address = `http://${hubAddress}/`
  return (
    <p className={styles.note}>
      {text('guest.status.elsewhere')} <a href={`${address}#g.${invitation}`}>{address}</a>
    </p>
  )
}
