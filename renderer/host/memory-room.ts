import type { HostInput, HostResult } from '../../shared/ipc/contract.ts'
import type { HostCallName } from '../../shared/ipc/names.ts'
import type { Network } from '../../shared/ipc/networks.ts'
import { ok } from '../../shared/util/result.ts'

type RoomCall = Extract<HostCallName, `network${string}` | `nearby${string}` | `doctor${string}`>

const wifi: Network = {
  kind: 'wifi',
  address: '192.168.1.23',
  prefixLength: 24,
  systemName: 'wlp2s0',
  wifiName: 'Ex scuola',
  isOffered: true,
}

/** The answers about the room of a host without a desktop: one Wi-Fi, where everything works and nobody else is. */
export function memoryRoom(): {
  readonly [Name in RoomCall]: (input: HostInput<Name>) => HostResult<Name>
} {
  return {
    networkList: () => [wifi],
    nearbyStart: () => ok([]),
    nearbyStop: () => undefined,
    doctorKnock: ({ address }) => (address === wifi.address ? 'answers' : 'silent'),
    doctorFirewall: () => ({ program: 'notKnown', isOn: null, isNetworkPublic: null }),
    doctorNeighbours: () => 0,
    doctorAnnouncement: () => 'heard',
    doctorInternet: () => false,
  }
}
