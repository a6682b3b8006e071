import { useSyncExternalStore } from 'react'
import type { SaveStatus } from '../store/save-status.ts'
import { useTavolo } from './tavolo-context.tsx'

/** Whether the open tavolo is on this computer's disk; paints again when that changes. */
export function useSaveStatus(): SaveStatus {
  const { saveStatus } = useTavolo().session
  return useSyncExternalStore(saveStatus.subscribe, saveStatus.get)
}
