import { Check, CircleDashed, Clock, FileCheck, X, type LucideIcon } from 'lucide-react'
import type { Attendance } from '../../../shared/model/attendance.ts'
import type { MessageKey } from '../../../shared/text/messages.ts'
import { assertNever } from '../../../shared/util/assert-never.ts'

/** How a state is drawn and called; shape and word say the same. */
export interface StateLook {
  readonly icon: LucideIcon
  readonly label: MessageKey
  /** The class in attendance-list.module.css. */
  readonly tone: 'present' | 'partly' | 'excused' | 'absent' | 'unknown'
}

/** The look of somebody's state; null is nobody has ticked yet. */
export function stateLook(state: Attendance['state']): StateLook {
  switch (state) {
    case 'present':
      return { icon: Check, label: 'attendance.state.present', tone: 'present' }
    case 'partly-present':
      return { icon: Clock, label: 'attendance.state.partly-present', tone: 'partly' }
    case 'absent-excused':
      return { icon: FileCheck, label: 'attendance.state.absent-excused', tone: 'excused' }
    case 'absent':
      return { icon: X, label: 'attendance.state.absent', tone: 'absent' }
    case null:
      return { icon: CircleDashed, label: 'attendance.state.unknown', tone: 'unknown' }
    default:
      return assertNever(state)
  }
}
