import { monotonicFactory } from 'ulid'
import type { NewId } from '../../shared/model/id.ts'

const nextUlid = monotonicFactory()

/** Ids that sort by the time they were made, and never meet those of another device. */
export const newId: NewId = (kind) => `${kind}:${nextUlid()}`
