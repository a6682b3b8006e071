import { sha256Hex } from '../../export/sha256.ts'
import type { Id } from '../../model/id.ts'

// Enough that two tavoli of one building never share it, and short enough for an announcement.
const hashDigits = 16

/** Gives what a tavolo is announced by: who has it recognises it, and its id cannot be read from it. 16 hex digits. */
export function tavoloHash(tavoloId: Id<'tavolo'>): string {
  return sha256Hex(`tavolo nearby 1 ${tavoloId}`).slice(0, hashDigits)
}
