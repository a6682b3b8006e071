import type { Ink } from '../../../../../shared/model/drawn-fields.ts'
import { penOf } from '../../../../drawings/pen-of.ts'
import styles from './drawing.module.css'

/** A drop of an ink, beside the word that says which one it is. */
export function InkMark({ ink }: { readonly ink: Ink }) {
  return <span aria-hidden="true" className={styles.ink} style={{ color: penOf(ink) }} />
}
