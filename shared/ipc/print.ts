import { z } from 'zod'
import { bytesSchema } from './bytes.ts'
import { resultSchema } from './result-schema.ts'

// A verbale of 300 entries is about 300 kB of HTML, and photos of 12 MB, as many as go into a document, are 16 MB of it.
const largestHtmlCharacters = 20 * 1024 * 1024

/** A document to turn into PDF. */
export const printPdfInputSchema = z.strictObject({
  /** A whole HTML document; scripts in it never run and nothing outside it is fetched, the bundled fonts excepted. */
  html: z.string().min(1).max(largestHtmlCharacters),
  /** The document's title, as readers show it in their title bar. */
  title: z.string().max(1000),
  /** BCP 47 tag of the document's language, like «it-IT». */
  language: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/),
  orientation: z.enum(['portrait', 'landscape']),
  /** A4 when nothing is said. */
  paper: z.enum(['A4', 'A3']).optional(),
  /** Plain text at the top of every page, left and right; `{page}` and `{pages}` are filled in. */
  header: z.strictObject({ left: z.string().max(500), right: z.string().max(500) }).optional(),
  /** Lines of plain text at the bottom of every page; `{page}` and `{pages}` are filled in. */
  footerLines: z.array(z.string().max(500)).max(4),
})

/** The PDF's bytes, or why there is none. */
export const printPdfResultSchema = resultSchema(
  bytesSchema,
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('timedOut') }),
    z.strictObject({ kind: z.literal('failed'), reason: z.string() }),
  ]),
)
