import { sha256Hex } from '../../shared/export/sha256.ts'
import { hostCalls, type HostInput, type HostResult } from '../../shared/ipc/contract.ts'
import type { HostEvent } from '../../shared/ipc/events.ts'
import type { FileProblem } from '../../shared/ipc/file-problem.ts'
import {
  hostCallNames,
  hostEventNames,
  type HostCallName,
  type HostEventName,
} from '../../shared/ipc/names.ts'
import { defaultSettings, type SystemPreferences } from '../../shared/ipc/settings.ts'
import { failure, ok } from '../../shared/util/result.ts'
import type { Host } from './host.ts'
import { memoryBackups } from './memory-backups.ts'
import { memoryBlobs } from './memory-blobs.ts'
import { memoryVersions } from './memory-versions.ts'
import { createMemoryJournals } from './memory-journals.ts'
import { memoryOpenedRoom } from './memory-opened-room.ts'
import { memoryRoom } from './memory-room.ts'

/** A file, with its bare name. */
export interface MemoryFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A host without a desktop, for tests, and what a test may see and decide. */
export interface MemoryHost {
  readonly host: Host
  /** Files in the order they were saved. */
  readonly savedFiles: readonly MemoryFile[]
  readonly printed: readonly HostInput<'printPdf'>[]
  readonly errors: readonly HostInput<'logError'>[]
  readonly closeAnswers: readonly HostInput<'closeAnswer'>[]
  readonly revealed: readonly string[]
  /** Texts in the order they were copied. */
  readonly copied: readonly string[]
  /** What the next save dialogs do: take the proposed name, be cancelled, or fail while writing. */
  readonly decideSave: (decision: 'save' | 'cancel' | FileProblem) => void
  /** The file that the next open dialogs give; null cancels them. */
  readonly decideOpen: (file: MemoryFile | null) => void
  /** The system asks for a file to be opened, as a double click does. */
  readonly askToOpen: (file: MemoryFile) => void
  /** Tells the page something, as the shell would. */
  readonly emit: <Name extends HostEventName>(name: Name, event: HostEvent<Name>) => void
}

type Answers = {
  readonly [Name in HostCallName]: (input: HostInput<Name>) => HostResult<Name>
}

const pdfStart = new TextEncoder().encode('%PDF-')

/** Makes a host that keeps everything in memory and checks each call like the desktop does. */
export function createMemoryHost(system: Partial<SystemPreferences> = {}): MemoryHost {
  const preferences = { language: 'it', prefersDark: false, prefersHighContrast: false, ...system } as const
  const savedFiles: MemoryFile[] = []
  const printed: HostInput<'printPdf'>[] = []
  const errors: HostInput<'logError'>[] = []
  const closeAnswers: HostInput<'closeAnswer'>[] = []
  const revealed: string[] = []
  const copied: string[] = []
  const { on, emit } = createEvents()
  let settings = defaultSettings
  let saveDecision: 'save' | 'cancel' | FileProblem = 'save'
  let fileToOpen: MemoryFile | null = null
  const openedFiles: MemoryFile[] = []

  const answers: Answers = {
    appInfo: () => ({
      name: 'Tavolo',
      version: '0.0.0',
      electronVersion: '0.0.0',
      platform: 'linux',
      dataFolder: '/memory',
    }),
    settingsRead: () => settings,
    settingsWrite(change) {
      const given = Object.entries(change).filter(([, value]) => value !== undefined)
      settings = { ...settings, ...Object.fromEntries(given) }
      emit('settingsChanged', settings)
      return ok(settings)
    },
    systemPreferences: () => preferences,
    fileSave({ suggestedName, bytes }) {
      if (saveDecision === 'cancel') return ok({ kind: 'cancelled' })
      if (saveDecision !== 'save') return failure(saveDecision)
      savedFiles.push({ name: suggestedName, bytes })
      return ok({ kind: 'saved', name: suggestedName, savedId: `saved-${savedFiles.length}` })
    },
    fileOpen({ maxBytes }) {
      if (fileToOpen === null) return ok({ kind: 'cancelled' })
      const sizeBytes = fileToOpen.bytes.byteLength
      if (sizeBytes > maxBytes) return failure({ kind: 'tooLarge', sizeBytes, maxBytes })
      return ok({ kind: 'opened', ...fileToOpen })
    },
    revealInFolder({ savedId }) {
      const isKnown = savedFiles.some((_file, index) => savedId === `saved-${index + 1}`)
      if (isKnown) revealed.push(savedId)
      return isKnown
    },
    savedFileHash({ savedId }) {
      const file = savedFiles.find((_file, index) => savedId === `saved-${index + 1}`)
      return file === undefined ? null : { sha256: sha256Hex(file.bytes), sizeBytes: file.bytes.byteLength }
    },
    openedFileTake() {
      const file = openedFiles.shift()
      return ok(file === undefined ? { kind: 'none' } : { kind: 'file', ...file })
    },
    printPdf(input) {
      printed.push(input)
      return ok(pdfStart)
    },
    ...keptInMemory(),
    ...memoryOpenedRoom((event) => emit('roomChanged', event)),
    textCopy: ({ text }) => void copied.push(text),
    logError: (report) => void errors.push(report),
    closeAnswer: (answer) => void closeAnswers.push(answer),
  }

  return {
    host: { ...callsOf(answers), on },
    ...{ savedFiles, printed, errors, closeAnswers, revealed, copied, emit },
    decideSave(decision) {
      saveDecision = decision
    },
    askToOpen(file) {
      openedFiles.push(file)
      emit('openedFileWaiting', {})
    },
    decideOpen(file) {
      fileToOpen = file
    },
  }
}

function createEvents(): Pick<Host, 'on'> & Pick<MemoryHost, 'emit'> {
  const listeners = new Map<HostEventName, Set<(event: never) => void>>(
    hostEventNames.map((name) => [name, new Set()]),
  )

  function emit<Name extends HostEventName>(name: Name, event: HostEvent<Name>): void {
    for (const listener of listeners.get(name) ?? []) listener(event as never)
  }

  function on<Name extends HostEventName>(
    name: Name,
    listener: (event: HostEvent<Name>) => void,
  ): () => void {
    listeners.get(name)?.add(listener)
    return () => listeners.get(name)?.delete(listener)
  }

  return { on, emit }
}

function keptInMemory() {
  return {
    ...createMemoryJournals(),
    ...memoryVersions(),
    ...memoryBackups(),
    ...memoryBlobs(),
    ...memoryRoom(),
  }
}

function callsOf(answers: Answers): Omit<Host, 'on'> {
  const calls = hostCallNames.map((name) => [name, checkedCall(name, answers[name])])
  // Made from the list of all names, so that every call is there.
  return Object.fromEntries(calls) as Omit<Host, 'on'>
}

function checkedCall<Name extends HostCallName>(
  name: Name,
  answer: Answers[Name],
): (input: unknown) => Promise<unknown> {
  return async (input) => {
    const checked = hostCalls[name].input.safeParse(input)
    if (!checked.success) throw new Error(`${name} was called with something it does not take`)
    return hostCalls[name].result.parse(answer(checked.data as HostInput<Name>))
  }
}
