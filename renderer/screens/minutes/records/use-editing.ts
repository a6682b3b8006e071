import { useEffect, useRef, useState } from 'react'
import type { Id } from '../../../../shared/model/id.ts'
import { useMinutesPlace } from '../minutes-context.tsx'
import { useLeaveRecord } from './record-frame.tsx'

/** Whether a record is being written or reads as a sentence of the document. */
export interface Editing {
  readonly isEditing: boolean
  readonly start: () => void
  /** Ends it and goes back to the text. */
  readonly finish: () => void
}

/** A record without words is written at once; one with words reads until somebody wants to change it. */
export function useEditing(record: {
  readonly itemId: Id<'agendaItem'>
  readonly id: string
  readonly hasWords: boolean
}): Editing {
  const { isReadOnly } = useMinutesPlace()
  const [isAsked, setIsAsked] = useState(!record.hasWords)
  const leave = useLeaveRecord(record.itemId, record.id)
  const wasStarted = useRef(false)
  const isEditing = isAsked && !isReadOnly

  useEffect(() => {
    if (!isEditing || !wasStarted.current) return
    wasStarted.current = false
    const frame = document.querySelector(`[data-record="${record.id}"]`)
    frame?.querySelector<HTMLElement>('textarea, input')?.focus()
  }, [isEditing, record.id])

  return {
    isEditing,
    start() {
      wasStarted.current = true
      setIsAsked(true)
    },
    finish() {
      if (record.hasWords) setIsAsked(false)
      leave()
    },
  }
}
