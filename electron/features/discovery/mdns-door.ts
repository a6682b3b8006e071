import BonjourService from 'bonjour-service'
import { randomBytes } from 'node:crypto'
import type { Network } from '../../../shared/ipc/networks.ts'
import { isIn } from '../../networks/classify-network.ts'
import { guardedSocket } from './guarded-socket.ts'
import type { HeardService } from './read-nearby.ts'

/** Something to announce. */
export interface Announced {
  /** Without `_` and `._tcp`. */
  readonly type: string
  readonly name: string
  readonly port: number
  readonly text: Readonly<Record<string, string>>
}

/** What is told of the answers to a question. */
export interface Answers {
  readonly onHeard: (heard: HeardService) => void
  /** It said goodbye. */
  readonly onGone: (heard: HeardService) => void
}

/** mDNS on one network. */
export interface MdnsDoor {
  /** Settles when the system has opened it; a text is the system's code for why it has not. */
  readonly opened: Promise<'open' | { readonly code: string }>
  /** Asks for a type of service once, and tells every answer that comes until it is stopped. */
  readonly find: (type: string, answers: Answers) => { readonly stop: () => void }
  /** Announces until it is stopped; stopping says goodbye and ends when that has been sent. */
  readonly announce: (announced: Announced) => { readonly stop: () => Promise<void> }
  readonly close: () => Promise<void>
}

/**
 * Opens mDNS on a network. Nothing is sent before something is asked or announced. `onFault` is told what goes wrong while
 * the door is open; it survives that.
 */
export type OpenMdnsDoor = (network: Network, onFault: (error: unknown) => void) => MdnsDoor

/** More answers than this to one question are a flood, and nothing more of it is heard. */
const mostAnswers = 200

/** A goodbye that the network does not take is not waited for. */
const longestGoodbyeMs = 500

/** What bonjour-service hands to multicast-dns and has no types for. */
interface MdnsOptions {
  readonly interface: string
  /** All addresses: bound to its own, a socket hears no multicast on Linux and macOS. */
  readonly bind: string
  readonly socket: unknown
}

interface MdnsSocket {
  readonly on: (
    name: 'ready' | 'error' | 'warning',
    listener: (error?: NodeJS.ErrnoException) => void,
  ) => void
}

/** What the browser of bonjour-service tells; whatever came over the network may be missing or of any type. */
interface BrowsedService {
  readonly name: unknown
  readonly port: unknown
  readonly txt?: unknown
  readonly addresses?: unknown
  readonly referer?: { readonly address: unknown }
}

/** Opens mDNS on a network of this computer with bonjour-service. */
export const openMdnsDoor: OpenMdnsDoor = (network, onFault) => {
  const { address, prefixLength } = network
  const socket = guardedSocket({
    isFromHere: (sender) => isIn(sender, address, prefixLength),
    nowMs: () => performance.now(),
    onFault,
  })
  const options: MdnsOptions = { interface: address, bind: '0.0.0.0', socket }
  const bonjour = new BonjourService(options as ConstructorParameters<typeof BonjourService>[0], onFault)
  const opened = whenOpen(bonjour, onFault)
  return {
    opened,
    find: (type, answers) => find(bonjour, type, answers),
    announce: (announced) => announce(bonjour, announced, address),
    async close() {
      // Closed while it is being opened, it would go on looking after its memberships.
      await opened
      await new Promise<void>((resolve) => bonjour.destroy(() => resolve()))
    },
  }
}

function whenOpen(bonjour: BonjourService, onFault: (error: unknown) => void): MdnsDoor['opened'] {
  const { mdns } = Reflect.get(bonjour, 'server') as { mdns: MdnsSocket }
  return new Promise((resolve) => {
    mdns.on('ready', () => resolve('open'))
    mdns.on('warning', onFault)
    // Without a listener it would end the program. It may come again later, when nobody waits any more.
    mdns.on('error', (error) => {
      resolve({ code: error?.code ?? 'unknown' })
      onFault(error)
    })
  })
}

function find(bonjour: BonjourService, type: string, { onHeard, onGone }: Answers): { stop: () => void } {
  let count = 0
  const browser = bonjour.find({ type })
  function tell(service: BrowsedService) {
    count += 1
    if (count > mostAnswers) browser.stop()
    else onHeard(heardOf(service))
  }
  browser.on('up', tell)
  browser.on('txt-update', tell)
  browser.on('srv-update', tell)
  browser.on('down', (service: BrowsedService) => onGone(heardOf(service)))
  return { stop: () => browser.stop() }
}

function heardOf({ name, port, txt, addresses, referer }: BrowsedService): HeardService {
  return { name, port, txt, addresses, sender: referer?.address }
}

function announce(
  bonjour: BonjourService,
  { type, name, port, text }: Announced,
  address: string,
): { stop: () => Promise<void> } {
  // Not the computer's name, which is often a person's.
  const host = `tavolo-${randomBytes(4).toString('hex')}.local`
  const service = bonjour.publish({ type, name, port, host, txt: text, disableIPv6: true })
  // Announcing starts after the name was probed, in a later turn: until then what is announced can be narrowed.
  const allRecords = service.records.bind(service)
  service.records = () =>
    allRecords().filter(({ type: kind, data }) => kind !== 'AAAA' && (kind !== 'A' || data === address))
  const stopService = service.stop as (onStopped: () => void) => void
  return {
    stop: () =>
      new Promise((resolve) => {
        const waiting = setTimeout(resolve, longestGoodbyeMs)
        stopService(() => {
          clearTimeout(waiting)
          resolve()
        })
        // Stopped while its name is probed, it would be registered afterwards.
        service.records = () => []
      }),
  }
}
