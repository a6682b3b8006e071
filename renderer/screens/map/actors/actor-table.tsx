import { useMemo } from 'react'
import type { MinutesBlock } from '../../../../shared/doc/minutes-text.ts'
import type { Organization } from '../../../../shared/model/organization.ts'
import type { CitingTools } from '../../../citing/actor-citations.ts'
import { ToMinutes } from '../../../citing/to-minutes.tsx'
import type { ListColumn } from '../../../ui/list-column.ts'
import { ListTable } from '../../../ui/list-table.tsx'
import { RowButton } from '../../../ui/row-button.tsx'
import { Section } from '../../../ui/section.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { useMapPlace } from '../map-context.tsx'
import { namesById } from '../map-words.ts'
import { useOpenCard } from '../use-open-card.ts'
import styles from './actors.module.css'

/** The actors as a list under a board: everything that it does, for readers, fingers and whoever likes lists. */
export function ActorTable({
  organizations,
  columns,
  makeBlocks,
}: {
  readonly organizations: readonly Organization[]
  /** After the name. */
  readonly columns: readonly ListColumn<Organization>[]
  /** What goes into a verbale. */
  readonly makeBlocks: (tools: CitingTools) => readonly MinutesBlock[]
}) {
  const tools = useText()
  const { text } = tools
  const { chosenId } = useMapPlace()
  const name = useNameColumn()
  return (
    <Section
      title={text('actors.list')}
      actions={
        <ToMinutes
          size="small"
          variant="quiet"
          makeBlocks={() => {
            const names = namesById({ organizations, participants: [] })
            return makeBlocks({ ...tools, nameOf: (id) => names.get(id) ?? '' })
          }}
        />
      }
    >
      <p className={styles.help}>{text('actors.listHelp')}</p>
      <ListTable
        label={text('actors.list')}
        columns={useMemo(() => [name, ...columns], [name, columns])}
        rows={organizations}
        rowKey={({ id }) => id}
        currentKey={chosenId}
      />
    </Section>
  )
}

function useNameColumn(): ListColumn<Organization> {
  const { text } = useText()
  const openCard = useOpenCard()
  return useMemo(
    () => ({
      id: 'name',
      header: text('map.kind.organization'),
      isRowHeader: true,
      cell: ({ id, name }) => (
        <div className={styles.rowName}>
          <RowButton onPress={() => openCard(id)}>{name}</RowButton>
        </div>
      ),
    }),
    [text, openCard],
  )
}
