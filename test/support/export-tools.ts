import { existsSync, realpathSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { runCommand } from '../../electron/dev/run-command.ts'
import { isOnPath, lockPatience } from '../../electron/dev/system-packages.ts'

/** A program that the export tests read documents with, and the Debian package that brings it. */
const readers = [
  { program: 'soffice', packageName: 'libreoffice-writer-nogui' },
  { program: 'pdftotext', packageName: 'poppler-utils' },
]

/** What opens spreadsheets is a part of LibreOffice that Debian has in a package of its own. */
const calcPackage = 'libreoffice-calc-nogui'

function isCalcThere(): boolean {
  // Elsewhere than on Linux LibreOffice is one piece.
  if (process.platform !== 'linux') return true
  const paths = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'soffice'))
  const program = paths.find((path) => existsSync(path))
  return program !== undefined && existsSync(join(dirname(realpathSync(program)), 'libsclo.so'))
}

/**
 * Makes sure that LibreOffice and the PDF reader are there before the export tests start; as root on Debian and Ubuntu it
 * installs what is missing. Throws a sentence with the command otherwise: without them nothing would be tested.
 */
export async function setup(): Promise<void> {
  const missing = readers.filter(({ program }) => !isOnPath(program))
  const packages = [...missing.map(({ packageName }) => packageName), ...(isCalcThere() ? [] : [calcPackage])]
  if (packages.length === 0) return
  const command = `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`
  const advice = `The export tests need ${packages.join(' and ')}. Run:\n  ${command}`
  if (process.getuid?.() !== 0 || !isOnPath('apt-get')) throw new Error(advice)
  console.log('Installing what the export tests read documents with (apt-get)…')
  await runCommand(['apt-get', 'update', '-qq', ...lockPatience])
  const words = ['install', '-y', '-qq', '--no-install-recommends', ...lockPatience, ...packages]
  const installed = await runCommand(['apt-get', ...words], {
    environment: { DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (installed.exitCode !== 0) throw new Error(`${advice}\n${installed.errorOutput}`)
}
