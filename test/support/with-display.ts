import { prepareMachine } from '../../electron/dev/prepare-machine.ts'
import { runWithSignals } from '../../electron/dev/run-with-signals.ts'

/** `node with-display.ts COMMAND…` runs a command with an Electron runtime and a display it can use. */
async function main(): Promise<number> {
  const [program, ...words] = process.argv.slice(2)
  if (program === undefined) {
    process.stderr.write('Give a command to run: node test/support/with-display.ts COMMAND…\n')
    return 1
  }
  const { display } = await prepareMachine((sentence) => process.stdout.write(`${sentence}\n`))
  try {
    return await runWithSignals(program, words)
  } finally {
    display?.stop()
  }
}

try {
  process.exitCode = await main()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
