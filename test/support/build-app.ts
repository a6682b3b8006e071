import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { prepareMachine } from '../../electron/dev/prepare-machine.ts'
import { runCommand } from '../../electron/dev/run-command.ts'
import { projectFolder } from './project-folder.ts'

/**
 * Builds the app once before the e2e tests and finds what starts it; gives the clean-up. An app folder named by
 * TAVOLO_APP (with package.json and out in it) is used as it is instead. Journeys look with quick eyes.
 */
export async function setup(): Promise<() => void> {
  // The runtime and the display are named in the environment, which the tests' own processes inherit.
  const { switches, display } = await prepareMachine((sentence) => process.stdout.write(`${sentence}\n`))
  process.env.TAVOLO_SWITCHES = switches.join(' ')
  process.env.TAVOLO_QUICK_EYES = '1'
  if (process.env.TAVOLO_APP === undefined) {
    await build()
    // Of the projects of one run the first builds.
    process.env.TAVOLO_APP = projectFolder
  }
  return () => display?.stop()
}

async function build(): Promise<void> {
  const tool = join(projectFolder, 'node_modules/electron-vite/bin/electron-vite.js')
  const outcome = await runCommand([process.execPath, tool, 'build'], { folder: projectFolder })
  const isBuilt = outcome.exitCode === 0 && existsSync(join(projectFolder, 'out/main/main.js'))
  if (!isBuilt) throw new Error(`The app does not build:\n${outcome.output}${outcome.errorOutput}`)
}
