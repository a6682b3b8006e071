import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { failure, ok, type Result } from '../../../shared/util/result.ts'
import { openKernelSwitch } from './kernel-switch.ts'
import { labAbilities, labNamespace, sweepOldLabs, whyNoLab } from './lab-abilities.ts'
import { must, works } from './lab-commands.ts'
import { startLabProcess, type LabProcess } from './lab-process.ts'
import type { LabSwitch, LinkShape } from './lab-switch.ts'
import { openProgramSwitch } from './program-switch.ts'

/** What a laboratory is made of. */
export interface NetLabOptions {
  readonly hosts: readonly string[]
  /** Whether delay and loss are needed; without netem in the kernel a program of ours then carries every frame. */
  readonly shaping: 'needed' | 'not-needed'
  /** Of what is lost, where a program loses it. */
  readonly seed?: number
  /** Every frame that a host sends is written into this file, which `readCapture` reads: a program of ours then carries them. */
  readonly recordTo?: string
}

/** A computer of the laboratory: a network namespace with one interface, `eth0`, and an address, with no way out. */
export interface LabHost {
  readonly name: string
  readonly address: string
  /** The same command, run on this host. */
  readonly command: (...words: [string, ...string[]]) => [string, ...string[]]
  /** Starts a process on this host; `close` of the laboratory ends it. */
  readonly start: (
    command: readonly [string, ...string[]],
    options?: { readonly environment?: Readonly<Record<string, string>>; readonly ipc?: 'with' | 'without' },
  ) => LabProcess
  /** A program on this host as one file to execute, for those who start a browser by its path. */
  readonly wrapperOf: (executablePath: string) => string
  /** Nothing passes any more, and nobody is told. */
  readonly cut: () => Promise<void>
  readonly mend: () => Promise<void>
  /** Pulls the cable, which the computer notices, or puts it back. */
  readonly unplug: () => Promise<void>
  readonly plugIn: () => Promise<void>
  readonly shape: (shape: LinkShape) => Promise<void>
  /** From now on it reaches only hosts that are not isolated, as on the Wi-Fi of a hotel. */
  readonly isolate: () => Promise<void>
}

/** Some computers on one network of their own. */
export interface NetLab {
  readonly switchKind: LabSwitch['kind']
  readonly host: (name: string) => LabHost
  /** Ends every process and takes everything away. */
  readonly close: () => Promise<void>
}

/** Processes in a namespace find no bus of the desktop, and say nothing about it. */
const quietBus = {
  DBUS_SESSION_BUS_ADDRESS: 'unix:path=/dev/null',
  DBUS_SYSTEM_BUS_ADDRESS: 'unix:path=/dev/null',
}

let labCount = 0

/** Builds a laboratory; when there can be none, gives the sentence that says why, for the report of the tests. */
export async function openNetLab(options: NetLabOptions): Promise<Result<NetLab, string>> {
  const whyNot = await whyNoLab()
  if (whyNot !== null) return failure(whyNot)
  await sweepOldLabs()
  labCount += 1
  const labNumber = labCount
  const opened = await openSwitch(options, `${labNumber}`)
  if (!opened.isOk) return opened
  const labSwitch = opened.value
  const folder = mkdtempSync(join(tmpdir(), 'tavolo-net-lab-'))
  const processes: LabProcess[] = []
  const namespaces: string[] = []
  const hosts = new Map<string, LabHost>()

  async function close(): Promise<void> {
    await Promise.all(processes.map(async ({ kill }) => kill()))
    for (const namespace of namespaces) await works('ip', 'netns', 'del', namespace)
    await labSwitch.close()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    for (const [index, name] of options.hosts.entries()) {
      const namespace = labNamespace(`${labNumber}-${name}`)
      const address = `10.77.${labNumber}.${index + 1}`
      namespaces.push(namespace)
      await must('ip', 'netns', 'add', namespace)
      await labSwitch.plugIn(namespace)
      await must('ip', '-n', namespace, 'link', 'set', 'lo', 'up')
      await must('ip', '-n', namespace, 'address', 'add', `${address}/24`, 'broadcast', '+', 'dev', 'eth0')
      await must('ip', '-n', namespace, 'link', 'set', 'eth0', 'up')
      hosts.set(name, makeHost({ name, address, namespace, labSwitch, folder, processes }))
    }
  } catch (error) {
    await close()
    throw error
  }
  return ok({
    switchKind: labSwitch.kind,
    close,
    host(name) {
      const host = hosts.get(name)
      if (host === undefined) throw new Error(`No host ${name} in this laboratory`)
      return host
    },
  })
}

async function openSwitch(options: NetLabOptions, labName: string): Promise<Result<LabSwitch, string>> {
  const { hosts, shaping, seed = 1, recordTo = null } = options
  const { hasBridge, hasNetem, hasTaps } = await labAbilities()
  const isKernelEnough = recordTo === null && (hasNetem || shaping === 'not-needed')
  if (hasBridge && isKernelEnough) return ok(await openKernelSwitch(labName))
  if (!hasTaps)
    return failure('Neither the kernel nor a program can join hosts here: no netem, no /dev/net/tun.')
  return ok(await openProgramSwitch({ seats: hosts.length, seed, recordTo }))
}

function makeHost(parts: {
  readonly name: string
  readonly address: string
  readonly namespace: string
  readonly labSwitch: LabSwitch
  readonly folder: string
  readonly processes: LabProcess[]
}): LabHost {
  const { name, address, namespace, labSwitch, folder, processes } = parts
  const command = (...words: [string, ...string[]]): [string, ...string[]] => [
    ...(['ip', 'netns', 'exec', namespace] as const),
    ...words,
  ]
  return {
    name,
    address,
    command,
    start(words, { environment = {}, ipc = 'without' } = {}) {
      const started = startLabProcess({
        command: command(...words),
        environment: { ...quietBus, ...environment },
        ipc,
      })
      processes.push(started)
      return started
    },
    wrapperOf(executablePath) {
      const path = join(folder, `on-${name}.sh`)
      writeFileSync(path, `#!/bin/sh\nexec ${command(`'${executablePath}'`).join(' ')} "$@"\n`)
      chmodSync(path, 0o700)
      return path
    },
    cut: async () => labSwitch.cut(namespace),
    mend: async () => labSwitch.mend(namespace),
    unplug: async () => void (await must('ip', '-n', namespace, 'link', 'set', 'eth0', 'down')),
    plugIn: async () => void (await must('ip', '-n', namespace, 'link', 'set', 'eth0', 'up')),
    shape: async (shape) => labSwitch.shape(namespace, shape),
    isolate: async () => labSwitch.isolate(namespace),
  }
}
