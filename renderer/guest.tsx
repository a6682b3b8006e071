// oxlint-disable-next-line import/no-unassigned-import -- it adds to the language, before any other file runs.
import './guest/old-phones.ts'
// oxlint-disable-next-line import/no-unassigned-import -- schemas ask for it when they are made.
import './state/zod-without-eval.ts'
import { createRoot } from 'react-dom/client'
import { readSecret } from '../shared/sync/room/invitation.ts'
import type { Random } from '../shared/util/random.ts'
import { GuestApp } from './guest/guest-app.tsx'
import { pickGuestLanguage } from './guest/pick-guest-language.ts'
import { guestSockets, pageAddress } from './guest/visit/guest-sockets.ts'
import { GuestMemory, type PageStorage } from './guest/visit/guest-memory.ts'
import { GuestVisit } from './guest/visit/guest-visit.ts'
import { pageKnock } from './guest/visit/page-knock.ts'
import { newId } from './state/new-id.ts'
import { systemTimekeeper } from './store/timekeeper.ts'
import './ui/core-fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import './guest/guest.css'

// `getRandomValues` is there on plain http too; `crypto.subtle` and `randomUUID` are not.
const random: Random = { bytes: (count) => crypto.getRandomValues(new Uint8Array(count)) }

/** A browser may refuse even to be asked. */
function storageOfPage(): PageStorage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}

const memory = new GuestMemory(storageOfPage())
const secret = readSecret(window.location.hash.replace(/^#/, ''))
const invitation = secret?.kind === 'guest' ? secret.token : memory.read('invitation')
const sockets = guestSockets({ location: window.location, timekeeper: systemTimekeeper, random })
let visit: GuestVisit | null = null

// A phone that was in a pocket, or is back on the network, does not wait for the next attempt.
function wake(): void {
  if (document.visibilityState === 'visible') visit?.retryNow()
}
document.addEventListener('visibilitychange', wake)
window.addEventListener('online', wake)
// Another invitation in the same address: browsers do not load the page again for it.
window.addEventListener('hashchange', () => window.location.reload())

const root = document.querySelector('#root')
if (root === null) throw new Error('The page has no #root')
createRoot(root).render(
  <GuestApp
    memory={memory}
    language={pickGuestLanguage(memory.read('language'), navigator.languages)}
    invitation={invitation}
    startVisit={(token, language) => {
      memory.write('invitation', token)
      const address = pageAddress(window.location)
      const ask = async (url: string, options: RequestInit) => fetch(url, options)
      const knock = pageKnock({
        ...{ location: window.location, ownAddress: address, ask, timekeeper: systemTimekeeper },
      })
      const shared = { memory, sockets, knock, random, newId, timekeeper: systemTimekeeper }
      visit = new GuestVisit({ ...shared, address, invitation: token, language })
      visit.start()
      return visit
    }}
    onReload={() => window.location.reload()}
  />,
)
