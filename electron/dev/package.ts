import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findMachineRuntime } from './find-runtime.ts'
import { runCommand } from './run-command.ts'

// `npm run package [-- OUTPUT_FOLDER]`: the built app, unpacked, for this machine, with the runtime found here.

const projectFolder = fileURLToPath(new URL('../..', import.meta.url))
// The tests may have built elsewhere: a folder with package.json and out.
const appFolder = process.env.TAVOLO_APP ?? projectFolder

/** Copies a runtime without what starts other apps: our development loader, or Electron's own. */
async function copyBareRuntime(folder: string, target: string): Promise<void> {
  const leftOut = [join(folder, 'resources', 'app'), join(folder, 'resources', 'default_app.asar')]
  await cp(folder, target, {
    recursive: true,
    filter: (source) => !leftOut.some((path) => source === path || source.startsWith(path + sep)),
  })
}

async function packageApp(outputFolder: string): Promise<number> {
  const runtime = await findMachineRuntime((sentence) => process.stdout.write(`${sentence}\n`))
  const runtimeCopy = await mkdtemp(join(tmpdir(), 'tavolo-package-'))
  try {
    await copyBareRuntime(runtime.folder, runtimeCopy)
    const builder = fileURLToPath(import.meta.resolve('electron-builder/cli.js'))
    const configuration = join(projectFolder, 'electron-builder.yml')
    const target = ['--dir', '--publish', 'never', '--project', appFolder, '--config', configuration]
    const overrides = [`-c.electronDist=${runtimeCopy}`, `-c.directories.output=${outputFolder}`]
    const outcome = await runCommand([process.execPath, builder, ...target, ...overrides], {
      folder: projectFolder,
    })
    // What it says about packages that are not shipped anyway would bury what matters.
    if (outcome.exitCode !== 0) process.stderr.write(outcome.output + outcome.errorOutput)
    return outcome.exitCode ?? 1
  } finally {
    await rm(runtimeCopy, { recursive: true, force: true })
  }
}

try {
  const outputFolder = resolve(process.argv[2] ?? join(projectFolder, 'dist'))
  process.exitCode = await packageApp(outputFolder)
  if (process.exitCode === 0)
    process.stdout.write(`The unpacked app, to try out here, is in ${outputFolder}.\n`)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
