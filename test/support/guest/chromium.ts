import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'
import { runCommand } from '../../../electron/dev/run-command.ts'
import { isOnPath, lockPatience } from '../../../electron/dev/system-packages.ts'
import type { LabHost } from '../net-lab/net-lab.ts'

/** What guests' browsers are called on Linux, Debian's first. */
const programs = ['chromium', 'chromium-browser', 'google-chrome']

/**
 * Makes sure that there is a browser for guests; as root on Debian it installs Chromium. Throws a sentence with the command
 * otherwise: without it nothing of the guest page would be tested.
 */
export async function ensureChromium(say: (sentence: string) => void): Promise<void> {
  if (findChromium() !== null) return
  const advice =
    'The guest page is tested in Chromium. Run:\n  sudo apt-get update && sudo apt-get install -y chromium'
  if (process.getuid?.() !== 0 || !isOnPath('apt-get')) throw new Error(advice)
  say('Installing the browser that stands for guests (apt-get install chromium)…')
  await runCommand(['apt-get', 'update', '-qq', ...lockPatience])
  const words = ['install', '-y', '-qq', '--no-install-recommends', ...lockPatience, 'chromium']
  const installed = await runCommand(['apt-get', ...words], {
    environment: { DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (installed.exitCode !== 0 || findChromium() === null) {
    throw new Error(`${advice}\n${installed.errorOutput}`)
  }
}

/** An address of a network that the browser looks for at this computer, where it is started here. */
export const addressOnNetwork = '192.168.77.1'

/** Starts the browser, without a window; on this computer or on a host of a laboratory. */
export async function startChromium(host: Pick<LabHost, 'wrapperOf'> | null = null): Promise<Browser> {
  const found = findChromium()
  if (found === null) throw new Error('No Chromium was found: run the guest project of vitest')
  const executablePath = host === null ? found : host.wrapperOf(found)
  // Root has no sandbox of Chromium's; the page under test is ours.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  if (host === null) args.push(`--host-resolver-rules=MAP ${addressOnNetwork} 127.0.0.1`)
  return chromium.launch({ executablePath, args })
}

function findChromium(): string | null {
  const folders = (process.env.PATH ?? '').split(':')
  const paths = programs.flatMap((program) => folders.map((folder) => `${folder}/${program}`))
  return paths.find((path) => existsSync(path)) ?? null
}
