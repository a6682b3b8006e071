import { randomBytes } from 'node:crypto'
import { createSocket } from 'node:dgram'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { Discovery } from '../../electron/features/discovery/discovery.ts'
import { openMdnsDoor } from '../../electron/features/discovery/mdns-door.ts'
import { hearAnnouncement } from '../../electron/features/room-doctor/hear-announcement.ts'
import { knock } from '../../electron/features/room-doctor/knock.ts'
import { countDevices, readNeighbours } from '../../electron/features/room-doctor/read-neighbours.ts'
import { networksByName } from '../../electron/networks/ask-system.ts'

/*
 * A computer on a network of a test. It does what each line it reads says, and writes what happens as JSON, one a line:
 * `{"nearby": […]}`, `{"packet": "…hex"}`, `{"done": "…"}`.
 */
const multicastAddress = '224.0.0.251'
const multicastPort = 5353

function say(event: unknown): void {
  process.stdout.write(`${JSON.stringify(event)}\n`)
}

const discovery = new Discovery({
  networks: networksByName,
  openDoor: openMdnsDoor,
  newToken: () => randomBytes(4).toString('hex'),
  onFault: (error) => say({ fault: String(error) }),
})
discovery.nearby.subscribe(() => say({ nearby: discovery.nearby.get() }))

/** Tells every packet of mDNS that arrives, whoever sent it. */
function listen(address: string): Promise<void> {
  const socket = createSocket({ type: 'udp4', reuseAddr: true })
  socket.on('message', (packet) => say({ packet: packet.toString('hex') }))
  return new Promise((resolve) =>
    socket.bind(multicastPort, () => {
      socket.addMembership(multicastAddress, address)
      resolve()
    }),
  )
}

/** Sends nonsense of every size, and questions by the hundred. */
async function flood(address: string): Promise<void> {
  const socket = createSocket({ type: 'udp4', reuseAddr: true })
  await new Promise<void>((resolve) => socket.bind(0, address, resolve))
  socket.setMulticastInterface(address)
  const question = Buffer.from('075f7461766f6c6f045f746370056c6f63616c00000c0001', 'hex')
  const many = Buffer.concat([
    Buffer.from([0, 0, 0, 0, 0, 30, 0, 0, 0, 0, 0, 0]),
    ...Array.from({ length: 30 }, () => question),
  ])
  for (let number = 0; number < 3000; number += 1) {
    const packet = number % 10 === 0 ? many : randomBytes(number % 1400)
    await new Promise((resolve) => socket.send(packet, multicastPort, multicastAddress, resolve))
    // Faster than this the system drops most of it.
    if (number % 20 === 0) await wait(10)
  }
  socket.close()
}

const orders: Readonly<Record<string, (address: string) => Promise<unknown>>> = {
  listen,
  flood,
  watch: () => discovery.watch('test'),
  unwatch: () => discovery.unwatch('test'),
  silence: () => discovery.silence(),
  open: (address) => new Promise((resolve) => createServer().listen(4747, address, () => resolve('open'))),
  knock: (address) => knock({ address, port: 4747 }, { ownAddresses: [], timeoutMs: 1000 }),
  hear: (address) =>
    hearAnnouncement({
      network: networksByName().find((network) => network.address === address),
      ...{ openDoor: openMdnsDoor, name: 'test-1' },
    }),
  devices: async () => countDevices(readNeighbours(readFileSync('/proc/net/arp', 'utf8'))),
  announce: (address) =>
    discovery.announce({
      tavoloId: 'tavolo:01J9ZKSECRET',
      roomTitle: 'Vicini di valle',
      ...{ address, port: 4747, protocol: 1 },
    }),
}

for await (const line of createInterface(process.stdin)) {
  const [order = '', address = ''] = line.split(' ')
  const result = await orders[order]?.(address)
  say({ done: order, result })
}
await discovery.close()
process.exit(0)
