import { spawn } from 'node:child_process'

// Ctrl-C reaches us from the terminal and again from npm; a second one meant as such comes later than this.
const sameKeyPressMs = 1000

/**
 * Runs a program in the foreground and passes Ctrl-C and termination on to it, once: a second signal would end
 * Chromium in the middle of closing. Ctrl-C again, later, ends it at once. Gives the exit code.
 */
export function runWithSignals(program: string, words: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    // A group of its own keeps the terminal from sending the program the same Ctrl-C directly.
    const child = spawn(program, words, { stdio: 'inherit', detached: process.platform !== 'win32' })
    let firstAtMs: number | null = null
    function passOn(signal: NodeJS.Signals): void {
      const nowMs = Date.now()
      if (firstAtMs === null) child.kill(signal)
      else if (nowMs - firstAtMs > sameKeyPressMs) child.kill('SIGKILL')
      firstAtMs ??= nowMs
    }
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
    for (const signal of signals) process.on(signal, passOn)
    function end(exitCode: number): void {
      for (const signal of signals) process.off(signal, passOn)
      resolve(exitCode)
    }
    child.on('error', (error) => {
      process.stderr.write(`${program} did not start: ${error.message}\n`)
      end(1)
    })
    // A program ended by a signal has no exit code; being asked to stop is not a failure.
    child.on('close', (exitCode) => end(exitCode ?? (firstAtMs === null ? 1 : 0)))
  })
}
