import { utilityProcess } from 'electron'
import { hubReportSchema } from '../../hub/hub-process-messages.ts'
import type { HubProcess, HubProcessEvents } from './hub-keeper.ts'

/**
 * Starts a process of its own for a hub, from the code at this path: what strangers send is never read in the shell's
 * process.
 */
export function startHubProcess(path: string, { onReport, onEnd }: HubProcessEvents): HubProcess {
  const child = utilityProcess.fork(path, [], {
    serviceName: 'Tavolo hub',
    // Nothing of the surroundings: proxies, debuggers and paths are not for a server.
    env: {},
    stdio: 'inherit',
  })
  child.on('message', (message: unknown) => {
    const report = hubReportSchema.safeParse(message)
    // A process that says something else is not ours any more.
    if (report.success) onReport(report.data)
    else child.kill()
  })
  child.once('exit', onEnd)
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process has no origin
    order: (order) => child.postMessage(order),
    kill: () => void child.kill(),
  }
}
