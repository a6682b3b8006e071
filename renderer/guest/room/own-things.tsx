import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { removeCards } from '../../../shared/doc/commands/cards.ts'
import { createRecord, deleteRecord } from '../../../shared/doc/commands/record-commands.ts'
import type { TavoloDocuments } from '../../../shared/doc/documents.ts'
import { lookUpRecord } from '../../../shared/doc/records.ts'
import { cardType } from '../../../shared/model/card.ts'
import { needType } from '../../../shared/model/need.ts'
import type { AnyRecordType, NewRecord } from '../../../shared/model/record-type.ts'
import { type GuestRequest, requestType } from '../../../shared/model/request.ts'
import { resourceType } from '../../../shared/model/resource.ts'
import { classNames } from '../../ui/class-names.ts'
import { useGuestPlace, useGuestQuery } from '../guest-context.tsx'
import { useGuestText, type GuestText } from '../guest-text.tsx'
import { GuestButton } from '../parts/guest-button.tsx'
import styles from './own-things.module.css'

/** What may be taken away again. */
const ownTypes = { need: needType, resource: resourceType, card: cardType } as const

/** Something that was written on this device. */
interface OwnThing {
  readonly id: string
  readonly kind: keyof typeof ownTypes | GuestRequest['kind']
  readonly words: string
  /** Of a request. */
  readonly answer: GuestRequest['answer']
}

/** What was taken away a moment ago, for the way back. */
interface Removed {
  readonly type: AnyRecordType
  readonly record: NewRecord<AnyRecordType> & { readonly id: never }
}

/** What this device has written, the newest first, and whether the table has it. */
export function OwnThings() {
  const { text } = useGuestText()
  const { room } = useGuestPlace()
  const ids = useSyncExternalStore(room.own.subscribe, room.own.get)
  const unsent = useSyncExternalStore(room.unsent.things.subscribe, room.unsent.things.get)
  const things = useGuestQuery(readOwn, ids)
  const [removed, setRemoved] = useState<Removed | null>(null)

  const heading = useRef<HTMLHeadingElement>(null)
  const undo = useRef<HTMLButtonElement>(null)
  // The button that was pressed is gone: whoever has only keys is at the way back, not at the top of the page.
  useEffect(() => undo.current?.focus({ preventScroll: true }), [removed])

  function remove({ id, kind }: OwnThing) {
    if (!isOwnKind(kind)) return
    const type: AnyRecordType = ownTypes[kind]
    const record = lookUpRecord(room.documents, type, id)
    if (record === null) return
    room.takeAway(id, (context) =>
      kind === 'card' ? removeCards(context, [id as never]) : deleteRecord(context, type, id as never),
    )
    setRemoved({ type, record: record as never })
  }

  function bringBack() {
    if (removed !== null) room.make((context) => createRecord(context, removed.type, removed.record))
    setRemoved(null)
    heading.current?.focus({ preventScroll: true })
  }

  return (
    <section aria-labelledby="own-title" hidden={things.length === 0 && removed === null}>
      <h2 id="own-title" ref={heading} tabIndex={-1} className={styles.title}>
        {text('guest.write.own')}
      </h2>
      <output className={styles.removed}>
        {removed !== null && (
          <>
            {text('guest.write.removed')}{' '}
            <GuestButton look="quiet" onPress={bringBack} buttonRef={undo}>
              {text('guest.write.undo')}
            </GuestButton>
          </>
        )}
      </output>
      <ul className={styles.list}>
        {things.map((thing) => (
          <li key={thing.id} className={styles.thing}>
            <ThingWords thing={thing} isUnsent={unsent.includes(thing.id)} />
            {isOwnKind(thing.kind) && (
              <GuestButton look="quiet" onPress={() => remove(thing)}>
                {text('guest.write.remove')}
              </GuestButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function isOwnKind(kind: OwnThing['kind']): kind is keyof typeof ownTypes {
  return kind in ownTypes
}

function ThingWords({ thing, isUnsent }: { readonly thing: OwnThing; readonly isUnsent: boolean }) {
  const { text } = useGuestText()
  const { kind, words } = thing
  return (
    <div className={styles.about}>
      <p className={styles.facts}>
        {text(`guest.own.${kind}`)} ·{' '}
        <span className={classNames(isUnsent && styles.unsent)}>{stateText(text, thing, isUnsent)}</span>
      </p>
      <p className={styles.words}>{kind === 'attendance' ? text('guest.own.present') : words}</p>
    </div>
  )
}

function stateText(text: GuestText['text'], thing: OwnThing, isUnsent: boolean): string {
  if (isUnsent) return text('guest.own.undelivered')
  if (isOwnKind(thing.kind)) return text('guest.own.delivered')
  return text(`guest.own.${thing.answer ?? 'waiting'}`)
}

function readOwn(documents: TavoloDocuments, ids: readonly string[]): OwnThing[] {
  const things = ids.flatMap((id): OwnThing[] => {
    const need = lookUpRecord(documents, needType, id)
    if (need !== null) return [{ id, kind: 'need', words: need.title, answer: null }]
    const resource = lookUpRecord(documents, resourceType, id)
    if (resource !== null) return [{ id, kind: 'resource', words: resource.title, answer: null }]
    const card = lookUpRecord(documents, cardType, id)
    if (card !== null) return [{ id, kind: 'card', words: card.text, answer: null }]
    const request = lookUpRecord(documents, requestType, id)
    return request === null ? [] : [{ id, kind: request.kind, words: request.text, answer: request.answer }]
  })
  return things.toReversed()
}
