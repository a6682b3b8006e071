import { strToU8 } from 'fflate'
import type { TavoloSnapshot } from '../../shared/doc/snapshot.ts'
import { actionsCsv } from '../../shared/export/actions-csv.ts'
import { decisionsCsv } from '../../shared/export/decisions-csv.ts'
import { canvasCsv } from '../../shared/export/canvas/canvas-csv.ts'
import { canvasDocument } from '../../shared/export/canvas/canvas-document.ts'
import { canvasPoster } from '../../shared/export/canvas/canvas-poster.ts'
import type { PosterError } from '../../shared/export/canvas/poster-sheets.ts'
import { canvasPicture } from '../../shared/export/canvas/canvas-drawing.ts'
import { roundsPoster } from '../../shared/export/canvas/rounds-poster.ts'
import type { DocumentTree } from '../../shared/export/document-tree.ts'
import type { Picture } from '../../shared/export/drawing/drawing.ts'
import { assetSheets } from '../../shared/export/map/asset-sheets.ts'
import { mapPicture } from '../../shared/export/map/map-drawings.ts'
import { mapWorkbook } from '../../shared/export/map/map-workbook.ts'
import { matrixPoster } from '../../shared/export/map/matrix-poster.ts'
import { mapCsv } from '../../shared/export/map-csv.ts'
import { writeMarkdown } from '../../shared/export/markdown-writer.ts'
import { minutesDocument } from '../../shared/export/minutes-document.ts'
import type { MinutesDocumentError } from '../../shared/export/minutes/minutes-content.ts'
import { writeOdt } from '../../shared/export/odt-writer.ts'
import { noPictures, picturesOf, type Pictures } from '../../shared/export/pictures.ts'
import { participantsCsv } from '../../shared/export/participants-csv.ts'
import { printInput } from '../../shared/export/print-input.ts'
import { sessionCalendar } from '../../shared/export/session-calendar.ts'
import { signInSheetDocument } from '../../shared/export/sign-in-sheet-document.ts'
import { tavoloJson } from '../../shared/export/tavolo-json.ts'
import type { HostInput } from '../../shared/ipc/contract.ts'
import type { Canvas } from '../../shared/model/canvas.ts'
import type { Language } from '../../shared/text/dates.ts'
import type { Translate } from '../../shared/text/translator.ts'
import { assertNever } from '../../shared/util/assert-never.ts'
import { ok, type Result } from '../../shared/util/result.ts'
import type { DocumentFormat, ExportJob, ExportTable } from './export-job.ts'
import { readPictureFonts } from './picture-fonts.ts'
import { rasterise } from './rasterise.ts'

/** What files are made from. */
export interface FileSource {
  readonly snapshot: TavoloSnapshot
  readonly language: Language
  readonly translate: Translate
  /** Moment of the export: ISO date and time in UTC. */
  readonly createdIso: string
  /** The day of the export where the computer is. */
  readonly today: string
  /** The bytes of a stored picture; null when it is not on this computer. */
  readonly readPicture: (sha256: string) => Promise<Uint8Array | null>
  /** Told how many pictures the file names without showing them; not called when it shows all. */
  readonly onPicturesLeftOut: (count: number) => void
  /** Told when a picture is so large that it is less sharp than it should be. */
  readonly onPictureReduced: () => void
  /** Turns a page into PDF; null after saying why it did not. */
  readonly printPdf: (input: HostInput<'printPdf'>) => Promise<Uint8Array | null>
  /** Puts the whole tavolo into a `.tavolo` file; null after saying why it did not. */
  readonly packTavolo: (passphrase: string | null) => Promise<Uint8Array | null>
}

/** Why a file that was asked for was not made. */
export type MakeFileError = MinutesDocumentError | PosterError

/** The bytes of the file that was asked for. null when the printer has already said why there are none. */
export async function makeFile(
  job: ExportJob,
  source: FileSource,
): Promise<Result<Uint8Array | null, MakeFileError>> {
  const { snapshot } = source
  switch (job.kind) {
    case 'minutes': {
      const tree = minutesDocument({ ...source, ...job.choice, sessionId: job.sessionId })
      return tree.isOk ? ok(await writeDocument(tree.value, job.format, source)) : tree
    }
    case 'sign-in-sheet':
      return ok(
        await writeDocument(
          signInSheetDocument({ ...source, sessionIds: [job.sessionId] }),
          job.format,
          source,
        ),
      )
    case 'calendar': {
      const { sessionId } = job
      const sessions = snapshot.sessions.filter(({ id }) => sessionId === null || id === sessionId)
      return ok(sessionCalendar({ ...source, snapshot: { ...snapshot, sessions } }))
    }
    case 'table':
      return ok(tableCsv(job.table, source))
    case 'map-workbook':
      return ok(mapWorkbook(source))
    case 'matrix-poster':
      return ok(await source.printPdf(matrixPoster(source)))
    case 'asset-sheets': {
      const { resourceId } = job
      const resourceIds = resourceId === null ? snapshot.resources.map(({ id }) => id) : [resourceId]
      return ok(await source.printPdf(assetSheets(resourceIds, source)))
    }
    case 'map-picture':
      return ok(
        await writePicture(mapPicture(job.view, source, await readPictureFonts()), job.format, source),
      )
    case 'canvas-table':
      return ok(canvasCsv(job.canvasId, { ...source, separator: separatorOf(source) }))
    case 'canvas-outline':
      return ok(await writeDocument(canvasDocument(job.canvasId, source), job.format, source))
    case 'canvas-poster': {
      const poster = canvasPoster(job, source, await picturesOfCanvas(job.canvasId, source))
      return poster.isOk ? ok(await source.printPdf(poster.value)) : poster
    }
    case 'canvas-picture':
      return ok(
        await writePicture(
          canvasPicture(job.canvasId, source, {
            fonts: await readPictureFonts(),
            pictures: await picturesOfCanvas(job.canvasId, source),
            scope: job.scope,
          }),
          job.format,
          source,
        ),
      )
    case 'rounds-poster':
      return ok(await source.printPdf(roundsPoster(job, source)))
    case 'tavolo':
      return ok(tavoloJson(snapshot))
    case 'tavolo-file':
      return ok(await source.packTavolo(job.passphrase))
    default:
      return assertNever(job)
  }
}

async function writePicture(
  picture: Picture,
  format: 'svg' | 'png',
  { onPictureReduced }: Pick<FileSource, 'onPictureReduced'>,
): Promise<Uint8Array> {
  return format === 'svg' ? strToU8(picture.svg) : rasterise(picture, onPictureReduced)
}

function separatorOf({ language }: FileSource): ';' | ',' {
  return language === 'it' ? ';' : ','
}

function tableCsv(table: ExportTable, source: FileSource): Uint8Array {
  const csv = { ...source, separator: separatorOf(source) }
  switch (table) {
    case 'participants':
      return participantsCsv(csv)
    case 'decisions':
      return decisionsCsv(csv)
    case 'actions':
      return actionsCsv(csv)
    case 'needs':
    case 'resources':
    case 'links':
      return mapCsv(table, csv)
    default:
      return assertNever(table)
  }
}

async function writeDocument(
  tree: DocumentTree,
  format: DocumentFormat,
  source: FileSource,
): Promise<Uint8Array | null> {
  const pictures = format === 'markdown' ? noPictures : await readPictures(tree, source)
  switch (format) {
    case 'odt':
      return writeOdt(tree, pictures)
    case 'docx': {
      // The library behind it is larger than all other writers together: only a DOCX pays for it.
      const { writeDocx } = await import('../../shared/export/docx-writer.ts')
      return writeDocx(tree, pictures)
    }
    case 'markdown':
      return writeMarkdown(tree)
    case 'pdf':
      return source.printPdf(printInput(tree, pictures))
    default:
      return assertNever(format)
  }
}

// A document with twenty photos; a larger one passes through no office's mail. The list of attachments names them all.
const mostPictureBytes = 12_000_000

/** The pictures of a document, in reading order, as many as a document that is sent by mail can carry. */
async function readPictures(
  tree: DocumentTree,
  { readPicture, onPicturesLeftOut }: Pick<FileSource, 'readPicture' | 'onPicturesLeftOut'>,
): Promise<Pictures> {
  return readNamed(picturesOf(tree), { readPicture, onPicturesLeftOut })
}

/** The pictures that lie on a canvas, as they are on the screen, as many as a picture that is sent by mail can carry. */
async function picturesOfCanvas(
  canvasId: Canvas['id'],
  { snapshot, ...reading }: FileSource,
): Promise<Pictures> {
  const shown = snapshot.figures.flatMap(({ canvasId: of, file }) =>
    of === canvasId && file !== null ? (file.screen?.sha256 ?? []) : [],
  )
  return readNamed([...new Set(shown)], reading)
}

async function readNamed(
  named: readonly string[],
  { readPicture, onPicturesLeftOut }: Pick<FileSource, 'readPicture' | 'onPicturesLeftOut'>,
): Promise<Pictures> {
  const pictures = new Map<string, Uint8Array>()
  let sizeBytes = 0
  for (const sha256 of named) {
    const bytes = await readPicture(sha256)
    if (bytes === null || sizeBytes + bytes.byteLength > mostPictureBytes) continue
    sizeBytes += bytes.byteLength
    pictures.set(sha256, bytes)
  }
  if (pictures.size < named.length) onPicturesLeftOut(named.length - pictures.size)
  return pictures
}
