import { expect, test } from 'vitest'
import { fileDesk } from '../../../renderer/exchange/file-desk.ts'
import { proveSavedFile } from '../../../renderer/exchange/prove-saved-file.ts'
import { createMemoryHost } from '../../../renderer/host/memory-host.ts'
import { sha256Hex } from '../../../shared/export/sha256.ts'
import { addAttachment } from '../../../shared/doc/commands/attachments.ts'
import { sampleContext } from '../../support/sample-documents.ts'
import { bytesOf, fileOf, sealedBytesOf } from '../../support/tavolo-files.ts'
import { valueOf } from '../../support/value-of.ts'

const tavoloId = 'tavolo:SAMPLE'
const photo = new TextEncoder().encode('foto del muro')

function tavoloWithPhoto() {
  const context = sampleContext()
  const sha256 = sha256Hex(photo)
  const file = { sha256, name: 'muro.jpg', mediaType: 'image/jpeg', sizeBytes: 13, addedBy: '', screen: null }
  const sessionId = 'session:ses-04'
  valueOf(addAttachment(context, { sessionId, title: 'Muro', file, isPublished: false }))
  return { documents: context.documents, attachments: [{ sha256, bytes: photo }] }
}

async function saved(bytes: Uint8Array) {
  const { host } = createMemoryHost()
  const answer = valueOf(await host.fileSave({ suggestedName: 'fine.tavolo', filters: [], bytes }))
  if (answer.kind !== 'saved') throw new Error('Not saved')
  return { parts: { host, desk: fileDesk }, savedId: answer.savedId }
}

test('a file that is on the disk and opens to the tavolo of now is proved, with or without a passphrase', async () => {
  const { documents, attachments } = tavoloWithPhoto()
  const file = fileOf(documents, { attachments })
  const phrase = 'noce faggio abete larice'
  for (const [bytes, passphrase] of [
    [bytesOf(file), null],
    [await sealedBytesOf(file, phrase), phrase],
  ] as const) {
    const { parts, savedId } = await saved(bytes)
    expect(valueOf(await proveSavedFile(parts, { tavoloId, documents, bytes, savedId, passphrase }))).toEqual(
      {
        ...{ sha256: sha256Hex(bytes), sizeBytes: bytes.byteLength },
        ...{ attachmentCount: 1, versionCount: 0, missingAttachments: 0, missingVersions: 0 },
      },
    )
  }
})

test('what the file lacks is counted', async () => {
  const { documents } = tavoloWithPhoto()
  const bytes = bytesOf(fileOf(documents))
  const { parts, savedId } = await saved(bytes)
  const facts = { id: 'V1', tavoloId, kind: 'named', label: 'Prima', status: null, atMs: 1 } as const
  const author = { deviceId: 'd', name: 'Marta' }
  const [official, work] = [Uint8Array.of(1), Uint8Array.of(2)]
  valueOf(await parts.host.versionSave({ facts: { ...facts, author }, official, work }))
  const proved = valueOf(
    await proveSavedFile(parts, { tavoloId, documents, bytes, savedId, passphrase: null }),
  )
  expect(proved).toMatchObject({ attachmentCount: 0, missingAttachments: 1, missingVersions: 1 })
})

test('one that is gone, differs by a byte, does not open, or is of before the last change proves nothing', async () => {
  const { documents, attachments } = tavoloWithPhoto()
  const bytes = bytesOf(fileOf(documents, { attachments }))
  const { parts, savedId } = await saved(bytes)
  const input = { tavoloId, documents, bytes, savedId, passphrase: null } as const
  const problemOf = async (more: Partial<Parameters<typeof proveSavedFile>[1]>, given = parts) => {
    const proved = await proveSavedFile(given, { ...input, ...more })
    return proved.isOk ? 'none' : proved.error
  }
  expect(await problemOf({})).toBe('none')
  expect(await problemOf({ savedId: 'saved-9' })).toBe('gone')
  const flipped = Uint8Array.from(bytes, (byte, index) => (index === 500 ? byte ^ 1 : byte))
  expect(await problemOf({ bytes: flipped })).toBe('different')
  const broken = await saved(flipped)
  expect(await problemOf({ bytes: flipped, savedId: broken.savedId }, broken.parts)).toBe('unreadable')
  expect(await problemOf({ tavoloId: 'tavolo:OTHER' })).toBe('unreadable')
  documents.work.getMap('test').set('later', 1)
  expect(await problemOf({})).toBe('changed')
})
