import { useEffect, useRef, useState } from 'react'
import { assertNever } from '../../../shared/util/assert-never.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { useGuestPlace, useGuestQuery } from '../guest-context.tsx'
import { type GuestText, useGuestText } from '../guest-text.tsx'
import { canvasChanges, type CanvasChange, readSight } from './canvas-changes.ts'

/** All that happens within this time is one message: a table that writes would never let anybody listen to anything else. */
const gatherMs = 4000

/** By then a reader has taken the words; whoever goes through the page later finds what is, not what was said. */
const forgetAfterMs = 3000

/** Says what others do on the canvas that is on the table, politely; not what was there when the page was opened. */
export function SaidChanges() {
  const { text } = useGuestText()
  const { room, status } = useGuestPlace()
  const sight = useGuestQuery(readSight)
  const [said, setSaid] = useState('')
  const told = useRef(sight)
  const latest = useRef(sight)
  const isListening = useRef(false)
  const gathering = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    latest.current = sight
    // Until everything has come, what comes is no news.
    if (!isListening.current) told.current = sight
    if (status.kind === 'together') isListening.current = true
    if (gathering.current !== undefined || told.current === sight) return
    gathering.current = setTimeout(() => {
      gathering.current = undefined
      const isOwn = (id: string) => room.own.get().includes(id)
      const changes = canvasChanges(told.current, latest.current, isOwn)
      told.current = latest.current
      if (changes.length > 0) setSaid(changes.map((change) => changeText(text, change)).join(' '))
    }, gatherMs)
  }, [sight, status.kind, room, text])
  useEffect(() => () => clearTimeout(gathering.current), [])
  useEffect(() => {
    const forgetting = setTimeout(() => setSaid(''), forgetAfterMs)
    return () => clearTimeout(forgetting)
  }, [said])

  return (
    <VisuallyHidden>
      <output>{said}</output>
    </VisuallyHidden>
  )
}

function changeText(text: GuestText['text'], change: CanvasChange): string {
  switch (change.kind) {
    case 'put-on-table':
      return sentence(text('guest.canvas.saidOnTable', { title: change.title }))
    case 'taken-off':
      return text('guest.canvas.saidOff')
    case 'vote-opened': {
      const { question, count } = change
      const title = question === '' ? text('guest.vote.title') : text('guest.vote.titleOf', { question })
      return `${sentence(title)} ${sentence(text('guest.vote.have', { count }))}`
    }
    case 'vote-closed':
      return text('guest.vote.saidClosed')
    case 'silence-opened':
    case 'silence-revealed':
    case 'silence-aloud':
    case 'silence-closed':
      return text(`guest.silence.said.${change.kind}`)
    case 'cards-added': {
      const { count, zone } = change
      return zone === null
        ? text('guest.canvas.saidNew', { count })
        : text('guest.canvas.saidNewIn', { count, zone })
    }
    default:
      return assertNever(change)
  }
}

/** Ends what somebody may have ended already: «Da dove si comincia?». */
function sentence(words: string): string {
  return /[.?!…]$/.test(words) ? words : `${words}.`
}
