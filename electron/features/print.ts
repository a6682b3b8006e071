import { BrowserWindow, session, type Session } from 'electron'
import { randomUUID } from 'node:crypto'
import type { HostInput, HostResult } from '../../shared/ipc/contract.ts'
import { failure, ok } from '../../shared/util/result.ts'
import type { HostAnswers } from '../host-calls.ts'
import { given, type PageAnswer, type PageRequest, refused } from '../page-answer.ts'
import { answerPage } from '../page-files.ts'
import { servePages } from '../page-scheme.ts'
import { hardenSession, narrowWebPreferences } from '../security.ts'
import { footerTemplate, headerTemplate, preparePage } from './print-page.ts'
import { printFontFaces } from './print-fonts.ts'

// The longest minutes seen print in two seconds; on a slow laptop a minute is far beyond patience.
const longestPrintMs = 60_000
// A poster of a large matrix is hundreds of sheets: 100 by 100 cells, 1 MB of HTML, took eleven seconds beside other work, and
// 300 by 300, 7 MB, more than a minute.
const longestPerMegabyteMs = 30_000

// Printed pages take their fonts from our own files and nothing from anywhere else; no script ever runs.
const printPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; img-src data:; base-uri 'none'; form-action 'none'"

const millimetresPerInch = 25.4
const topMarginMm = 18
const bottomMarginMm = 22
const sideMarginMm = 18

/** Answers pages that want a PDF. Documents are printed one after the other. */
export function printCalls(pagesFolder: string): Pick<HostAnswers, 'printPdf'> {
  const documents = new Map<string, string>()
  let printSession: Session | undefined
  let queue: Promise<unknown> = Promise.resolve()

  function openSession(): Session {
    // Kept in memory only, and apart from the session that holds people's data.
    const opened = session.fromPartition('print')
    hardenSession(opened, null)
    servePages(opened, (request) => answerPrintRequest({ request, documents, pagesFolder }))
    return opened
  }

  async function print(input: HostInput<'printPdf'>): Promise<HostResult<'printPdf'>> {
    printSession ??= openSession()
    const id = randomUUID()
    documents.set(id, preparePage(input, printFontFaces(pagesFolder)))
    const window = new BrowserWindow({
      show: false,
      webPreferences: { ...narrowWebPreferences, javascript: false, session: printSession },
    })
    const patienceMs = longestPrintMs + (input.html.length / 1_000_000) * longestPerMegabyteMs
    const timer = setTimeout(() => window.destroy(), patienceMs)
    try {
      await window.loadURL(`app://print/${id}.html`)
      return ok(new Uint8Array(await window.webContents.printToPDF(pdfOptions(input))))
    } catch (error) {
      if (window.isDestroyed()) return failure({ kind: 'timedOut' })
      return failure({ kind: 'failed', reason: error instanceof Error ? error.message : 'unknown' })
    } finally {
      clearTimeout(timer)
      documents.delete(id)
      if (!window.isDestroyed()) window.destroy()
    }
  }

  return {
    printPdf(input) {
      const printed = queue.then(() => print(input))
      queue = printed
      return printed
    },
  }
}

function pdfOptions(input: HostInput<'printPdf'>): Electron.PrintToPDFOptions {
  return {
    pageSize: input.paper ?? 'A4',
    landscape: input.orientation === 'landscape',
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    displayHeaderFooter: input.header !== undefined || input.footerLines.length > 0,
    headerTemplate: headerTemplate(input.header),
    footerTemplate: footerTemplate(input.footerLines),
    margins: {
      top: topMarginMm / millimetresPerInch,
      bottom: bottomMarginMm / millimetresPerInch,
      left: sideMarginMm / millimetresPerInch,
      right: sideMarginMm / millimetresPerInch,
    },
  }
}

interface PrintRequest {
  readonly request: PageRequest
  readonly documents: ReadonlyMap<string, string>
  readonly pagesFolder: string
}

/** Serves the document that is being printed, and the bundled fonts; nothing else. */
async function answerPrintRequest({ request, documents, pagesFolder }: PrintRequest): Promise<PageAnswer> {
  const { pathname } = new URL(request.url)
  if (/^\/assets\/[\w.-]+\.woff2$/.test(pathname)) {
    return answerPage({ url: `app://tavolo${pathname}`, method: 'GET' }, pagesFolder)
  }
  const html = documents.get(pathname.slice(1, -'.html'.length))
  if (html === undefined) return refused(404)
  return given(html, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': printPolicy,
  })
}
