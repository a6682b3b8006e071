import { Pencil } from 'lucide-react'
import { useMemo } from 'react'
import type { WholeConnection } from '../../../../shared/doc/connections.ts'
import type { Connection } from '../../../../shared/model/connection.ts'
import { connectionBlocks } from '../../../citing/connection-citations.ts'
import type { Citable } from '../../../citing/map-citations.ts'
import { ToMinutes } from '../../../citing/to-minutes.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Section } from '../../../ui/section.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { OtherWordings } from '../card/other-wordings.tsx'
import { useMapPlace } from '../map-context.tsx'
import { RecordLink } from '../record-link.tsx'
import styles from './connect.module.css'

/** The actions as a list: what each puts together and for whom; each can be changed and taken into the verbale. */
export function ActionList({
  connections,
  onOpen,
}: {
  readonly connections: readonly WholeConnection[]
  readonly onOpen: (id: Connection['id']) => void
}) {
  const tools = useText()
  const { text, formatNumber } = tools
  const { needs, resources } = useMapPlace().records
  const find = useMemo(() => {
    const records = new Map<string, Citable>([...needs, ...resources].map((record) => [record.id, record]))
    return (id: string) => records.get(id) ?? null
  }, [needs, resources])
  return (
    <Section
      title={text('connect.actions')}
      count={formatNumber(connections.length)}
      actions={
        connections.length > 0 && (
          <ToMinutes
            size="small"
            variant="quiet"
            label={text('connect.allToMinutes')}
            makeBlocks={() => connections.flatMap((whole) => connectionBlocks(whole, { text, find }))}
          />
        )
      }
    >
      {connections.length === 0 ? (
        <p className={styles.help}>{text('connect.actionsNone')}</p>
      ) : (
        <ul className={styles.actions}>
          {connections.map((whole) => {
            const { id, title, note } = whole.connection
            return (
              <li key={id} className={styles.row}>
                <div className={styles.words}>
                  <p className={styles.name}>{title}</p>
                  {!whole.isWhole && <p className={styles.problem}>{text('connect.notWhole')}</p>}
                  <Parts label={text('connect.with')} records={whole.resourceIds.map(find)} />
                  <Parts label={text('connect.forNeeds')} records={whole.needIds.map(find)} />
                  {note !== '' && <p>{note}</p>}
                  <OtherWordings recordId={id} />
                </div>
                <div className={styles.buttons}>
                  <ToMinutes
                    size="small"
                    variant="quiet"
                    makeBlocks={() => connectionBlocks(whole, { text, find })}
                  />
                  <IconButton
                    size="small"
                    label={text('connect.openAction', { title })}
                    icon={<Icon of={Pencil} size="small" />}
                    onPress={() => onOpen(id)}
                  />
                </div>
              </li>
            )
          })}
        </ul>
      )}
    </Section>
  )
}

function Parts({
  label,
  records,
}: {
  readonly label: string
  readonly records: readonly (Citable | null)[]
}) {
  const known = records.filter((record) => record !== null)
  if (known.length === 0) return null
  return (
    <div className={styles.partsLine}>
      <span className={styles.help}>{label}</span>
      <ul>
        {known.map((record) => (
          <li key={record.id}>
            <RecordLink record={record} isQuiet />
          </li>
        ))}
      </ul>
    </div>
  )
}
