import { strFromU8, unzipSync } from 'fflate'
import type { MapSource } from '../../shared/export/map/map-source.ts'
import { minutesDocument } from '../../shared/export/minutes-document.ts'
import type { MinutesDocumentOptions } from '../../shared/export/minutes/minutes-options.ts'
import type { DocumentBlock, DocumentTree } from '../../shared/export/document-tree.ts'
import type { Pictures } from '../../shared/export/pictures.ts'
import { sha256Hex } from '../../shared/export/sha256.ts'
import { sealDocument } from '../../shared/export/seal-document.ts'
import type { TavoloSnapshot } from '../../shared/doc/snapshot.ts'
import type { Session } from '../../shared/model/session.ts'
import { createTranslator } from '../../shared/text/translator.ts'
import { plainPhoto } from './photo-metadata.ts'
import { sampleSnapshot } from './sample-documents.ts'

/** When the documents of the tests were made. */
export const createdIso = '2026-04-27T09:00:00Z'

/** The third session of a tavolo made from the sample. */
export function thirdSession(snapshot: TavoloSnapshot): Session {
  const session = snapshot.sessions.find(({ number }) => number === 3)
  if (session === undefined) throw new Error('There is no third session')
  return session
}

/** Options for the verbale of the sample's third session: analytic, for the files, in Italian, nothing hidden. */
export function minutesOptions(changes: Partial<MinutesDocumentOptions> = {}): MinutesDocumentOptions {
  const snapshot = changes.snapshot ?? sampleSnapshot()
  const language = changes.language ?? 'it'
  return {
    snapshot,
    sessionId: thirdSession(snapshot).id,
    length: 'analytic',
    version: 'acts',
    hiddenFields: [],
    language,
    translate: createTranslator(language),
    createdIso,
    ...changes,
  }
}

/** The verbale of the sample's third session, with changed options. */
export function sampleMinutes(changes: Partial<MinutesDocumentOptions> = {}): DocumentTree {
  const tree = minutesDocument(minutesOptions(changes))
  if (!tree.isOk) throw new Error(`No verbale: ${tree.error.kind}`)
  return tree.value
}

/** A sealed document of the blocks given, in Italian. */
export function documentOf(
  blocks: readonly DocumentBlock[],
  changes: Partial<DocumentTree> = {},
): DocumentTree {
  return sealDocument({
    language: 'it',
    orientation: 'portrait',
    metadata: {
      title: 'Titolo',
      subject: 'Oggetto',
      creator: 'Tavolo',
      keywords: [],
      createdIso,
      sha256: null,
    },
    header: null,
    footer: {
      tavolo: 'Vicini di valle',
      session: null,
      pageWord: 'Pagina',
      ofWord: 'di',
      fingerprintLabel: 'Impronta SHA-256',
      fingerprintNotice: 'impronta, non firma',
    },
    blocks,
    ...changes,
  })
}

/** The text of one part of an ODT or DOCX file. */
export function partOf(file: Uint8Array, path: string): string {
  const part = unzipSync(file)[path]
  if (part === undefined) throw new Error(`There is no ${path} in the file`)
  return strFromU8(part)
}

/** The sample with two photos in the text of the third session's fourth item: one that is published, one that is not. */
export function snapshotWithPhotos(): TavoloSnapshot {
  const snapshot = sampleSnapshot()
  const sessionId = thirdSession(snapshot).id
  const itemId = 'agendaItem:ses-03-4'
  const photo = plainPhoto('wall.jpg')
  const sha256 = sha256Hex(photo)
  const screen = { sha256, sizeBytes: photo.byteLength, widthPx: 32, heightPx: 24 }
  const file = { mediaType: 'image/jpeg', sizeBytes: 2_412_000, addedBy: 'Irene Maffei', screen }
  const shared = { sessionId, agendaItemId: itemId, order: 'a9' } as const
  const photos: TavoloSnapshot['attachments'] = [
    {
      ...shared,
      id: 'attachment:wall',
      letter: 'X',
      title: 'Muro dei bisogni',
      isPublished: true,
      file: { ...file, name: 'muro.jpg', sha256: 'a'.repeat(64) },
      description: 'Quaranta cartellini in cinque gruppi',
    },
    {
      ...shared,
      id: 'attachment:faces',
      letter: 'Y',
      title: 'Chi c’era',
      isPublished: false,
      file: { ...file, name: 'gruppo.jpg', sha256: 'b'.repeat(64) },
      description: '',
    },
  ]
  const blocks = photos.map(({ id }) => ({ kind: 'record', recordKind: 'attachment', recordId: id }) as const)
  return {
    ...snapshot,
    attachments: [...snapshot.attachments, ...photos],
    minutes: snapshot.minutes.map((minutes) => ({ ...minutes, frozenSnapshot: null })),
    texts: { ...snapshot.texts, [itemId]: [...(snapshot.texts[itemId] ?? []), ...blocks] },
  }
}

/** The bytes of the picture that `snapshotWithPhotos` names. */
export function samplePictures(): Pictures {
  const photo = plainPhoto('wall.jpg')
  return new Map([[sha256Hex(photo), photo]])
}

/** What the printed and drawn views of the map are made from: the sample on the day after its third session, in Italian. */
export function sampleMap(changes: Partial<MapSource> = {}): MapSource & { readonly createdIso: string } {
  const language = changes.language ?? 'it'
  return {
    snapshot: sampleSnapshot(),
    language,
    translate: createTranslator(language),
    today: '2026-04-17',
    createdIso,
    ...changes,
  }
}

/** The same with two actions on the board of «Connetti», and actors in their rings around the person. */
export function drawnMap(changes: Partial<MapSource> = {}): ReturnType<typeof sampleMap> {
  const snapshot = changes.snapshot ?? sampleSnapshot()
  const rings = ['middle', 'near', 'near', 'far', 'near', 'middle', 'far', null] as const
  const { needs, resources } = snapshot
  const connections: TavoloSnapshot['connections'] = [
    {
      id: 'connection:bus',
      order: 'a0',
      title: 'Il pulmino del mercoledì',
      note: '',
      createdInSessionId: null,
    },
    { id: 'connection:kitchen', order: 'a1', title: 'Una tavola aperta', note: '', createdInSessionId: null },
  ]
  const itemsOf = [
    [resources[0], resources[1], resources[17], needs[1], needs[5]],
    [resources[7], resources[13], needs[9]],
  ]
  const connectionParts = connections.flatMap(({ id }, index) =>
    (itemsOf[index] ?? []).flatMap((item) =>
      item === undefined ? [] : [{ connectionId: id, itemId: item.id, isPart: true }],
    ),
  )
  return sampleMap({
    ...changes,
    snapshot: {
      ...snapshot,
      connections,
      connectionParts,
      organizations: snapshot.organizations.map((organization, index) => ({
        ...organization,
        closeness: rings[index] ?? null,
      })),
    },
  })
}
