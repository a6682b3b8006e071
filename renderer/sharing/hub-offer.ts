import type { Network } from '../../shared/ipc/networks.ts'
import { hubsWithOwn } from './other-hubs.ts'

/** What an offer needs of the computer and of the room. */
export interface HubOfferPorts {
  readonly networks: () => Promise<readonly Network[]>
  /** Tells the hub which other hubs there are: the whole list. */
  readonly setHubs: (hubs: readonly string[]) => Promise<unknown>
}

/**
 * A facilitator's laptop could carry on: the room is told where, so that guests find it when the hub is gone. Told again
 * whenever the room's list comes anew without it, as after two laptops that offered at once, or on another network.
 */
export class HubOffer {
  readonly #ports: HubOfferPorts
  /** The list that was looked at last. */
  #seen: readonly string[] | null = null

  constructor(ports: HubOfferPorts) {
    this.#ports = ports
  }

  /** This computer may carry on, and sees the room's hub of now and list of others as given; the same list is looked at once. */
  async note(room: { readonly address: string; readonly hubs: readonly string[] }): Promise<void> {
    if (this.#seen === room.hubs) return
    this.#seen = room.hubs
    const hubs = hubsWithOwn({ ...room, networks: await this.#ports.networks() })
    if (hubs !== null) await this.#ports.setHubs(hubs)
  }
}
