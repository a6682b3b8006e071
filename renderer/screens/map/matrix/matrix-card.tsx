import type { ReactNode } from 'react'
import type { MatrixSubject } from '../../../../shared/map/matrix/matrix-subject.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { linkStrengths, type Link } from '../../../../shared/model/link.ts'
import { SavedTextArea } from '../../../state/saved-text-field.tsx'
import { Button } from '../../../ui/button.tsx'
import { CardAt, CardAtTitle } from '../../../ui/card-at.tsx'
import { RadioGroup } from '../../../ui/radio-group.tsx'
import { useText } from '../../../ui/text-context.tsx'
import type { MatrixCell, MatrixDesk } from './matrix-desk.ts'
import type { MatrixPair } from './matrix-pair.ts'
import { levelWord } from './matrix-words.ts'
import styles from './matrix-view.module.css'

/** What opens on a cell with Enter: how far the resource answers, the note, and why the need is covered as it is. */
export function MatrixCard({
  anchor,
  pair,
  desk,
  onClose,
}: {
  readonly anchor: HTMLElement
  readonly pair: MatrixPair
  readonly desk: MatrixDesk
  readonly onClose: () => void
}) {
  const { text } = useText()
  const { need, resource, link } = pair
  const title = [need, resource].flatMap((subject) => subject ?? [])
  return (
    <CardAt
      anchor={anchor}
      placement="right top"
      label={title.map(({ code }) => code).join(' ')}
      onClose={onClose}
    >
      {title.map((subject) => (
        <CardAtTitle key={subject.id}>
          <span className={styles.stripCode}>{subject.code}</span> {subject.title}
          {subject.remark !== '' && <span className={styles.cardRemark}>{subject.remark}</span>}
        </CardAtTitle>
      ))}
      {need !== null && resource !== null && <LinkFields {...{ need, resource, link, desk }} />}
      {need !== null && <Reason need={need} desk={desk} />}
      {need !== null && resource !== null && <p>{desk.renderToMinutes([cellOf(need, resource)])}</p>}
      {(need === null || resource === null) && title[0] !== undefined && (
        <OpenRecord subject={title[0]} desk={desk} onClose={onClose}>
          {text(need === null ? 'matrix.openResource' : 'matrix.openNeed')}
        </OpenRecord>
      )}
      {need === null && resource !== null && <p>{levelWord(text, 'resources', resource.level)}</p>}
    </CardAt>
  )
}

const none = 'none'

function cellOf(need: MatrixSubject, resource: MatrixSubject): MatrixCell {
  return { needId: need.id as Id<'need'>, resourceId: resource.id as Id<'resource'> }
}

function LinkFields({
  need,
  resource,
  link,
  desk,
}: {
  readonly need: MatrixSubject
  readonly resource: MatrixSubject
  readonly link: Link | null
  readonly desk: MatrixDesk
}) {
  const { text } = useText()
  const cell = cellOf(need, resource)
  const choices = [...linkStrengths, none] as const
  return (
    <>
      <RadioGroup
        label={text('matrix.answers')}
        value={link?.strength ?? none}
        onChange={(id) => desk.setStrength(cell, id === none ? null : id)}
        options={choices.map((id) => ({
          id,
          label: id === none ? text('matrix.noLink') : text(`matrix.strengthLong.${id}`),
        }))}
      />
      {link !== null && (
        <SavedTextArea
          label={text('matrix.note')}
          stored={link.note}
          save={(note) => desk.setNote(cell, note)}
        />
      )}
    </>
  )
}

function Reason({ need, desk }: { readonly need: MatrixSubject; readonly desk: MatrixDesk }) {
  const { text } = useText()
  return (
    <section className={styles.reason}>
      <h4 className={styles.reasonTitle}>{text('matrix.why', { code: need.code })}</h4>
      {desk.renderReason(need.id as Id<'need'>)}
    </section>
  )
}

function OpenRecord({
  subject,
  desk,
  onClose,
  children,
}: {
  readonly subject: MatrixSubject
  readonly desk: MatrixDesk
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  return (
    <Button
      size="small"
      onPress={() => {
        onClose()
        desk.openRecord(subject.id as Id<'need'> | Id<'resource'>)
      }}
    >
      {children}
    </Button>
  )
}
