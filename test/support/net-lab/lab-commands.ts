import { runCommand } from '../../../electron/dev/run-command.ts'

/** Runs a command that must end well, and gives what it printed. */
export async function must(...command: [string, ...string[]]): Promise<string> {
  const { exitCode, output, errorOutput } = await runCommand(command)
  if (exitCode !== 0) throw new Error(`${command.join(' ')}: ${errorOutput.trim()}`)
  return output
}

/** Runs a command and says whether it ended well. */
export async function works(...command: [string, ...string[]]): Promise<boolean> {
  return (await runCommand(command)).exitCode === 0
}
