import { app, dialog, type BrowserWindow } from 'electron'
import { randomUUID } from 'node:crypto'
import type { Translate } from '../../shared/text/translator.ts'
import type { HostAnswers } from '../host-calls.ts'
import { tellWindow } from '../tell-window.ts'

/** What a page answered before closing; `silent` when it did not answer in time. */
type CloseAnswer = 'saved' | 'notSaved' | 'silent'

// A write takes at most 300 ms; a slow disk that syncs takes a second or two. After five seconds people
// believe that the program hangs, and pull the plug.
const longestFlushMs = 5000

const waiting = new Map<string, (answer: CloseAnswer) => void>()
let isQuitting = false

/** Remembers that the person wants to leave, because a window that asks its page first interrupts quitting. */
export function noteQuitting(): void {
  app.on('before-quit', () => (isQuitting = true))
}

/** Answers pages that say whether everything is on disk. */
export function closeCalls(): Pick<HostAnswers, 'closeAnswer'> {
  return {
    closeAnswer({ closeId, isAllSaved }) {
      waiting.get(closeId)?.(isAllSaved ? 'saved' : 'notSaved')
      return undefined
    },
  }
}

/** Lets a window close only when its page has written what was pending, or the person says so all the same. */
export function flushBeforeClose(window: BrowserWindow, text: () => Translate): void {
  let isAsking = false
  window.on('close', (event) => {
    event.preventDefault()
    if (isAsking) return
    isAsking = true
    void mayClose(window, text()).then((isAllowed) => {
      isAsking = false
      if (!isAllowed) isQuitting = false
      else if (!window.isDestroyed()) window.destroy()
      if (isQuitting) app.quit()
    })
  })
}

async function mayClose(window: BrowserWindow, text: Translate): Promise<boolean> {
  const contents = window.webContents
  // A page that never came up, or died, has nothing pending that it could still write.
  if (contents.isDestroyed() || contents.isCrashed() || contents.isLoadingMainFrame()) return true
  if ((await askPage(window)) === 'saved') return true
  if (window.isDestroyed()) return true
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: text('menu.closeUnsaved'),
    detail: text('menu.closeUnsavedDetail'),
    buttons: [text('menu.stayOpen'), text('menu.closeAnyway')],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 1
}

function askPage(window: BrowserWindow): Promise<CloseAnswer> {
  const closeId = randomUUID()
  return new Promise((resolve) => {
    function settle(answer: CloseAnswer): void {
      clearTimeout(timer)
      waiting.delete(closeId)
      resolve(answer)
    }
    const timer = setTimeout(() => settle('silent'), longestFlushMs)
    waiting.set(closeId, settle)
    tellWindow(window, 'flushBeforeClose', { closeId })
  })
}
