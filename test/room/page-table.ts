// A hub of the laboratory with the guest page, and Marta at it: everybody who comes is let in. The first argument is the
// address of the host.
import { listRecords } from '../../shared/doc/records.ts'
import { needType } from '../../shared/model/need.ts'
import { paragraph, readGuestPages, seatMarta } from '../support/guest/guest-table.ts'
import { startTestHub } from '../support/hub/test-hub.ts'
import { answerCalls } from './answer-calls.ts'

/** What the tests ask of Marta. */
export interface PageTableCalls {
  /** What guests scan. */
  readonly link: () => string
  /** Marta writes a paragraph into the minutes of the item that all speak about. */
  readonly write: (words: string) => void
  /** The titles of all needs that Marta has. */
  readonly needs: () => readonly string[]
}

const hub = await startTestHub({ pages: await readGuestPages(), host: process.argv[2] ?? '' })
hub.hub.roomOf('tavolo:1')?.order({ kind: 'auto-admit', role: 'participant' })
const { marta, items, begin, write } = await seatMarta(hub)
begin(items[0])

const calls: PageTableCalls = {
  link: () => `http://${hub.place}/#g.${hub.state().secrets.guest}`,
  write: (words) => write(items[0], paragraph(words)),
  needs: () => listRecords(marta.documents, needType).map(({ title }) => title),
}
answerCalls(calls)
process.send?.({ isReady: true })
