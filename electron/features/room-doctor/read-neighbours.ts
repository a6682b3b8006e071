/** A device that this computer knows the hardware address of. */
interface KnownDevice {
  readonly address: string
  readonly hardwareAddress: string
}

const broadcastOrNone = /^(?:ff:ff:ff:ff:ff:ff|00:00:00:00:00:00)$/

/** Reads the devices from `/proc/net/arp` or from `arp -a`, in the forms that Linux, macOS and Windows write. */
export function readNeighbours(table: string): KnownDevice[] {
  return table.split('\n').flatMap((line) => {
    const address = /\b\d{1,3}(?:\.\d{1,3}){3}\b/.exec(line)?.[0]
    const hardware = /\b[0-9a-f]{1,2}(?:[:-][0-9a-f]{1,2}){5}\b/i.exec(line)?.[0]
    if (address === undefined || hardware === undefined) return []
    const hardwareAddress = hardware
      .split(/[:-]/)
      .map((part) => part.padStart(2, '0').toLowerCase())
      .join(':')
    // Every packet for all has such an address too: 224.…, 239.…, and what ends in 255.
    const isForAll = /^(?:22[4-9]|23\d)\./.test(address) || broadcastOrNone.test(hardwareAddress)
    return isForAll ? [] : [{ address, hardwareAddress }]
  })
}

/**
 * Counts the devices that are not routers. Nobody says which one is: it is mostly the first or the last address of its
 * network, and phones are hardly ever given those.
 */
export function countDevices(devices: readonly KnownDevice[]): number {
  const others = devices.filter(({ address }) => !/\.(?:1|254)$/.test(address))
  return new Set(others.map(({ hardwareAddress }) => hardwareAddress)).size
}
