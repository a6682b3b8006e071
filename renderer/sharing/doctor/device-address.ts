import { firstHubPort, isIpv4, readHubAddress } from '../../../shared/sync/room/hub-address.ts'
import { isLocalAddress } from '../../../shared/sync/room/local-address.ts'
import { failure, ok, type Result } from '../../../shared/util/result.ts'

/** Where a device is to be tried. */
export interface DoctorAddressGiven {
  readonly address: string
  readonly port: number
}

/** Reads the address of a device, with or without a port; only those near may be tried. */
export function readDeviceAddress(typed: string): Result<DoctorAddressGiven, 'wrong' | 'outside'> {
  const text = typed.trim()
  const given = isIpv4(text) ? { host: text, port: firstHubPort } : readHubAddress(text)
  if (given === null || !isIpv4(given.host)) return failure('wrong')
  return isLocalAddress(given.host) ? ok({ address: given.host, port: given.port }) : failure('outside')
}
