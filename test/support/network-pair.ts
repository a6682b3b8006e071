import { randomBytes } from 'node:crypto'
import { runCommand } from '../../electron/dev/run-command.ts'

/** Two computers on one cable: namespaces of Linux, each with an `eth0` and, on the first, a tunnel beside it. */
export interface NetworkPair {
  readonly first: string
  readonly second: string
  /** The words before a command that make it run on one of the two. */
  readonly on: (name: string) => readonly [string, ...string[]]
  readonly remove: () => Promise<void>
}

/** Addresses of the pair's interfaces. */
export const pairAddresses = { first: '192.168.77.1', second: '192.168.77.2', tunnel: '10.8.0.6' } as const

/** Makes such a pair; null where none can be made: only root may, only on Linux, and not in every container. */
export async function makeNetworkPair(): Promise<NetworkPair | null> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null
  const token = randomBytes(3).toString('hex')
  const [first, second] = [`tavolo-${token}-a`, `tavolo-${token}-b`]
  async function remove(): Promise<void> {
    for (const name of [first, second]) await runCommand(['ip', 'netns', 'del', name])
  }
  const steps = [
    `ip netns add ${first}`,
    `ip netns add ${second}`,
    `ip link add eth0 netns ${first} type veth peer name eth0 netns ${second}`,
    ...[first, second].map((name) => `ip -n ${name} link set lo up`),
    `ip -n ${first} addr add ${pairAddresses.first}/24 dev eth0`,
    `ip -n ${second} addr add ${pairAddresses.second}/24 dev eth0`,
    `ip -n ${first} link add tun0 type veth peer name veth9`,
    `ip -n ${first} addr add ${pairAddresses.tunnel}/24 dev tun0`,
    // A device has no carrier before both of its ends are up, and one without is not listed.
    ...['tun0', 'veth9'].map((device) => `ip -n ${first} link set ${device} up`),
    ...[first, second].map((name) => `ip -n ${name} link set eth0 up`),
  ]
  for (const step of steps) {
    const { exitCode } = await runCommand(step.split(' ') as [string, ...string[]])
    if (exitCode === 0) continue
    await remove()
    return null
  }
  return { first, second, on: (name) => ['ip', 'netns', 'exec', name], remove }
}
