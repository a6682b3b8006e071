import electron, { type BrowserWindow } from 'electron'
import { randomUUID } from 'node:crypto'
import { basename, dirname, extname, join } from 'node:path'
import type { HostInput, HostResult } from '../../shared/ipc/contract.ts'
import { ok } from '../../shared/util/result.ts'
import { writeFileAtomically } from '../atomic-file.ts'
import type { HostAnswers } from '../host-calls.ts'
import { safeFileName, withExtension } from './file-names.ts'
import { hashOfFile } from './hash-of-file.ts'
import { readChosenFile } from './read-chosen-file.ts'

/** Answers what concerns files that a person picks in the system's dialogs. A page never names a path. */
export function fileCalls(): Pick<HostAnswers, 'fileSave' | 'fileOpen' | 'revealInFolder' | 'savedFileHash'> {
  const savedPaths = new Map<string, string>()
  let lastFolder: string | undefined

  async function fileSave(
    input: HostInput<'fileSave'>,
    window: BrowserWindow,
  ): Promise<HostResult<'fileSave'>> {
    const name = safeFileName(input.suggestedName)
    const choice = await electron.dialog.showSaveDialog(window, {
      defaultPath: join(lastFolder ?? electron.app.getPath('documents'), name),
      filters: input.filters,
      properties: ['showOverwriteConfirmation', 'createDirectory'],
    })
    if (choice.canceled || choice.filePath === '') return ok({ kind: 'cancelled' })
    const path = withExtension(choice.filePath, input.filters)
    lastFolder = dirname(path)
    const written = await writeFileAtomically(path, input.bytes)
    if (!written.isOk) return written
    const savedId = randomUUID()
    savedPaths.set(savedId, path)
    return ok({ kind: 'saved', name: basename(path), savedId })
  }

  async function fileOpen(
    input: HostInput<'fileOpen'>,
    window: BrowserWindow,
  ): Promise<HostResult<'fileOpen'>> {
    const choice = await electron.dialog.showOpenDialog(window, {
      ...(lastFolder === undefined ? {} : { defaultPath: lastFolder }),
      filters: input.filters,
      properties: ['openFile'],
    })
    const [path] = choice.filePaths
    if (choice.canceled || path === undefined) return ok({ kind: 'cancelled' })
    lastFolder = dirname(path)
    const kind = extname(path).slice(1).toLowerCase()
    return readChosenFile(path, Math.min(input.maxBytes, input.smallerKinds?.[kind] ?? input.maxBytes))
  }

  function revealInFolder({ savedId }: HostInput<'revealInFolder'>): boolean {
    const path = savedPaths.get(savedId)
    if (path === undefined) return false
    electron.shell.showItemInFolder(path)
    return true
  }

  async function savedFileHash({
    savedId,
  }: HostInput<'savedFileHash'>): Promise<HostResult<'savedFileHash'>> {
    const path = savedPaths.get(savedId)
    return path === undefined ? null : hashOfFile(path)
  }

  return { fileSave, fileOpen, revealInFolder, savedFileHash }
}
