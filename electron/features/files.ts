import electron, { type BrowserWindow } from 'electron'
import { randomUUID } from 'node:crypto'
import { open } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { HostInput, HostResult } from '../../shared/ipc/contract.ts'
import { failure, ok } from '../../shared/util/result.ts'
import { writeFileAtomically } from '../atomic-file.ts'
import { fileProblemOf } from '../file-problem-of.ts'
import type { HostAnswers } from '../host-calls.ts'
import { safeFileName, withExtension } from './file-names.ts'

/** Answers what concerns files that a person picks in the system's dialogs. A page never names a path. */
export function fileCalls(): Pick<HostAnswers, 'fileSave' | 'fileOpen' | 'revealInFolder'> {
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
    return readChosenFile(path, input.maxBytes)
  }

  function revealInFolder({ savedId }: HostInput<'revealInFolder'>): boolean {
    const path = savedPaths.get(savedId)
    if (path === undefined) return false
    electron.shell.showItemInFolder(path)
    return true
  }

  return { fileSave, fileOpen, revealInFolder }
}

/** Reads a file of at most this size; one that is larger, or no plain file, is not read at all. */
export async function readChosenFile(path: string, maxBytes: number): Promise<HostResult<'fileOpen'>> {
  try {
    const file = await open(path, 'r')
    try {
      const { size: sizeBytes, isFile } = await describe(file)
      if (!isFile) return failure({ kind: 'other', code: 'ENOTFILE' })
      if (sizeBytes > maxBytes) return failure({ kind: 'tooLarge', sizeBytes, maxBytes })
      const bytes = new Uint8Array(await file.readFile())
      return ok({ kind: 'opened', name: basename(path), bytes })
    } finally {
      await file.close()
    }
  } catch (error) {
    return failure(fileProblemOf(error))
  }
}

async function describe(file: Awaited<ReturnType<typeof open>>): Promise<{ size: number; isFile: boolean }> {
  const status = await file.stat()
  return { size: status.size, isFile: status.isFile() }
}
