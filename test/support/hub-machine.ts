import { runCommand } from '../../electron/dev/run-command.ts'
import { isOnPath, lockPatience } from '../../electron/dev/system-packages.ts'

const command = 'sudo apt-get update && sudo apt-get install -y --no-install-recommends redis-server'

/**
 * Makes sure that Redis is there for the test of two hub processes; as root on Debian and Ubuntu it is installed. Without
 * it that test alone is left out, and says so.
 */
export async function setup(): Promise<void> {
  if (isOnPath('redis-server')) return
  if (process.getuid?.() === 0 && isOnPath('apt-get')) {
    console.log('Installing Redis for the test of two hub processes (apt-get)…')
    await runCommand(['apt-get', 'update', '-qq', ...lockPatience])
    const words = ['install', '-y', '-qq', '--no-install-recommends', ...lockPatience, 'redis-server']
    // The test starts a server of its own; run level 1 keeps Debian from starting another.
    await runCommand(['apt-get', ...words], {
      environment: { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
    })
  }
  if (!isOnPath('redis-server'))
    console.log(`Two hub processes with Redis were NOT tested. Run:\n  ${command}`)
}
