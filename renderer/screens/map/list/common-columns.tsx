import type { ListColumn } from '../../../ui/list-column.ts'
import type { TextTools } from '../../../ui/text-context.tsx'
import styles from './list.module.css'

/** The code of a need or a resource, first in its line. */
export function codeColumn({ text }: Pick<TextTools, 'text'>): ListColumn<{ readonly code: string }> {
  return {
    id: 'code',
    header: text('changes.field.code'),
    width: '4rem',
    isSortable: true,
    cell: ({ code }) => <span className={styles.code}>{code === '' ? '–' : code}</span>,
  }
}

/** Where it is asked, or there; left out where there is little room. */
export function territoryColumn(
  { text, formatList }: Pick<TextTools, 'text' | 'formatList'>,
  width: string,
): ListColumn<{ readonly territory: readonly string[] }> {
  return {
    id: 'territory',
    header: text('changes.field.territory'),
    isExtra: true,
    width,
    cell: ({ territory }) => (territory.length === 0 ? '–' : formatList(territory)),
  }
}
