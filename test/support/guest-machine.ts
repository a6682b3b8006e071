import { guestPagePlugin } from '../../electron/dev/guest-page-plugin.ts'
import { ensureChromium } from './guest/chromium.ts'
import { guestPageFolder } from './guest/guest-table.ts'
import { projectFolder } from './project-folder.ts'

/** Builds the guest page and finds the browser that its tests open it in. */
export async function setup(): Promise<void> {
  await ensureChromium((sentence) => process.stdout.write(`${sentence}\n`))
  // Of the projects of one run the first builds.
  if (process.env.TAVOLO_GUEST_PAGE === guestPageFolder) return
  await buildGuestPage()
  process.env.TAVOLO_GUEST_PAGE = guestPageFolder
}

async function buildGuestPage(): Promise<void> {
  const { closeBundle } = guestPagePlugin({ projectFolder, outputFolder: guestPageFolder })
  if (typeof closeBundle === 'function') await closeBundle.call({} as never)
}
