import { runCommand } from '../../electron/dev/run-command.ts'
import { isOnPath } from '../../electron/dev/system-packages.ts'

/** A program that the export tests read documents with, and the Debian package that brings it. */
const readers = [
  { program: 'soffice', packageName: 'libreoffice-writer-nogui' },
  { program: 'pdftotext', packageName: 'poppler-utils' },
]

/** The command that installs packages on Debian and Ubuntu. */
function installCommand(packageNames: readonly string[]): [string, ...string[]] {
  return ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packageNames]
}

/**
 * Makes sure that LibreOffice and the PDF reader are there before the export tests start; as root on Debian and Ubuntu it
 * installs what is missing. Throws a sentence with the command otherwise: without them nothing would be tested.
 */
export async function setup(): Promise<void> {
  const missing = readers.filter(({ program }) => !isOnPath(program))
  if (missing.length === 0) return
  const command = installCommand(missing.map(({ packageName }) => packageName))
  const advice = `The export tests need ${missing.map(({ program }) => program).join(' and ')}. Run: sudo ${command.join(' ')}`
  if (process.getuid?.() !== 0 || !isOnPath('apt-get')) throw new Error(advice)
  console.log('Installing what the export tests read documents with (apt-get)…')
  await runCommand(['apt-get', 'update', '-qq'])
  const installed = await runCommand(command, { environment: { DEBIAN_FRONTEND: 'noninteractive' } })
  if (installed.exitCode !== 0) throw new Error(`${advice}\n${installed.errorOutput}`)
}
