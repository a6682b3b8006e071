import { labNamespace } from './lab-abilities.ts'
import { must, works } from './lab-commands.ts'
import type { LabSwitch, LinkShape } from './lab-switch.ts'

// Names that `bridge link set … state` knows by number: disabled, forwarding.
const disabled = '0'
const forwarding = '3'

/** Joins hosts by a bridge in a namespace of its own; delay and loss are the kernel's netem, where it has it. */
export async function openKernelSwitch(labName: string): Promise<LabSwitch> {
  const home = labNamespace(`${labName}-switch`)
  const ports = new Map<string, string>()
  await must('ip', 'netns', 'add', home)
  await must('ip', '-n', home, 'link', 'add', 'br0', 'type', 'bridge')
  await must('ip', '-n', home, 'link', 'set', 'br0', 'up')

  function portOf(namespace: string): string {
    const port = ports.get(namespace)
    if (port === undefined) throw new Error(`${namespace} is not plugged in`)
    return port
  }
  function setPort(namespace: string, ...words: string[]): Promise<string> {
    return must('bridge', '-n', home, 'link', 'set', 'dev', portOf(namespace), ...words)
  }
  return {
    kind: 'kernel',
    async plugIn(namespace) {
      const port = `p${ports.size}`
      ports.set(namespace, port)
      await must(
        ...(['ip', '-n', home, 'link', 'add', port, 'type', 'veth'] as const),
        ...(['peer', 'name', 'eth0', 'netns', namespace] as const),
      )
      await must('ip', '-n', home, 'link', 'set', port, 'master', 'br0', 'up')
    },
    cut: async (namespace) => void (await setPort(namespace, 'state', disabled)),
    mend: async (namespace) => void (await setPort(namespace, 'state', forwarding)),
    isolate: async (namespace) => void (await setPort(namespace, 'isolated', 'on')),
    async shape(namespace, shape) {
      await shapeDevice(home, portOf(namespace), shape)
      await shapeDevice(namespace, 'eth0', shape)
    },
    close: async () => void (await works('ip', 'netns', 'del', home)),
  }
}

async function shapeDevice(namespace: string, device: string, shape: LinkShape): Promise<void> {
  const netem = ['netem', 'delay', `${shape.delayMs}ms`, 'loss', `${shape.lossPercent}%`]
  await must('tc', '-n', namespace, 'qdisc', 'replace', 'dev', device, 'root', ...netem)
}
