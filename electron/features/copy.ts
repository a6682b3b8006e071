import { clipboard } from 'electron'
import type { HostAnswers } from '../host-calls.ts'

/** Copies texts for pages, which may not reach the clipboard themselves. */
export function copyCalls(): Pick<HostAnswers, 'textCopy'> {
  return {
    async textCopy({ text }) {
      await clipboard.writeText(text)
      return undefined
    },
  }
}
