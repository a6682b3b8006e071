import { inRem } from '../../../ui/in-rem.ts'
import type { CanvasPeer } from '../../../presence/canvas-peer.ts'
import { useText } from '../../../ui/text-context.tsx'
import styles from './presence.module.css'

/** What somebody is called here: nobody is without a word. */
export function usePeerName(): (peer: Pick<CanvasPeer, 'name'>) => string {
  const { text } = useText()
  return ({ name }) => (name === '' ? text('presence.someone') : name)
}

/** Somebody's name on their colour, drawn and not written: readers have it in «Chi è qui», when they ask. */
export function PeerTag({
  name,
  tone,
  width,
}: Pick<CanvasPeer, 'name' | 'tone'> & {
  /** In pixels, where the text is as large as ever; without it as wide as the name. */
  readonly width?: number | undefined
}) {
  const style = width === undefined ? undefined : { maxWidth: inRem(width) }
  return <span className={styles.tag} data-tone={tone} data-words={name} style={style} />
}
