import type { CanvasScope } from '../../shared/export/canvas/canvas-scope.ts'
import type { PosterPaper } from '../../shared/export/canvas/poster-sheets.ts'
import type { Round } from '../../shared/canvas/rounds/seat-rounds.ts'
import type { Minutes } from '../../shared/model/minutes.ts'
import type { Id } from '../../shared/model/id.ts'
import type { DrawnView } from '../../shared/export/map/drawn-views.ts'
import type { MinutesField, MinutesVersion } from '../../shared/export/minutes/minutes-options.ts'

/** Formats that a document can be written in. */
export const documentFormats = ['odt', 'docx', 'pdf', 'markdown'] as const

/** One of them. */
export type DocumentFormat = (typeof documentFormats)[number]

/** What of a verbale goes into a file. */
export interface MinutesChoice {
  readonly length: Minutes['length']
  readonly version: MinutesVersion
  readonly hiddenFields: readonly MinutesField[]
}

/** Tables for a spreadsheet. */
export const exportTables = ['participants', 'decisions', 'actions', 'needs', 'resources', 'links'] as const

/** One of them. */
export type ExportTable = (typeof exportTables)[number]

/** A file that a person asks for. */
export type ExportJob =
  | {
      readonly kind: 'minutes'
      readonly sessionId: Id<'session'>
      readonly format: DocumentFormat
      readonly choice: MinutesChoice
    }
  | {
      readonly kind: 'sign-in-sheet'
      readonly sessionId: Id<'session'>
      readonly format: 'pdf' | 'odt' | 'docx'
    }
  /** One session, or with null all of them. */
  | { readonly kind: 'calendar'; readonly sessionId: Id<'session'> | null }
  | { readonly kind: 'table'; readonly table: ExportTable }
  /** The whole map for a spreadsheet. */
  | { readonly kind: 'map-workbook' }
  /** The matrix, on A3. */
  | { readonly kind: 'matrix-poster' }
  /** The sheet of one resource, or with null of all of them, on A3. */
  | { readonly kind: 'asset-sheets'; readonly resourceId: Id<'resource'> | null }
  /** A view of the map as a picture. */
  | { readonly kind: 'map-picture'; readonly view: DrawnView; readonly format: 'svg' | 'png' }
  /** What lies on a canvas, for a spreadsheet. */
  | { readonly kind: 'canvas-table'; readonly canvasId: Id<'canvas'> }
  /** A canvas as a text with headings. */
  | { readonly kind: 'canvas-outline'; readonly canvasId: Id<'canvas'>; readonly format: DocumentFormat }
  /** A canvas as it is drawn, or a part of it. */
  | {
      readonly kind: 'canvas-picture'
      readonly canvasId: Id<'canvas'>
      readonly format: 'svg' | 'png'
      readonly scope?: CanvasScope
    }
  /** A canvas in the true size of its cards, on sheets of paper. */
  | { readonly kind: 'canvas-poster'; readonly canvasId: Id<'canvas'>; readonly paper: PosterPaper }
  /** Who sits where in each round of a canvas, on A3. */
  | {
      readonly kind: 'rounds-poster'
      readonly canvasId: Id<'canvas'>
      readonly rounds: readonly Round<string>[]
    }
  | { readonly kind: 'tavolo' }
  /** Everything, to carry elsewhere and to merge; with null the file is open to whoever has it. */
  | { readonly kind: 'tavolo-file'; readonly passphrase: string | null }
