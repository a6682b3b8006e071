import { hasDisplay, startVirtualDisplay, type VirtualDisplay } from './display.ts'
import type { ElectronRuntime } from './electron-runtime.ts'
import { findMachineRuntime } from './find-runtime.ts'
import { launchArguments, machineTraits } from './launch-arguments.ts'
import { ensureSystemParts } from './system-packages.ts'

/** Everything that is needed to start Tavolo from the source tree. */
export interface PreparedMachine {
  readonly runtime: ElectronRuntime
  /** Chromium switches that this machine needs in development. */
  readonly switches: readonly string[]
  /** Null when there is a display already. */
  readonly display: VirtualDisplay | null
}

/** Finds a runtime, installs what it lacks where that is allowed, and gives it a display. Throws a plain sentence. */
export async function prepareMachine(say: (sentence: string) => void): Promise<PreparedMachine> {
  const runtime = await findMachineRuntime(say)
  const needsXvfb = !hasDisplay()
  const parts = await ensureSystemParts({ executablePath: runtime.executablePath, needsXvfb, say })
  if (!parts.isOk) throw new Error(parts.error)
  const display = needsXvfb ? await startDisplay(say) : null
  const isVirtualDisplay = display !== null || process.env.TAVOLO_VIRTUAL_DISPLAY === '1'
  return { runtime, display, switches: launchArguments(machineTraits(runtime.folder, isVirtualDisplay)) }
}

async function startDisplay(say: (sentence: string) => void): Promise<VirtualDisplay> {
  const started = await startVirtualDisplay()
  if (!started.isOk) throw new Error(started.error)
  // Children see these; a child must not start a display of its own.
  process.env.DISPLAY = started.value.name
  process.env.TAVOLO_VIRTUAL_DISPLAY = '1'
  say(`There is no display here: Tavolo opens on a virtual one (Xvfb ${started.value.name}).`)
  return started.value
}
