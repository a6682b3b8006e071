import { fileURLToPath } from 'node:url'
import { prepareMachine } from './prepare-machine.ts'
import { runWithSignals } from './run-with-signals.ts'

const projectFolder = fileURLToPath(new URL('../..', import.meta.url))

try {
  const { runtime, switches, display } = await prepareMachine(console.log)
  const words = [projectFolder, ...switches, ...process.argv.slice(2)]
  process.exitCode = await runWithSignals(runtime.executablePath, words)
  display?.stop()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
