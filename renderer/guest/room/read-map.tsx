import type { TavoloDocuments } from '../../../shared/doc/documents.ts'
import { listRecords } from '../../../shared/doc/records.ts'
import { needType } from '../../../shared/model/need.ts'
import { resourceType } from '../../../shared/model/resource.ts'
import { useGuestQuery } from '../guest-context.tsx'
import { useGuestText } from '../guest-text.tsx'
import styles from './read.module.css'

/** The needs that the table has gathered. */
export function ReadNeeds() {
  const { text } = useGuestText()
  const needs = useGuestQuery(readNeeds)
  return <MapList title={text('guest.read.needs')} empty={text('guest.read.noNeeds')} rows={needs} />
}

/** The resources that the table knows of. */
export function ReadResources() {
  const { text } = useGuestText()
  const resources = useGuestQuery(readResources)
  return (
    <MapList title={text('guest.read.resources')} empty={text('guest.read.noResources')} rows={resources} />
  )
}

interface MapRow {
  readonly id: string
  readonly title: string
  readonly description: string
}

function MapList({
  title,
  empty,
  rows,
}: {
  readonly title: string
  readonly empty: string
  readonly rows: readonly MapRow[]
}) {
  return (
    <section className={styles.part}>
      <details>
        <summary className={styles.summary}>
          <h2 className={styles.topic}>{title}</h2>
          <span className={styles.count}>{rows.length}</span>
        </summary>
        {rows.length === 0 ? (
          <p className={styles.facts}>{empty}</p>
        ) : (
          <ul className={styles.rows}>
            {rows.map(({ id, title: name, description }) => (
              <li key={id} className={styles.row}>
                <p className={styles.name}>{name}</p>
                {description !== '' && <p className={styles.facts}>{description}</p>}
              </li>
            ))}
          </ul>
        )}
      </details>
    </section>
  )
}

function readNeeds(documents: TavoloDocuments): readonly MapRow[] {
  return listRecords(documents, needType)
}

function readResources(documents: TavoloDocuments): readonly MapRow[] {
  return listRecords(documents, resourceType)
}
