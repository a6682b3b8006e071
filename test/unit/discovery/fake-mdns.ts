import type {
  Announced,
  Answers,
  MdnsDoor,
  OpenMdnsDoor,
} from '../../../electron/features/discovery/mdns-door.ts'
import type { HeardService } from '../../../electron/features/discovery/read-nearby.ts'
import type { Network } from '../../../shared/ipc/networks.ts'

/** A network for tests: `wifi` at 192.168.1.23 unless said otherwise. */
export function testNetwork(change: Partial<Network> = {}): Network {
  return {
    ...{ kind: 'wifi', address: '192.168.1.23', prefixLength: 24, systemName: 'wlp2s0' },
    ...{ wifiName: null, isOffered: true },
    ...change,
  }
}

/** A room as a neighbour announces it. */
export function heardRoom(change: Partial<HeardService> = {}): HeardService {
  return {
    name: 'Tavolo 1a2b3c4d',
    port: 4747,
    txt: { v: '1', t: 'Vicini di valle', h: '0123456789abcdef' },
    addresses: ['192.168.1.40'],
    sender: '192.168.1.40',
    ...change,
  }
}

/** mDNS without a network. */
export interface FakeMdns {
  readonly openDoor: OpenMdnsDoor
  /** Addresses of the networks that are open, in the order they were opened. */
  readonly openAddresses: () => string[]
  /** What was sent, in words: `ask 192.168.1.23`, `announce Tavolo 1 on …`, `goodbye Tavolo 1`. */
  readonly sent: readonly string[]
  /** What is announced now. */
  readonly announced: () => readonly Announced[]
  /** A neighbour answers, on the network of one of this computer's addresses. */
  readonly answer: (heard: HeardService, onAddress?: string) => void
  readonly sayGoodbye: (heard: HeardService, onAddress?: string) => void
}

/** Makes one; `blockedCode` is the system's code when it lets nobody use multicast. */
export function createFakeMdns(blockedCode?: string): FakeMdns {
  const doors = new Map<string, { readonly questions: Set<Answers>; readonly announced: Set<Announced> }>()
  const sent: string[] = []

  function openDoor({ address }: Network): MdnsDoor {
    const questions = new Set<Answers>()
    const announced = new Set<Announced>()
    doors.set(address, { questions, announced })
    return {
      opened: Promise.resolve(blockedCode === undefined ? 'open' : { code: blockedCode }),
      find(type, answers) {
        sent.push(`ask ${type} on ${address}`)
        questions.add(answers)
        return { stop: () => questions.delete(answers) }
      },
      announce(room) {
        sent.push(`announce ${room.name} on ${address}`)
        announced.add(room)
        return {
          async stop() {
            sent.push(`goodbye ${room.name}`)
            announced.delete(room)
          },
        }
      },
      async close() {
        doors.delete(address)
      },
    }
  }

  function questionsOn(address: string): Iterable<Answers> {
    return doors.get(address)?.questions ?? []
  }

  return {
    openDoor,
    openAddresses: () => [...doors.keys()],
    sent,
    announced: () => [...doors.values()].flatMap(({ announced }) => [...announced]),
    answer(heard, onAddress = '192.168.1.23') {
      for (const { onHeard } of questionsOn(onAddress)) onHeard(heard)
    },
    sayGoodbye(heard, onAddress = '192.168.1.23') {
      for (const { onGone } of questionsOn(onAddress)) onGone(heard)
    },
  }
}
