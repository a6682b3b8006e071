import type { HostInput } from '../../shared/ipc/contract.ts'
import type { MessageKey } from '../../shared/text/messages.ts'
import type { Translate } from '../../shared/text/translator.ts'
import { assertNever } from '../../shared/util/assert-never.ts'
import { tavoloExtension } from '../../shared/sync/tavolo-file/file-limits.ts'
import type { ExportJob } from './export-job.ts'

/** Kinds of file that leave Tavolo. */
export type FileKind =
  | 'odt'
  | 'docx'
  | 'pdf'
  | 'markdown'
  | 'json'
  | 'csv'
  | 'ods'
  | 'svg'
  | 'png'
  | 'ics'
  | 'tavolo'

const extensions: Readonly<Record<FileKind, string>> = {
  odt: 'odt',
  docx: 'docx',
  pdf: 'pdf',
  markdown: 'md',
  json: 'json',
  csv: 'csv',
  ods: 'ods',
  svg: 'svg',
  png: 'png',
  ics: 'ics',
  tavolo: tavoloExtension,
}

const names: Readonly<Record<FileKind, MessageKey>> = {
  odt: 'documents.formatNames.odt',
  docx: 'documents.formatNames.docx',
  pdf: 'documents.formatNames.pdf',
  markdown: 'documents.formatNames.markdown',
  json: 'documents.formatNames.json',
  csv: 'documents.formatNames.csv',
  ods: 'documents.formatNames.ods',
  svg: 'documents.formatNames.svg',
  png: 'documents.formatNames.png',
  ics: 'documents.formatNames.ics',
  tavolo: 'exchange.fileName',
}

/** The kind of file that a job makes. */
export function fileKindOf(job: ExportJob): FileKind {
  switch (job.kind) {
    case 'minutes':
    case 'sign-in-sheet':
    case 'map-picture':
    case 'canvas-outline':
    case 'canvas-picture':
      return job.format
    case 'calendar':
      return 'ics'
    case 'table':
    case 'canvas-table':
      return 'csv'
    case 'map-workbook':
      return 'ods'
    case 'matrix-poster':
    case 'asset-sheets':
    case 'canvas-poster':
    case 'rounds-poster':
      return 'pdf'
    case 'tavolo':
      return 'json'
    case 'tavolo-file':
      return 'tavolo'
    default:
      return assertNever(job)
  }
}

/** «file ODT», for sentences. */
export function fileKindName(translate: Translate, kind: FileKind): string {
  return translate(names[kind])
}

/** The ending of a file of this kind, without the dot. */
export function extensionOf(kind: FileKind): string {
  return extensions[kind]
}

/** What the save dialog shows of a kind of file. */
export function filtersOf(translate: Translate, kind: FileKind): HostInput<'fileSave'>['filters'] {
  return [{ name: fileKindName(translate, kind), extensions: [extensions[kind]] }]
}
