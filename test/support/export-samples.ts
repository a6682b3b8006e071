import { strFromU8, unzipSync } from 'fflate'
import { minutesDocument } from '../../shared/export/minutes-document.ts'
import type { MinutesDocumentOptions } from '../../shared/export/minutes/minutes-options.ts'
import type { DocumentBlock, DocumentTree } from '../../shared/export/document-tree.ts'
import { sealDocument } from '../../shared/export/seal-document.ts'
import type { TavoloSnapshot } from '../../shared/doc/snapshot.ts'
import type { Session } from '../../shared/model/session.ts'
import { createTranslator } from '../../shared/text/translator.ts'
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
