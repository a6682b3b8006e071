import type { DoctorAddressGiven } from './device-address.ts'
import type { CheckId, DoctorFacts } from '../../../shared/sync/room/doctor.ts'
import type { Host } from '../../host/host.ts'

/** The calls by which the doctor looks. */
export type DoctorHost = Pick<
  Host,
  | 'networkList'
  | 'doctorKnock'
  | 'doctorFirewall'
  | 'doctorNeighbours'
  | 'doctorAnnouncement'
  | 'doctorInternet'
  | 'textCopy'
>

/** What is known before anything is looked at. */
export interface DoctorCase {
  readonly hub: DoctorFacts['hub']
  readonly guestsReached: number | null
  /** A device that cannot come in; null when nobody named one. */
  readonly device: DoctorAddressGiven | null
}

/** How far the doctor is. */
export interface DoctorProgress {
  readonly facts: DoctorFacts
  /** Checks that still wait for something. */
  readonly pending: ReadonlySet<CheckId>
  /** Whether something could not be looked at because a call failed. */
  readonly hasFailed: boolean
}

interface Look {
  /** The checks that need it. */
  readonly checks: readonly CheckId[]
  readonly find: () => Promise<Partial<DoctorFacts>>
}

function looksOf(host: DoctorHost, { hub, device }: DoctorCase): Look[] {
  const looks: Look[] = [
    { checks: ['network', 'vpn'], find: async () => ({ networks: await host.networkList() }) },
    {
      checks: ['firewall', 'isolation', 'nearby'],
      find: async () => ({ firewall: await host.doctorFirewall() }),
    },
    {
      checks: ['isolation'],
      find: async () => ({ namedDevice: device === null ? null : await host.doctorKnock(device) }),
    },
    { checks: ['isolation'], find: async () => ({ devicesSeen: await host.doctorNeighbours() }) },
    {
      checks: ['nearby'],
      find: async () => ({ announcement: await host.doctorAnnouncement({ address: hub?.address ?? null }) }),
    },
    { checks: ['internet'], find: async () => ({ isOnline: await host.doctorInternet() }) },
  ]
  if (hub === null) return looks
  return [{ checks: ['door'], find: async () => ({ ownDoor: await host.doctorKnock(hub) }) }, ...looks]
}

/** Looks at everything at once, and tells how far it is at the beginning and after each thing. Ends when all is told. */
export async function runDoctor(
  host: DoctorHost,
  given: DoctorCase,
  onProgress: (progress: DoctorProgress) => void,
): Promise<void> {
  const looks = looksOf(host, given)
  const open = new Set(looks)
  let facts: DoctorFacts = { hub: given.hub, guestsReached: given.guestsReached }
  let hasFailed = false

  function tell(): void {
    onProgress({ facts, hasFailed, pending: new Set([...open].flatMap(({ checks }) => checks)) })
  }

  async function look(each: Look): Promise<void> {
    try {
      const found = await each.find()
      facts = { ...facts, ...found }
    } catch {
      // What could not be found out stays unknown, and the person is told that something could not.
      hasFailed = true
    }
    open.delete(each)
    tell()
  }

  tell()
  await Promise.all(looks.map(look))
}
