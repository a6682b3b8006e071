import { prepareMachine } from '../../electron/dev/prepare-machine.ts'

/** Finds the Electron and the display that the tests in network namespaces start pages with; gives the clean-up. */
export async function setup(): Promise<() => void> {
  // Both are named in the environment, which the tests' own processes inherit.
  const { switches, display } = await prepareMachine((sentence) => process.stdout.write(`${sentence}\n`))
  process.env.TAVOLO_SWITCHES = switches.join(' ')
  return () => display?.stop()
}
