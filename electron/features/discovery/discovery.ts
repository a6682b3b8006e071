import { mostNearby, type NearbyProblem, type NearbyTavolo } from '../../../shared/ipc/discovery.ts'
import type { Network } from '../../../shared/ipc/networks.ts'
import type { Id } from '../../../shared/model/id.ts'
import { tavoloHash } from '../../../shared/sync/room/tavolo-hash.ts'
import { createObservable, type Observable } from '../../../shared/util/observable.ts'
import { failure, ok, type Result } from '../../../shared/util/result.ts'
import type { MdnsDoor, OpenMdnsDoor } from './mdns-door.ts'
import { cleanTitle, type AnnouncedText, type HeardService, readNearby } from './read-nearby.ts'

/** A tavolo that is open to the room. */
export interface AnnouncedRoom {
  readonly tavoloId: Id<'tavolo'>
  readonly roomTitle: string
  /** Where the hub listens; it is announced on that network alone. */
  readonly address: string
  readonly port: number
  /** The version of the protocol that the hub speaks. */
  readonly protocol: number
}

/** What discovery is made with. */
export interface DiscoveryParts {
  /** The networks of this computer now. */
  readonly networks: () => readonly Network[]
  readonly openDoor: OpenMdnsDoor
  /** A few random hex digits: a name that nobody else on the network has. */
  readonly newToken: () => string
  readonly onFault: (error: unknown) => void
}

/** How often the networks are asked again. Somebody who opens the tavolo is seen at once: announcements come unasked. */
export const roundMs = 10_000

/** How soon a network is noticed that was not there: a cable is plugged in, a hotspot is switched on. */
const networkCheckMs = 2000

/** One question may be lost in a full hall, two in a row hardly. */
const roundsUntilGone = 3

/** What tavoli are announced as: `_tavolo._tcp`. macOS must know it beforehand (electron-builder.yml). */
export const serviceType = 'tavolo'

interface OpenDoor {
  readonly network: Network
  readonly door: MdnsDoor
  question: { readonly stop: () => void } | null
}

interface Heard {
  readonly tavolo: NearbyTavolo
  readonly round: number
}

/** Announces the tavolo that is open here, and looks for those of others. Sends nothing before it is asked to. */
export class Discovery {
  readonly #parts: DiscoveryParts
  readonly #doors = new Map<string, OpenDoor>()
  readonly #heard = new Map<string, Heard>()
  readonly #nearby = createObservable<readonly NearbyTavolo[]>([], areSame)
  readonly #watchers = new Set<unknown>()
  #room: { readonly room: AnnouncedRoom; readonly name: string } | null = null
  /** What is announced now; null while the room's network is away. */
  #announcement: { readonly stop: () => Promise<void> } | null = null
  #checks: NodeJS.Timeout | null = null
  #checkCount = 0
  #round = 0
  /** The tavoli of others, in the order of their titles; empty while nobody watches. */
  readonly nearby: Observable<readonly NearbyTavolo[]> = this.#nearby

  constructor(parts: DiscoveryParts) {
    this.#parts = parts
  }

  /** Looks for tavoli until the same watcher stops. */
  async watch(watcher: unknown): Promise<Result<readonly NearbyTavolo[], NearbyProblem>> {
    if (this.#watchers.size === 0) this.#ask()
    this.#watchers.add(watcher)
    this.#keepChecking()
    const blocked = await this.#blockedCode()
    if (blocked === null) return ok(this.#nearby.get())
    return failure(blocked)
  }

  /** Stops looking once nobody watches any more. */
  async unwatch(watcher: unknown): Promise<void> {
    if (!this.#watchers.delete(watcher) || this.#watchers.size > 0) return
    this.#keepChecking()
    for (const opened of this.#doors.values()) {
      opened.question?.stop()
      opened.question = null
    }
    this.#heard.clear()
    this.#nearby.set([])
    await this.#closeIdle()
  }

  /**
   * Announces a room instead of the one before, and again when its network was away. It fails when the system allows no
   * multicast; the room works without.
   */
  async announce(room: AnnouncedRoom): Promise<Result<null, NearbyProblem>> {
    await this.silence()
    this.#room = { room, name: `Tavolo ${this.#parts.newToken()}` }
    this.#keepChecking()
    this.#followRoom()
    const opened = await this.#doors.get(room.address)?.door.opened
    if (opened === undefined) return failure({ kind: 'noNetwork' })
    return opened === 'open' ? ok(null) : failure({ kind: 'blocked', code: opened.code })
  }

  /** Says goodbye for the room that is announced, if there is one. */
  async silence(): Promise<void> {
    this.#room = null
    this.#keepChecking()
    const announcement = this.#announcement
    this.#announcement = null
    await announcement?.stop()
    await this.#closeIdle()
  }

  /** Ends everything; it can be begun anew. */
  async close(): Promise<void> {
    await this.silence()
    for (const watcher of this.#watchers) await this.unwatch(watcher)
  }

  /** Looks after the networks while there is something to do on them. */
  #keepChecking(): void {
    const isNeeded = this.#watchers.size > 0 || this.#room !== null
    if (isNeeded === (this.#checks !== null)) return
    if (this.#checks !== null) clearInterval(this.#checks)
    this.#checks = isNeeded ? setInterval(() => this.#check(), networkCheckMs) : null
  }

  #check(): void {
    this.#checkCount += 1
    this.#followRoom()
    if (this.#watchers.size === 0) return
    if (this.#checkCount % (roundMs / networkCheckMs) === 0) this.#ask()
    else this.#followNetworks()
  }

  /** Announces the room as soon as its network is there. When it is gone its door is of no use: a new one is opened later. */
  #followRoom(): void {
    if (this.#room === null) return
    const { room, name } = this.#room
    const network = this.#parts.networks().find(({ address }) => address === room.address)
    if (network === undefined) {
      if (this.#announcement === null) return
      this.#announcement = null
      void this.#doors.get(room.address)?.door.close()
      this.#doors.delete(room.address)
      return
    }
    if (this.#announcement !== null) return
    const text: AnnouncedText = {
      v: String(room.protocol),
      t: cleanTitle(room.roomTitle) || 'Tavolo',
      h: tavoloHash(room.tavoloId),
    }
    const announced = { type: serviceType, name, port: room.port, text: { ...text } }
    this.#announcement = this.#doorOf(network).door.announce(announced)
  }

  /** Begins a round. */
  #ask(): void {
    this.#round += 1
    for (const opened of this.#doors.values()) {
      opened.question?.stop()
      opened.question = null
    }
    this.#followNetworks()
    for (const [key, { round }] of this.#heard) {
      if (this.#round - round >= roundsUntilGone) this.#heard.delete(key)
    }
    this.#tell()
  }

  /** Asks on each network that was not asked in this round, and leaves those that are gone. */
  #followNetworks(): void {
    const lookedAt = lookedAtOf(this.#parts.networks())
    for (const network of lookedAt) {
      const opened = this.#doorOf(network)
      opened.question ??= opened.door.find(serviceType, {
        onHeard: (heard) => this.#note(heard, network),
        onGone: (heard) => this.#forget(heard, network),
      })
    }
    const addresses = new Set(lookedAt.map(({ address }) => address))
    for (const [address, { door }] of this.#doors) {
      if (addresses.has(address) || this.#room?.room.address === address) continue
      this.#doors.delete(address)
      void door.close()
    }
  }

  #doorOf(network: Network): OpenDoor {
    const known = this.#doors.get(network.address)
    if (known !== undefined) return known
    const door = this.#parts.openDoor(network, this.#parts.onFault)
    const opened: OpenDoor = { network, door, question: null }
    this.#doors.set(network.address, opened)
    return opened
  }

  async #closeIdle(): Promise<void> {
    const idle = [...this.#doors].filter(
      ([address, { question }]) => question === null && this.#room?.room.address !== address,
    )
    for (const [address] of idle) this.#doors.delete(address)
    await Promise.all(idle.map(([, { door }]) => door.close()))
  }

  /** Why nobody can be heard; null when at least one network is open. */
  async #blockedCode(): Promise<NearbyProblem | null> {
    const opened = await Promise.all([...this.#doors.values()].map(({ door }) => door.opened))
    const [first] = opened
    if (first === undefined) return { kind: 'noNetwork' }
    return first === 'open' || opened.includes('open') ? null : { kind: 'blocked', code: first.code }
  }

  #note(heard: HeardService, network: Network): void {
    if (heard.name === this.#room?.name) return
    const tavolo = readNearby(heard, network)
    if (tavolo === null || (this.#heard.size >= mostNearby && !this.#heard.has(tavolo.key))) return
    this.#heard.set(tavolo.key, { tavolo, round: this.#round })
    this.#tell()
  }

  #forget(heard: HeardService, network: Network): void {
    const tavolo = readNearby(heard, network)
    if (tavolo !== null && this.#heard.delete(tavolo.key)) this.#tell()
  }

  #tell(): void {
    const tavoli = [...this.#heard.values()].map(({ tavolo }) => tavolo)
    this.#nearby.set(
      tavoli.toSorted(
        (left, right) =>
          left.roomTitle.localeCompare(right.roomTitle, 'it') || left.key.localeCompare(right.key),
      ),
    )
  }
}

/** One address of each interface that a room can be on; those where nobody gives addresses only when there is no other. */
function lookedAtOf(networks: readonly Network[]): Network[] {
  const offered = networks.filter(({ isOffered }) => isOffered)
  const proper = offered.filter(({ kind }) => kind !== 'linkLocal')
  const looked = proper.length === 0 ? offered : proper
  return looked.filter(
    ({ systemName }, index) => looked.findIndex((other) => other.systemName === systemName) === index,
  )
}

function areSame(left: readonly NearbyTavolo[], right: readonly NearbyTavolo[]): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}
