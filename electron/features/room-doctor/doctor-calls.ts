import { net } from 'electron'
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { HostCallName } from '../../../shared/ipc/names.ts'
import type { HostAnswers } from '../../host-calls.ts'
import { networksByName, ownSystem } from '../../networks/ask-system.ts'
import { runTool } from '../../networks/run-tool.ts'
import { noteSideFailure } from '../../side-failures.ts'
import { knock } from './knock.ts'
import { lookAtFirewall } from './look-at-firewall.ts'
import { countDevices, readNeighbours } from './read-neighbours.ts'

type DoctorAnswers = Pick<HostAnswers, Extract<HostCallName, `doctor${string}`>>

/** Answers the page that asks why nobody connects. Nothing is looked at before it asks. */
export function doctorCalls(): DoctorAnswers {
  return {
    doctorKnock: (door) => knock(door, { ownAddresses: networksByName().map(({ address }) => address) }),
    doctorFirewall: () => lookAtFirewall(),
    async doctorNeighbours() {
      const table = await neighbourTable()
      return table === null ? null : countDevices(readNeighbours(table))
    },
    async doctorAnnouncement({ address }) {
      const { openMdnsDoor } = await import('../discovery/mdns-door.ts')
      const { hearAnnouncement } = await import('./hear-announcement.ts')
      const network = networksByName().find((each) =>
        address === null ? each.isOffered : each.address === address,
      )
      return hearAnnouncement({
        ...{ network, openDoor: openMdnsDoor },
        name: `test-${randomBytes(6).toString('hex')}`,
      })
    },
    doctorInternet: () => net.isOnline(),
  }
}

/** The system's table of neighbours; null where it cannot be read, which the doctor tells as «not known». */
function neighbourTable(): Promise<string | null> {
  if (ownSystem === 'linux') {
    return readFile('/proc/net/arp', 'utf8').catch((error: unknown) => {
      noteSideFailure('the table of neighbours')(error)
      return null
    })
  }
  // Without -n macOS would ask a server for the name of each.
  return runTool('arp', ownSystem === 'darwin' ? ['-a', '-n'] : ['-a'])
}
