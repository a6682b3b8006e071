import { z } from 'zod'
import { shortField, timeField } from './field.ts'
import { idSchema, type Id } from './id.ts'
import { mandates } from './participant.ts'
import { defineRelation } from './relation-type.ts'

/** Whether somebody was there. */
export const attendanceStates = ['present', 'partly-present', 'absent-excused', 'absent'] as const

/** Schema of an attendance. */
export const attendanceSchema = z.object({
  sessionId: idSchema('session'),
  participantId: idSchema('participant'),
  /** null while nobody has ticked. */
  state: z.enum(attendanceStates).nullable(),
  /** Mandate for this session only; null when the participant's usual one holds. */
  mandate: z.enum(mandates).nullable(),
  /** Observer in this session only; null when the participant's role says it. */
  isObserver: z.boolean().nullable(),
  /** Time of a late entry; null when there from the opening. */
  arrivesAt: timeField.nullable(),
  /** Time of an early exit; null when there until the end. */
  leavesAt: timeField.nullable(),
  note: shortField,
})

/** A participant's presence at a session. */
export type Attendance = z.infer<typeof attendanceSchema>

/** Where attendances are kept. */
export const attendanceRelation = defineRelation<
  { sessionId: Id<'session'>; participantId: Id<'participant'> },
  Omit<Attendance, 'sessionId' | 'participantId'>
>({
  collection: 'attendance',
  document: 'official',
  idFields: ['sessionId', 'participantId'],
  schema: attendanceSchema,
  defaults: { state: null, mandate: null, isObserver: null, arrivesAt: null, leavesAt: null, note: '' },
})
