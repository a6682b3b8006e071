import electron, { type BrowserWindow } from 'electron'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { HostCallName } from '../../../shared/ipc/names.ts'
import type { HostResult } from '../../../shared/ipc/contract.ts'
import { createTranslator, type Translate } from '../../../shared/text/translator.ts'
import { ok } from '../../../shared/util/result.ts'
import type { HostAnswers } from '../../host-calls.ts'
import type { BackupRoom } from './backup-room.ts'

type BackupAnswers = Pick<HostAnswers, Extract<HostCallName, `backup${string}`>>

/** How long leaving waits for a backup: a stick that takes 256 MB slower than this is not one to wait for. */
const longestQuitWaitMs = 60_000

/** Answers pages that keep backups of their tavoli in a folder of the person. Nothing is read before the first call. */
export function backupCalls(dataFolder: string, text: () => Translate): BackupAnswers {
  let opening: Promise<BackupRoom> | null = null
  const writing = finishBeforeQuitting()

  // Reading archives is code that the start does not need.
  function room(): Promise<BackupRoom> {
    opening ??= import('./backup-room.ts').then(
      ({ BackupRoom: Room }) => new Room({ dataFolder, usualFolder: () => usualFolder(dataFolder, text()) }),
    )
    return opening
  }

  async function choose(window: BrowserWindow): Promise<HostResult<'backupFolderChoose'>> {
    const { folder } = await room()
    const choice = await electron.dialog.showOpenDialog(window, {
      title: text()('backups.chooseFolder'),
      defaultPath: (await folder.place()).path,
      properties: ['openDirectory', 'createDirectory'],
    })
    const [path] = choice.filePaths
    if (choice.canceled || path === undefined) return ok({ kind: 'cancelled' })
    return chosen(await folder.choose(path))
  }

  async function reveal(id: string | null): Promise<boolean> {
    const path = await (await room()).pathOf(id)
    if (path === null) return false
    if (id === null) return (await electron.shell.openPath(path)) === ''
    electron.shell.showItemInFolder(path)
    return true
  }

  return {
    backupList: async () => (await room()).list(),
    backupWrite: ({ bytes }) => writing.add(room().then((opened) => opened.write(bytes))),
    backupRead: async ({ id }) => (await room()).read(id),
    backupErase: (input) => writing.add(room().then((opened) => opened.erase(input))),
    backupReveal: ({ id }) => reveal(id),
    backupFolderChoose: (_nothing, window) => choose(window),
    backupFolderReset: async () => chosen(await (await room()).folder.reset()),
  }
}

function chosen(
  result: Awaited<ReturnType<BackupRoom['folder']['choose']>>,
): HostResult<'backupFolderChoose'> {
  return result.isOk ? ok({ kind: 'chosen', place: result.value }) : result
}

/** In the person's documents, under a name in their language; once there, its name holds, whatever the language. */
function usualFolder(dataFolder: string, text: Translate): string {
  const documents = documentsFolder() ?? dataFolder
  const names = [text, createTranslator('it'), createTranslator('en')].map((inLanguage) =>
    join(documents, inLanguage('backups.folderName')),
  )
  return names.find((path) => existsSync(path)) ?? names[0] ?? documents
}

/** Null on a computer without such a folder. */
function documentsFolder(): string | null {
  try {
    return electron.app.getPath('documents')
  } catch {
    return null
  }
}

/** Backups that are on their way to the disk when the last window is gone: the program ends when they are there. */
function finishBeforeQuitting(): {
  readonly add: <Value>(work: Promise<Value>) => Promise<Value>
} {
  const pending = new Set<Promise<unknown>>()
  let hasWaited = false
  electron.app.on('will-quit', (event) => {
    if (pending.size === 0 || hasWaited) return
    event.preventDefault()
    hasWaited = true
    void Promise.race([Promise.allSettled([...pending]), wait(longestQuitWaitMs)]).then(() =>
      electron.app.quit(),
    )
  })
  return {
    async add(work) {
      pending.add(work)
      try {
        return await work
      } finally {
        pending.delete(work)
      }
    },
  }
}
