import { hrefOf, type MapRecordId } from '../../state/route.ts'
import { useTavolo } from '../../state/tavolo-context.tsx'
import { Link } from '../../ui/link.tsx'
import { useMapPlace } from './map-context.tsx'
import styles from './map.module.css'

/** A need or resource by code and title; leads to its card, and into it. */
export function RecordLink({
  record,
  isQuiet = false,
}: {
  readonly record: { readonly id: MapRecordId; readonly code: string; readonly title: string }
  /** Where there are many: without a line under it. */
  readonly isQuiet?: boolean | undefined
}) {
  const { id: tavoloId } = useTavolo()
  const { lead } = useMapPlace()
  const { id, code, title } = record
  return (
    <Link
      isQuiet={isQuiet}
      href={hrefOf({ screen: 'tavolo', tavoloId, section: { kind: 'map', view: 'list', recordId: id } })}
      // The address may name it already while another one is looked at.
      onPress={() => lead(id)}
    >
      {code !== '' && <span className={styles.code}>{code}</span>} {title}
    </Link>
  )
}
