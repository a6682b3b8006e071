import { afterAll, beforeAll, expect, test } from 'vitest'
import { sha256Hex } from '../../shared/export/sha256.ts'
import type { BackupList } from '../../shared/ipc/backups.ts'
import type { HostCallName } from '../../shared/ipc/names.ts'
import { defaultSettings } from '../../shared/ipc/settings.ts'
import { bytesOf, sampleFile } from './tavolo-files.ts'

/** A host under test, wherever it runs. */
export interface HostUnderTest {
  readonly call: (name: HostCallName, input?: unknown) => Promise<unknown>
  /** What the next save dialogs do. */
  readonly decideSave: (decision: 'save' | 'cancel') => Promise<void>
  /** What the next open dialogs give; null cancels. */
  readonly decideOpen: (file: { name: string; text: string } | null) => Promise<void>
  /** Events of one name heard since the start. */
  readonly heard: (name: 'settingsChanged') => Promise<unknown[]>
  readonly close: () => Promise<void>
}

const textFilter = [{ name: 'Testo', extensions: ['txt'] }]

/** What every host must do: the desktop's and the imitation that other tests trust. */
export function hostContract(start: () => Promise<HostUnderTest>): void {
  let host: HostUnderTest

  beforeAll(async () => {
    host = await start()
  })

  afterAll(() => host.close())

  test('a person who never chose anything gets what the system says', async () => {
    expect(await host.call('settingsRead')).toEqual(defaultSettings)
    expect(await host.call('systemPreferences')).toMatchObject({ language: 'it' })
  })

  test('a changed setting stays changed, the others stay as they were, and the page is told', async () => {
    expect(await host.call('settingsWrite', { theme: 'dark' })).toMatchObject({ isOk: true })
    expect(await host.call('settingsRead')).toEqual({ ...defaultSettings, theme: 'dark' })
    await expect
      .poll(() => host.heard('settingsChanged'))
      .toContainEqual({ ...defaultSettings, theme: 'dark' })
  })

  test('a setting that does not exist is refused and changes nothing', async () => {
    const before = await host.call('settingsRead')
    await expect(host.call('settingsWrite', { theme: 'pink' })).rejects.toThrow('settingsWrite')
    await expect(host.call('settingsWrite', { textScale: 9 })).rejects.toThrow('settingsWrite')
    await expect(host.call('settingsWrite', { colour: 'red' })).rejects.toThrow('settingsWrite')
    expect(await host.call('settingsRead')).toEqual(before)
  })

  test('a file is saved under the name that the person took, and can be shown', async () => {
    await host.decideSave('save')
    const saved = await host.call('fileSave', {
      suggestedName: 'verbale.txt',
      filters: textFilter,
      bytes: new TextEncoder().encode('Verbale'),
    })
    expect(saved).toMatchObject({ isOk: true, value: { kind: 'saved', name: 'verbale.txt' } })
    expect(await host.call('revealInFolder', { savedId: 'never saved' })).toBe(false)
  })

  test('a cancelled dialog is no error', async () => {
    await host.decideSave('cancel')
    await host.decideOpen(null)
    const save = { suggestedName: 'verbale.txt', filters: textFilter, bytes: new Uint8Array(1) }
    expect(await host.call('fileSave', save)).toEqual({ isOk: true, value: { kind: 'cancelled' } })
    expect(await host.call('fileOpen', { filters: textFilter, maxBytes: 10 })).toEqual({
      isOk: true,
      value: { kind: 'cancelled' },
    })
  })

  test('a file that is opened arrives with its name and every byte', async () => {
    await host.decideOpen({ name: 'persone.txt', text: 'Società «Àncora» 🌱' })
    const opened = await host.call('fileOpen', { filters: textFilter, maxBytes: 1000 })
    expect(opened).toMatchObject({ isOk: true, value: { kind: 'opened', name: 'persone.txt' } })
    const { bytes } = (opened as { value: { bytes: Uint8Array } }).value
    expect(new TextDecoder().decode(new Uint8Array(bytes))).toBe('Società «Àncora» 🌱')
  })

  test('a file that is larger than allowed is not read, and the answer says how large it is', async () => {
    await host.decideOpen({ name: 'persone.txt', text: 'twelve bytes' })
    expect(await host.call('fileOpen', { filters: textFilter, maxBytes: 11 })).toEqual({
      isOk: false,
      error: { kind: 'tooLarge', sizeBytes: 12, maxBytes: 11 },
    })
  })

  test('a document becomes a PDF', async () => {
    const printed = await host.call('printPdf', {
      html: '<h1>Verbale</h1>',
      title: 'Verbale',
      language: 'it-IT',
      orientation: 'portrait',
      footerLines: ['{page}/{pages}'],
    })
    const { value } = printed as { value: Uint8Array }
    expect(new TextDecoder().decode(new Uint8Array(value).slice(0, 5))).toBe('%PDF-')
  })

  test('a backup is listed with its tavolo, comes back whole, and is reached by nothing but its id', async () => {
    const bytes = bytesOf(sampleFile())
    expect(await host.call('backupWrite', { bytes })).toMatchObject({
      isOk: true,
      value: { kind: 'written' },
    })
    expect(await host.call('backupWrite', { bytes: bytes.slice(0, 50) })).toEqual({
      isOk: false,
      error: { kind: 'notATavolo' },
    })
    const { backups } = (await host.call('backupList')) as BackupList
    expect(backups).toMatchObject([{ state: 'looksWhole', facts: { title: 'Vicini di valle' } }])
    const read = (await host.call('backupRead', { id: backups[0]?.id })) as { value: { bytes: Uint8Array } }
    expect(sha256Hex(new Uint8Array(read.value.bytes))).toBe(sha256Hex(bytes))
    const notFound = { isOk: false, error: { kind: 'notFound' } }
    expect(await host.call('backupRead', { id: 'f'.repeat(32) })).toEqual(notFound)
    await expect(host.call('backupRead', { id: '../settings.json' })).rejects.toThrow('backupRead')
  })

  test('a file of an attachment is kept under the hash of its bytes, once, and comes back whole', async () => {
    const bytes = new TextEncoder().encode('foto del muro')
    const sha256 = sha256Hex(bytes)
    const other = sha256Hex('something else')
    expect(await host.call('blobRead', { sha256 })).toEqual({ isOk: false, error: { kind: 'missing' } })
    expect(await host.call('blobPut', { sha256, bytes })).toEqual({ isOk: true, value: 'stored' })
    expect(await host.call('blobPut', { sha256, bytes })).toEqual({ isOk: true, value: 'known' })
    expect(await host.call('blobPut', { sha256: other, bytes })).toEqual({
      isOk: false,
      error: { kind: 'hashMismatch' },
    })
    expect(await host.call('blobsHere', { sha256s: [other, sha256] })).toEqual([sha256])
    const { value } = (await host.call('blobRead', { sha256 })) as { value: Uint8Array }
    expect(new TextDecoder().decode(new Uint8Array(value))).toBe('foto del muro')
    await expect(host.call('blobRead', { sha256: `../../${sha256}` })).rejects.toThrow('blobRead')
    await expect(host.call('blobPut', { sha256, bytes: new Uint8Array() })).rejects.toThrow('blobPut')
  })

  test('a saved file is read again for its fingerprint; of one that nobody saved there is none', async () => {
    await host.decideSave('save')
    const bytes = new TextEncoder().encode('Il tavolo intero')
    const saved = await host.call('fileSave', {
      suggestedName: 'riletto.txt',
      filters: textFilter,
      bytes,
    })
    const { savedId } = (saved as { value: { savedId: string } }).value
    expect(await host.call('savedFileHash', { savedId })).toEqual({
      sha256: sha256Hex(bytes),
      sizeBytes: bytes.byteLength,
    })
    expect(await host.call('savedFileHash', { savedId: 'never saved' })).toBeNull()
  })

  test('what is erased is counted first, and of a tavolo that is not here there is nothing', async () => {
    const tavoloId = 'tavolo:01ARZ3NDEKTSV4RRFFQ69G5FAZ'
    const nothing = { isOk: true, value: { count: 0, sizeBytes: 0 } }
    const bytes = new TextEncoder().encode('foto che se ne va')
    const sha256s = [sha256Hex(bytes)]
    const { byteLength: sizeBytes } = bytes
    await host.call('blobPut', { sha256: sha256s[0], bytes })
    for (const mode of ['count', 'remove']) {
      expect(await host.call('journalErase', { tavoloId, mode })).toEqual(nothing)
      expect(await host.call('versionErase', { tavoloId, mode })).toEqual(nothing)
      expect(
        await host.call('backupErase', { tavoloId, mode, deviceId: 'laptop-1', sparedSha256: null }),
      ).toEqual({ isOk: true, value: { erased: [], left: [], awayPath: null } })
      expect(await host.call('blobErase', { tavoloId, mode, sha256s, isOnlyTavolo: false })).toEqual({
        isOk: true,
        value: { sha256s, sizeBytes, keptCount: 0 },
      })
    }
    expect(await host.call('blobsHere', { sha256s })).toEqual([])
    await expect(host.call('journalErase', { tavoloId: '../..', mode: 'remove' })).rejects.toThrow(
      'journalErase',
    )
    await expect(host.call('blobErase', { tavoloId, mode: 'all', sha256s })).rejects.toThrow('blobErase')
    await expect(
      host.call('backupErase', { tavoloId, mode: 'count', deviceId: 'x'.repeat(201), sparedSha256: null }),
    ).rejects.toThrow('backupErase')
  })

  test('a call with something it does not take is refused', async () => {
    await expect(host.call('appInfo', 'something')).rejects.toThrow('appInfo')
    await expect(host.call('fileOpen', { filters: [], maxBytes: 1e12 })).rejects.toThrow('fileOpen')
    await expect(host.call('fileSave', { suggestedName: 'a', filters: [], bytes: 'text' })).rejects.toThrow(
      'fileSave',
    )
    await expect(host.call('logError', { name: 'x'.repeat(201), message: '', stack: '' })).rejects.toThrow(
      'logError',
    )
  })
}
