import type { ReactNode } from 'react'
import type { FieldChange, RecordChange } from '../../shared/doc/queries/compare-snapshots.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import { useText } from '../ui/text-context.tsx'
import { ChangeHeading } from './change-heading.tsx'
import { fieldKeyOf, valueText } from './value-words.ts'
import styles from './changes.module.css'

/** A record that came, changed or went, with the words of each field. */
export function RecordChangeLine(props: {
  readonly change: RecordChange
  readonly headingLevel: 3 | 4
  readonly nameOf: (id: string) => string
  readonly who: string | null
  readonly actions: ReactNode
}) {
  const { text } = useText()
  const { change, headingLevel, nameOf, who, actions } = props
  const { kind, place, title, fields } = change
  const list = <FieldList change={change} nameOf={nameOf} />
  return (
    <>
      <ChangeHeading kind={kind} place={place} title={title} who={who} actions={actions} />
      {kind === 'changed' && list}
      {kind !== 'changed' && fields.length > 1 && (
        <Disclosure title={text('changes.showFields')} headingLevel={headingLevel}>
          {list}
        </Disclosure>
      )}
    </>
  )
}

function FieldList({
  change,
  nameOf,
}: {
  readonly change: RecordChange
  readonly nameOf: (id: string) => string
}) {
  const tools = useText()
  const { place, before, after, kind, fields } = change

  function words(value: unknown, record: RecordChange['before'], field: string): string {
    return valueText(tools, { place, field, value, record: record ?? {}, nameOf })
  }

  function values({ field, before: old, after: now }: FieldChange): ReactNode {
    if (kind === 'added') return words(now, after, field)
    if (kind === 'removed') return words(old, before, field)
    // Where it stands among the others has no words of its own.
    if (field === 'order') return tools.text('changes.moved')
    return (
      <>
        <del className={styles.old}>{words(old, before, field)}</del>{' '}
        <ins className={styles.new}>{words(now, after, field)}</ins>
      </>
    )
  }

  return (
    <dl className={styles.fields}>
      {fields.map((field) => (
        <div key={field.field} className={styles.field}>
          <dt>{tools.text(fieldKeyOf(place, field.field))}</dt>
          <dd>{values(field)}</dd>
        </div>
      ))}
    </dl>
  )
}
