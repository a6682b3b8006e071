import { useEffect, useMemo, useRef, useState } from 'react'
import { isFresh, lastSummons } from '../../../shared/doc/summons.ts'
import { sessionInRoom } from '../../../shared/doc/queries/session-in-room.ts'
import { readSight } from '../canvas/canvas-changes.ts'
import { SaidChanges } from '../canvas/said-changes.tsx'
import { GuestPlaceProvider, useGuestQuery, type GuestPlace } from '../guest-context.tsx'
import { useGuestText } from '../guest-text.tsx'
import { GuestHeader } from '../parts/guest-header.tsx'
import { useFocusKeeper } from '../use-focus-keeper.ts'
import { MovedNote } from './moved-note.tsx'
import { RoomTabs } from './room-tabs.tsx'
import { tabsOf, type TabId } from './sections.ts'
import { useShownCanvas } from './use-shown-canvas.ts'
import styles from './room-screen.module.css'

/** The room: what happens now, what one may write, what there is to read. */
export function RoomScreen({
  place,
  hubAddress,
}: {
  readonly place: GuestPlace
  /** Where the hub of now is. */
  readonly hubAddress: string
}) {
  const { room, admission, roomTitle, status } = place
  const stable = useMemo(() => ({ room, admission, roomTitle, status }), [room, admission, roomTitle, status])
  return (
    <GuestPlaceProvider place={stable}>
      <Room hubAddress={hubAddress} place={stable} />
    </GuestPlaceProvider>
  )
}

function Room({ place, hubAddress }: { readonly place: GuestPlace; readonly hubAddress: string }) {
  const { text } = useGuestText()
  const { admission, roomTitle, status, room } = place
  const { role, name } = admission
  const tabs = tabsOf(role)
  const [chosen, setChosen] = useState<TabId>('now')
  const tab = tabs.find(({ id }) => id === chosen) ?? tabs[0]
  const session = useGuestQuery(sessionInRoom, room.clock.today())
  const { canvasId, vote, silence } = useGuestQuery(readSight)
  // Then the table is at something, with or without a session.
  const isAtCanvas = canvasId !== null && tab.id === 'now'
  useShownCanvas(room.page, isAtCanvas ? canvasId : null)
  const summons = useGuestQuery(lastSummons)
  const moment = `${canvasId ?? ''} ${vote?.id ?? ''} ${silence?.id ?? ''} ${silence?.state ?? ''} ${summons?.id ?? ''}`
  const summonedId = useRef(summons?.id)
  useEffect(() => {
    if (summons === null || summonedId.current === summons.id) return
    const isFirst = summonedId.current === undefined && status.kind !== 'together'
    summonedId.current = summons.id
    // What somebody is writing is not taken from under their hands: the tab is marked.
    if (!isFirst && isFresh(summons, room.clock.nowMs()) && !isWriting()) setChosen('now')
  }, [summons, room, status.kind])
  const [seen, setSeen] = useState(moment)
  if (tab.id === 'now' && seen !== moment) setSeen(moment)
  const facts = text(`guest.role.${role === 'observer' || role === 'participant' ? role : 'other'}`, { name })
  useEffect(() => {
    document.title = [text(`guest.tabs.${tab.id}`), roomTitle].filter((part) => part !== '').join(' · ')
  }, [text, tab.id, roomTitle])
  const content = useRef<HTMLElement>(null)
  useFocusKeeper(content, content)
  // The heading of the screen before is gone with its focus: whoever listens is told that they are in.
  useEffect(() => content.current?.focus({ preventScroll: true }), [])
  return (
    <div className={styles.room}>
      <GuestHeader roomTitle={roomTitle} facts={facts} status={status} role={role} />
      <RoomTabs tabs={tabs} current={tab.id} newsOn={seen === moment ? null : 'now'} onChange={setChosen} />
      <main id="content" ref={content} tabIndex={-1} className={styles.content}>
        <MovedNote hubAddress={hubAddress} />
        {tab.first.map(({ id, Section }) => (
          <Section key={id} />
        ))}
        {session === null && !isAtCanvas && (
          <section className={styles.empty}>
            <h1>{text(status.kind === 'together' ? 'guest.noSession.title' : 'guest.loading')}</h1>
            {status.kind === 'together' && <p>{text('guest.noSession.body')}</p>}
          </section>
        )}
        {session !== null && tab.sections.map(({ id, Section }) => <Section key={id} session={session} />)}
        <SaidChanges />
      </main>
    </div>
  )
}

function isWriting(): boolean {
  return document.activeElement?.matches('input, textarea') === true
}
