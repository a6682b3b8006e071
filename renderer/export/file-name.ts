import type { TavoloSnapshot } from '../../shared/doc/snapshot.ts'
import type { Id } from '../../shared/model/id.ts'
import type { Translate } from '../../shared/text/translator.ts'
import { assertNever } from '../../shared/util/assert-never.ts'
import type { ExportJob } from './export-job.ts'
import { extensionOf, fileKindOf } from './file-kinds.ts'

/** «Vicini di valle, verbale 3 (bozza).odt»: the name that the save dialog proposes. */
export function fileNameOf(
  job: ExportJob,
  { snapshot, translate }: { readonly snapshot: TavoloSnapshot; readonly translate: Translate },
): string {
  const tavolo = shortened(snapshot.process.title)
  return `${nameOf()}.${extensionOf(fileKindOf(job))}`

  function nameOf(): string {
    switch (job.kind) {
      case 'minutes':
        return [
          translate('documents.fileMinutes', { tavolo, number: numberOf(job.sessionId) }),
          ...marks(job),
        ].join(' ')
      case 'sign-in-sheet':
        return translate('documents.fileSheet', { tavolo, number: numberOf(job.sessionId) })
      case 'calendar':
        return job.sessionId === null
          ? translate('documents.fileCalendar', { tavolo })
          : translate('documents.fileSession', { tavolo, number: numberOf(job.sessionId) })
      case 'table':
        return translate(`documents.fileTable.${job.table}`, { tavolo })
      case 'map-workbook':
        return translate('map-files.file.workbook', { tavolo })
      case 'matrix-poster':
        return translate('map-files.file.poster', { tavolo })
      case 'asset-sheets':
        return job.resourceId === null
          ? translate('map-files.file.sheets', { tavolo })
          : translate('map-files.file.sheet', { tavolo, code: codeOf(job.resourceId) })
      case 'map-picture':
        return translate('map-files.file.picture', {
          tavolo,
          view: translate(`map-files.drawn.${job.view}`).toLowerCase(),
        })
      case 'canvas-table':
        return translate('canvas-files.file.cards', { tavolo, title: titleOf(job.canvasId) })
      case 'canvas-poster':
        return translate('canvas-files.file.poster', { tavolo, title: titleOf(job.canvasId) })
      case 'canvas-outline':
      case 'canvas-picture':
        return translate('canvas-files.file.canvas', { tavolo, title: titleOf(job.canvasId) })
      case 'rounds-poster':
        return translate('rounds.file', { tavolo })
      case 'tavolo':
      case 'tavolo-file':
        return tavolo
      default:
        return assertNever(job)
    }
  }

  function numberOf(sessionId: Id<'session'>): number {
    return snapshot.sessions.find(({ id }) => id === sessionId)?.number ?? 0
  }

  function titleOf(canvasId: Id<'canvas'>): string {
    return shortened(snapshot.canvases.find(({ id }) => id === canvasId)?.title ?? '')
  }

  function codeOf(resourceId: Id<'resource'>): string {
    return snapshot.resources.find(({ id }) => id === resourceId)?.code ?? ''
  }

  function marks({ sessionId, choice }: ExportJob & { kind: 'minutes' }): string[] {
    const minutes = snapshot.minutes.find((candidate) => candidate.sessionId === sessionId)
    const isDraft = minutes?.status === 'draft' || minutes?.status === 'under-review'
    return [
      ...(choice.length === (minutes?.length ?? 'ordinary')
        ? []
        : [`(${translate(`documents.fileLength.${choice.length}`)})`]),
      ...(isDraft ? [`(${translate('documents.fileDraft')})`] : []),
      ...(choice.version === 'publication' ? [`(${translate('documents.filePublication')})`] : []),
    ]
  }
}

/** File systems take 255 bytes; letters beyond ASCII are up to four, and the rest of the name comes after. */
const longestTitle = 40

function shortened(title: string): string {
  // Half an emoji is no letter.
  return title
    .slice(0, longestTitle)
    .replace(/\p{Cs}$/u, '')
    .trim()
}
