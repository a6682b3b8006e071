import { execFile } from 'node:child_process'

/** PowerShell on a slow laptop needs two seconds to start; nobody waits longer for a hint. */
const longestRunMs = 5000

/** The longest answer is a list of all Wi-Fi networks around. */
const longestOutputBytes = 256 * 1024

/** Runs a program of the system and gives what it wrote; null when there is none, it fails, or it takes too long. */
export function runTool(program: string, words: readonly string[]): Promise<string | null> {
  return new Promise((resolve) => {
    const options = { timeout: longestRunMs, maxBuffer: longestOutputBytes, windowsHide: true }
    execFile(program, [...words], { ...options, encoding: 'utf8' }, (error, output) =>
      resolve(error === null ? output : null),
    )
  })
}

/** Gives the words that make PowerShell run one command and answer in UTF-8. Nothing from outside may be put into it. */
export function powerShellWords(command: string): readonly string[] {
  const inUtf8 = `[Console]::OutputEncoding=[Text.Encoding]::UTF8; ${command}`
  return ['-NoLogo', '-NoProfile', '-NonInteractive', '-Command', inUtf8]
}
