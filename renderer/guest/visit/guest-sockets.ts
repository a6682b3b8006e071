import { hubPaths } from '../../../shared/sync/room/protocol.ts'
import type { Random } from '../../../shared/util/random.ts'
import type { Timekeeper } from '../../store/timekeeper.ts'
import { createHubSockets, type HubSockets } from '../../sync/hub-sockets.ts'

type PageLocation = Pick<Location, 'protocol' | 'hostname' | 'host' | 'port'>

/** The hub that a page came from, as hubs write their addresses: always with a port. */
export function pageAddress({ protocol, host, port }: PageLocation): string {
  if (port !== '') return host
  return `${host}:${protocol === 'https:' ? 443 : 80}`
}

/** How a guest's page reaches a hub: plainly, as the page itself came, and encrypted behind an organisation's https. */
export function guestSockets(options: {
  readonly location: PageLocation
  readonly timekeeper: Timekeeper
  readonly random: Random
}): HubSockets {
  const { location, timekeeper, random } = options
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws'
  return {
    ...createHubSockets({ laptopSecret: null, timekeeper, random }),
    urlOf: (address, path) => `${scheme}://${address}${hubPaths[path]}`,
  }
}
