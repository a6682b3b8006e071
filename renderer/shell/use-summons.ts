import { useEffect, useRef } from 'react'
import { isFresh, lastSummons } from '../../shared/doc/summons.ts'
import { canvasType } from '../../shared/model/canvas.ts'
import { findRecord } from '../../shared/doc/records.ts'
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
 * Follows «Porta tutti qui» of another device: goes to the canvas, and says so with the way back. Whoever facilitates too, or is
 * writing at that moment, is only told, with the way there: nobody's words are taken from under their hands.
 */
export function useSummons(section: Section): void {
  const { text } = useText()
  const { id: tavoloId, documents } = useTavolo()
  const { deviceId } = useAuthor()
  const facilitates = useFacilitates()
  const clock = useTableClock()
  const toasts = useToasts()
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
    if (before.kind === 'canvas' && before.canvasId === canvasId) return
    const there = { screen: 'tavolo', tavoloId, section: { kind: 'canvas', canvasId } } as const
    const isOnlyTold = facilitates || isWriting()
    if (!isOnlyTold) navigate(there)
    const target = isOnlyTold ? there : ({ screen: 'tavolo', tavoloId, section: before } as const)
    toasts.show({
      text: text('canvases.summons.called', { canvas: canvas.title }),
      subject: 'summons',
      action: {
        label: text(isOnlyTold ? 'canvases.summons.go' : 'canvases.summons.back'),
        onAction: () => navigate(target),
      },
    })
  }, [summons, documents, deviceId, facilitates, clock, tavoloId, toasts, text])
}

function isWriting(): boolean {
  const { activeElement } = document
  return activeElement?.matches('input, textarea, [contenteditable="true"]') === true
}
