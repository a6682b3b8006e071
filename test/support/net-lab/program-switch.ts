import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { must } from './lab-commands.ts'
import type { LabSwitch } from './lab-switch.ts'
import type { PortOrder } from './switch-frames.ts'

// Node has no ioctl: Perl, which every Debian has, opens the devices and becomes the program that reads them.
const openTaps = `
  use Fcntl; my @names = split /,/, shift @ARGV; my @open;
  for my $name (@names) {
    open(my $tap, '+<', '/dev/net/tun') or die "no /dev/net/tun: $!";
    ioctl($tap, 0x400454ca, pack('a16 s x22', $name, 0x1002)) or die "no tap: $!";
    fcntl($tap, F_SETFD, 0); push @open, $tap;
  }
  $ENV{TAVOLO_TAPS} = join ',', map { fileno $_ } @open;
  exec @ARGV;
`

let switchCount = 0

/**
 * Joins hosts by a program of ours, with delay and loss for every host, where the kernel cannot. It takes some
 * microseconds of a core for every frame: enough for hundreds of Mbit/s.
 */
export async function openProgramSwitch(options: {
  readonly seats: number
  readonly seed: number
  /** A file for every frame that a host sends; null keeps none. */
  readonly recordTo: string | null
}): Promise<LabSwitch> {
  switchCount += 1
  const { seats, seed, recordTo } = options
  // At most 15 letters.
  const taps = Array.from({ length: seats }, (_, index) => `tv${process.pid}-${switchCount}-${index}`)
  const free = [...taps.keys()]
  const ports = new Map<string, number>()
  const frames = join(import.meta.dirname, 'switch-frames.ts')
  const words = [process.execPath, frames, String(seed), ...(recordTo === null ? [] : [recordTo])]
  const child = spawn('perl', ['-e', openTaps, taps.join(','), ...words], {
    env: { ...process.env, UV_THREADPOOL_SIZE: String(seats + 2) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve())
    child.once('exit', () => reject(new Error('The switch did not start')))
    child.once('error', reject)
  })

  /** Gives an order and waits until the program says that it follows it. */
  async function order(namespace: string, change: Omit<PortOrder, 'port'>): Promise<void> {
    const port = ports.get(namespace)
    if (port === undefined) throw new Error(`${namespace} is not plugged in`)
    const followed = new Promise<void>((resolve) => child.once('message', () => resolve()))
    child.send({ port, ...change } satisfies PortOrder)
    await followed
  }
  return {
    kind: 'program',
    async plugIn(namespace) {
      const port = free.shift()
      const tap = port === undefined ? undefined : taps[port]
      if (port === undefined || tap === undefined) throw new Error(`This switch has only ${seats} ports`)
      ports.set(namespace, port)
      await must('ip', 'link', 'set', tap, 'netns', namespace, 'name', 'eth0')
    },
    cut: async (namespace) => order(namespace, { isCut: true }),
    mend: async (namespace) => order(namespace, { isCut: false }),
    shape: async (namespace, shape) => order(namespace, shape),
    isolate: async (namespace) => order(namespace, { isIsolated: true }),
    async close() {
      child.kill('SIGKILL')
      await ended
    },
  }
}
