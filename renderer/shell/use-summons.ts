import { useEffect, useRef } from 'react'
import type { Box } from '../../shared/canvas/box.ts'
import { isFresh, lastSummons } from '../../shared/doc/summons.ts'
import { canvasType } from '../../shared/model/canvas.ts'
import { findRecord } from '../../shared/doc/records.ts'
import { usePresenceDesk } from '../presence/use-presence.ts'
import { useAuthor } from '../state/app-context.tsx'
import { navigate } from '../state/navigate.ts'
import type { Section } from '../state/route.ts'
import { useTavolo } from '../state/tavolo-context.tsx'
import { useQuery } from '../state/use-records.ts'
import { useFacilitates } from '../timer/use-facilitates.ts'
import { useTableClock } from '../timer/use-table-clock.ts'
import { useText } from '../ui/text-context.tsx'
import { useToasts } from '../ui/toast.tsx'

/**
 * Follows «Porta tutti qui» of another device: goes to the canvas, and to the part of it that was in sight there, and says so
 * with the way back. Whoever facilitates too, or is
 * writing at that moment, is only told, with the way there: nobody's words are taken from under their hands.
 */
export function useSummons(section: Section): void {
  const { text } = useText()
  const { id: tavoloId, documents } = useTavolo()
  const { deviceId } = useAuthor()
  const facilitates = useFacilitates()
  const clock = useTableClock()
  const toasts = useToasts()
  const presence = usePresenceDesk()
  const summons = useQuery(lastSummons)
  const seenId = useRef(summons?.id ?? null)
  const here = useRef(section)
  useEffect(() => {
    here.current = section
  })
  useEffect(() => {
    if (summons === null || summons.id === seenId.current) return
    seenId.current = summons.id
    const { canvasId } = summons
    const canvas = findRecord(documents, canvasType, canvasId)
    if (canvas === null || summons.deviceId === deviceId || !isFresh(summons, clock.nowMs())) return
    const before = here.current
    const isHere = before.kind === 'canvas' && before.canvasId === canvasId
    const { sight } = summons
    if (isHere && sight === null) return
    const seen = presence.ownSight()
    function go(to: Section, part: Box | null): void {
      presence.followed.set(null)
      if (part !== null && to.kind === 'canvas') presence.wanted.set({ canvasId: to.canvasId, sight: part })
      navigate({ screen: 'tavolo', tavoloId, section: to })
    }
    const goThere = () => go({ kind: 'canvas', canvasId }, sight)
    const goBack = () => go(before, seen)
    const isOnlyTold = facilitates || isWriting()
    if (!isOnlyTold) goThere()
    toasts.show({
      text: text(isHere ? 'canvases.summons.shown' : 'canvases.summons.called', { canvas: canvas.title }),
      subject: 'summons',
      action: {
        label: text(isOnlyTold ? 'canvases.summons.go' : 'canvases.summons.back'),
        onAction: isOnlyTold ? goThere : goBack,
      },
    })
  }, [summons, documents, deviceId, facilitates, clock, tavoloId, presence, toasts, text])
}

function isWriting(): boolean {
  const { activeElement } = document
  return activeElement?.matches('input, textarea, [contenteditable="true"]') === true
}
