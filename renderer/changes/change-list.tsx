import { type ReactNode, useState } from 'react'
import type {
  RecordChange,
  TavoloComparison,
  TextChange,
} from '../../shared/doc/queries/compare-snapshots.ts'
import { isSameTavolo } from '../../shared/doc/queries/compare-snapshots.ts'
import { Button } from '../ui/button.tsx'
import { Paper } from '../ui/paper.tsx'
import { useText } from '../ui/text-context.tsx'
import { RecordChangeLine } from './record-change-line.tsx'
import { TextChangeLine } from './text-change-line.tsx'
import styles from './changes.module.css'

/** How many lines come at a time: a list of people may bring in hundreds, and nobody reads them at once. */
const linesAtATime = 100

/** Something that differs, of either sort. */
export type AnyChange = RecordChange | TextChange

/** What a `ChangeList` takes. */
export interface ChangeListProps {
  readonly comparison: TavoloComparison
  /** Level of the headings of its groups: the process and the table, then each session. */
  readonly headingLevel?: 2 | 3 | undefined
  /** Who made a change, in names; null where nobody knows. */
  readonly whoOf?: ((change: AnyChange) => string | null) | undefined
  /** What one can do with a change, at the end of its line. */
  readonly renderActions?: ((change: AnyChange) => ReactNode) | undefined
}

/** What was added, changed and removed between two moments of a tavolo: each thing with its old and new words. */
export function ChangeList({ comparison, headingLevel = 3, whoOf, renderActions }: ChangeListProps) {
  const { text } = useText()
  const [limit, setLimit] = useState(linesAtATime)
  if (isSameTavolo(comparison)) return <p className={styles.nothing}>{text('changes.nothing')}</p>
  const groups = groupBySession(comparison)
  const all = groups.flatMap(({ changes }) => changes)
  const shown = new Set(all.slice(0, limit))
  const Heading = `h${headingLevel}` as const
  return (
    <div className={styles.groups}>
      <ChangeCounts comparison={comparison} />
      {groups
        .filter(({ changes }) => changes.some((change) => shown.has(change)))
        .map(({ sessionId, changes }) => (
          <section key={sessionId ?? 'table'} className={styles.group}>
            <Heading className={styles.groupTitle}>
              {sessionId === null
                ? text('changes.wholeTable')
                : text('changes.ofSession', { title: comparison.nameOf(sessionId) })}
            </Heading>
            <Paper padding="none">
              <ul className={styles.list}>
                {changes
                  .filter((change) => shown.has(change))
                  .map((change) => (
                    <li key={keyOf(change)} className={styles.line}>
                      <Line
                        change={change}
                        headingLevel={headingLevel === 2 ? 3 : 4}
                        nameOf={comparison.nameOf}
                        who={whoOf?.(change) ?? null}
                        actions={renderActions?.(change)}
                      />
                    </li>
                  ))}
              </ul>
            </Paper>
          </section>
        ))}
      {all.length > limit && (
        <Button variant="quiet" onPress={() => setLimit(limit + linesAtATime)}>
          {text('changes.more', { count: Math.min(linesAtATime, all.length - limit) })}
        </Button>
      )}
    </div>
  )
}

/** How much was added, changed and removed, in one line. */
export function ChangeCounts({ comparison }: { readonly comparison: TavoloComparison }) {
  const { text } = useText()
  const kinds = [...comparison.records, ...comparison.texts].map(({ kind }) => kind)
  const count = (wanted: (typeof kinds)[number]) => kinds.filter((kind) => kind === wanted).length
  return (
    <p className={styles.counts}>
      {text('changes.counts', {
        added: count('added'),
        changed: count('changed'),
        removed: count('removed'),
      })}
    </p>
  )
}

function Line(props: {
  readonly change: AnyChange
  readonly headingLevel: 3 | 4
  readonly nameOf: (id: string) => string
  readonly who: string | null
  readonly actions: ReactNode
}) {
  const { change, headingLevel, ...rest } = props
  return 'place' in change ? (
    <RecordChangeLine change={change} headingLevel={headingLevel} {...rest} />
  ) : (
    <TextChangeLine change={change} {...rest} />
  )
}

function keyOf(change: AnyChange): string {
  return 'place' in change ? `${change.place} ${change.id}` : `text ${change.agendaItemId}`
}

interface ChangeGroup {
  readonly sessionId: string | null
  readonly changes: AnyChange[]
}

/** What belongs to no session first, then sessions in the order in which they come up. */
function groupBySession({ records, texts }: TavoloComparison): ChangeGroup[] {
  const table: ChangeGroup = { sessionId: null, changes: [] }
  const groups = new Map<string | null, ChangeGroup>([[null, table]])
  for (const change of [...records, ...texts]) {
    const known = groups.get(change.sessionId)
    if (known === undefined) groups.set(change.sessionId, { sessionId: change.sessionId, changes: [change] })
    else known.changes.push(change)
  }
  return [...groups.values()].filter(({ changes }) => changes.length > 0)
}
