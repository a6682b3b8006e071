import { spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import { failure, ok, type Result } from '../../shared/util/result.ts'

/** A virtual display that runs until it is stopped. */
export interface VirtualDisplay {
  /** The value for DISPLAY, like `:99`. */
  readonly name: string
  readonly stop: () => void
}

// Xvfb starts in well under a second; ten leave room for a machine that is busy building.
const startTimeoutMs = 10_000

/** Whether windows have somewhere to appear; only Linux can be without. */
export function hasDisplay(environment = process.env, platform = process.platform): boolean {
  return platform !== 'linux' || Boolean(environment.DISPLAY) || Boolean(environment.WAYLAND_DISPLAY)
}

/** Starts Xvfb on a display number that it picks itself, so that two never collide. */
export function startVirtualDisplay(): Promise<Result<VirtualDisplay, string>> {
  return new Promise((resolve) => {
    const screen = ['-screen', '0', '1440x900x24']
    // Left to itself it starts anew whenever the last window has gone, and turns away whoever comes in that moment.
    const child = spawn('Xvfb', ['-displayfd', '3', ...screen, '-nolisten', 'tcp', '-noreset'], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    })
    const timer = setTimeout(() => {
      child.kill()
      resolve(failure('Xvfb did not start in time.'))
    }, startTimeoutMs)
    let errorOutput = ''
    child.stderr?.on('data', (chunk: Buffer) => (errorOutput += chunk.toString()))
    child.on('error', (error) => resolve(failure(`Xvfb did not start: ${error.message}`)))
    child.on('exit', () => resolve(failure(`Xvfb ended at once: ${errorOutput.trim()}`)))
    const numberPipe = child.stdio[3] as Readable
    numberPipe.once('data', (chunk: Buffer) => {
      clearTimeout(timer)
      // Xvfb must not keep this process alive; it is stopped when the process ends.
      child.unref()
      resolve(ok({ name: `:${chunk.toString().trim()}`, stop: () => void child.kill() }))
    })
  })
}
