import { spawn } from 'node:child_process'

/** What a finished command left behind; `exitCode` is null when it was ended or never started. */
export interface CommandOutcome {
  readonly exitCode: number | null
  readonly output: string
  readonly errorOutput: string
}

/** How to run a command; `environment` is added to the present one. */
export interface CommandOptions {
  readonly environment?: Readonly<Record<string, string>>
  readonly folder?: string
  readonly signal?: AbortSignal
}

/** Runs one command to its end; a command that does not exist gives exitCode null and says so. */
export function runCommand(
  command: readonly [string, ...string[]],
  options: CommandOptions = {},
): Promise<CommandOutcome> {
  const [program, ...words] = command
  return new Promise((resolve) => {
    const child = spawn(program, words, {
      cwd: options.folder,
      env: { ...process.env, ...options.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(options.signal ? { signal: options.signal } : {}),
    })
    let output = ''
    let errorOutput = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (errorOutput += chunk.toString()))
    child.on('error', (error) =>
      resolve({ exitCode: null, output, errorOutput: errorOutput + error.message }),
    )
    child.on('close', (exitCode) => resolve({ exitCode, output, errorOutput }))
  })
}
