import { ObservableV2 } from 'lib0/observable'

/** What stands behind the address that y-webrtc has for its signalling server. */
export interface SignalingDesk {
  readonly isOpen: () => boolean
  readonly send: (message: unknown) => void
  /** Gives the desk the one that wants to hear from it. */
  readonly attach: (client: SignalingClient) => void
}

const desks = new Map<string, SignalingDesk>()

/** Puts a desk behind an address; gives the function that takes it away. */
export function registerDesk(url: string, desk: SignalingDesk): () => void {
  desks.set(url, desk)
  return () => desks.delete(url)
}

/**
 * What y-webrtc gets instead of lib0's WebSocket client: it never opens a socket itself, so no address of a public server
 * can be reached, and the way to the hub can change while rooms are open.
 */
export class SignalingClient extends ObservableV2<{
  connect: () => void
  disconnect: () => void
  message: (message: object) => void
}> {
  readonly url: string
  readonly #desk: SignalingDesk

  constructor(url: string) {
    super()
    const desk = desks.get(url)
    if (desk === undefined) throw new Error(`No signalling door of the mesh has the address ${url}`)
    this.url = url
    this.#desk = desk
    desk.attach(this)
  }

  /** Whether messages reach the door; asked by y-webrtc before it says that it is there. */
  get connected(): boolean {
    return this.#desk.isOpen()
  }

  /** Sends to the door, if it is open. */
  send(message: unknown): void {
    this.#desk.send(message)
  }
}
