import type { CanvasPeer } from '../../../presence/canvas-peer.ts'
import { useText } from '../../../ui/text-context.tsx'
import styles from './presence.module.css'

/** What somebody is called here: nobody is without a word. */
export function usePeerName(): (peer: Pick<CanvasPeer, 'name'>) => string {
  const { text } = useText()
  return ({ name }) => (name === '' ? text('presence.someone') : name)
}

/** Somebody's name on their colour, drawn and not written: readers have it in «Chi è qui», when they ask. */
export function PeerTag({ name, tone }: Pick<CanvasPeer, 'name' | 'tone'>) {
  return <span className={styles.tag} data-tone={tone} data-words={name} />
}
