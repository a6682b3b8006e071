import type { DeviceMessage } from '../../shared/sync/room/device-messages.ts'
import { protocolVersion } from '../../shared/sync/room/device-messages.ts'
import { endsTheVisit, type HubMessage } from '../../shared/sync/room/hub-messages.ts'
import { readHubFrame, writeFrame } from '../../shared/sync/room/protocol.ts'
import type { RoomCommand, RoomProblem } from '../../shared/sync/room/room-command.ts'
import { ticketsOf } from '../../shared/sync/room/short-code.ts'
import { sealCloseCodes } from '../../shared/sync/sealed/sealed-problem.ts'
import { assertNever } from '../../shared/util/assert-never.ts'
import { createObservable, type Observable } from '../../shared/util/observable.ts'
import { failure, ok, type Result } from '../../shared/util/result.ts'
import { createBackOff, type BackOff } from './back-off.ts'
import type { DoorOptions } from './door-options.ts'
import { noNews, type Admission, type DoorState, type RoomNews, type Welcome } from './door-state.ts'
import { Heartbeat } from './heartbeat.ts'
import { HubList } from './hub-list.ts'
import type { HubSocket } from './hub-web-socket.ts'
import { PatientRetry } from './knock.ts'
import { OpenOrders } from './open-orders.ts'
import { withNews } from './room-news.ts'
import { Visit, type Sitter } from './visit.ts'

/**
 * The conversation of a device at a hub's door, for as long as it is in the room: it comes back by itself, after a cut to
 * the same hub or to another one of the room. `start` begins it.
 */
export class DoorClient {
  readonly #options: DoorOptions
  readonly #hubs: HubList
  readonly #visit: Visit
  readonly #backOff: BackOff
  readonly #orders: OpenOrders
  readonly #heartbeat: Heartbeat
  readonly #retry: PatientRetry
  readonly #state = createObservable<DoorState>({ kind: 'outside' })
  readonly #news = createObservable<RoomNews>(noNews)
  #socket: HubSocket | null = null
  #welcome: Welcome | null = null
  #lastContactMs: number | null = null
  #wasClosed = false
  readonly state: Observable<DoorState> = this.#state
  readonly news: Observable<RoomNews> = this.#news

  constructor(options: DoorOptions) {
    this.#options = options
    this.#visit = new Visit(options.memory)
    this.#hubs = new HubList([...options.addresses, ...(options.memory.read()?.hubs ?? [])])
    this.#backOff = createBackOff(options.random)
    this.#orders = new OpenOrders(options.timekeeper)
    this.#heartbeat = new Heartbeat(options.timekeeper, {
      ask: (n) => this.#send({ kind: 'ping', n }),
      isDead: () => this.#lost(),
    })
    this.#retry = new PatientRetry(options.timekeeper, options.knock ?? null, {
      connect: () => this.#connect(),
      address: () => this.#hubs.current,
      moveOn: () => this.#hubs.moveOn(),
    })
  }

  /** The hub that is tried or talked to now. */
  get address(): string {
    return this.#hubs.current
  }

  get deviceId(): string {
    return this.#options.device.id
  }

  /** Begins, or tries again what was refused. */
  start(): void {
    if (this.#socket === null) this.#connect()
  }

  /** Says who sits here: asks to come in. Remembered for the next hub. */
  sayName(sitter: Sitter): void {
    this.#visit.sitter = sitter
    this.#send({ kind: 'name', ...sitter })
  }

  /** Tells the hub how far this device's copies go. */
  sayTruth(truth: Omit<Extract<DeviceMessage, { kind: 'truth' }>, 'kind'>): void {
    if (this.#state.get().kind === 'admitted') this.#send({ kind: 'truth', ...truth })
  }

  /** Gives an order, as a facilitator; `no-answer` when the hub went away meanwhile. */
  async order(command: RoomCommand): Promise<Result<void, RoomProblem | 'no-answer'>> {
    if (this.#state.get().kind !== 'admitted') return failure('no-answer')
    const { n, answered } = this.#orders.open()
    this.#send({ kind: 'command', n, command })
    const problem = await answered
    return problem === null ? ok(undefined) : failure(problem)
  }

  /** Does not wait for the next attempt: the page is looked at again, the network is back. */
  retryNow(): void {
    if (this.#state.get().kind === 'disconnected') this.#retry.after(0)
  }

  /** The hub may be there, as somebody says who is not proved: tried besides those that are known. */
  tryAlso(addresses: readonly string[]): void {
    this.#hubs.add(addresses)
  }

  /** Something else came from the hub: the link is alive. */
  noteContact(): void {
    this.#lastContactMs = this.#options.timekeeper.nowMs()
    this.#heartbeat.heard()
  }

  /** Says goodbye and forgets the session: this device has left the room. */
  leave(): void {
    this.#send({ kind: 'leave' })
    this.#visit.forget()
    this.stop()
  }

  /** Ends the conversation; the session stays good, for when it starts again. */
  stop(): void {
    this.#visit.trySession()
    this.#drop()
    this.#state.set({ kind: 'outside' })
  }

  #connect(): void {
    this.#drop()
    const { sockets } = this.#options
    const doorClass = sockets.classFor('door', this.#visit.sealedBy)
    const socket = new doorClass(sockets.urlOf(this.#hubs.current, 'door'))
    this.#socket = socket
    // While it comes back, people see that it was cut, not that it begins.
    if (this.#state.get().kind !== 'disconnected') this.#state.set({ kind: 'connecting' })
    socket.addEventListener('open', () => this.#opened(socket))
    socket.addEventListener('message', (event) => {
      if (socket === this.#socket && event instanceof MessageEvent) this.#heard(event.data)
    })
    socket.addEventListener('close', (event) => {
      if (socket === this.#socket) this.#closed(event instanceof CloseEvent ? event.code : 0)
    })
  }

  #opened(socket: HubSocket): void {
    if (socket !== this.#socket) return
    this.#visit.opened()
    this.#heartbeat.start()
    this.#hello()
  }

  #hello(): void {
    const { invitation, device } = this.#options
    const tickets = ticketsOf(invitation, this.#visit.session)
    this.#send({ kind: 'hello', protocol: protocolVersion, device, ...tickets })
  }

  #heard(data: unknown): void {
    this.noteContact()
    const read = typeof data === 'string' ? readHubFrame(data) : null
    // A hub of another kind may say more than this device knows.
    if (read?.isOk === true) this.#hear(read.value)
  }

  #hear(message: HubMessage): void {
    this.#news.set(withNews(this.#news.get(), message, this.#options.timekeeper.nowMs()))
    switch (message.kind) {
      case 'welcome':
        this.#welcomed(message)
        break
      case 'waiting':
        if (this.#welcome !== null) this.#state.set({ kind: 'waiting', welcome: this.#welcome })
        break
      case 'admitted':
        this.#admitted(message)
        break
      case 'role':
        if (this.#visit.admission !== null) this.#admitted({ ...this.#visit.admission, ...message })
        break
      case 'refused':
        if (endsTheVisit(message.why)) this.#refused(message.why)
        break
      case 'sent-away':
        this.#visit.forget()
        this.#end({ kind: 'sent-away', isBlocked: message.isBlocked })
        break
      case 'answer':
        this.#orders.answer(message.n, message.problem)
        break
      case 'hubs':
        this.#hubs.learn(message.addresses)
        this.#visit.keep(this.#hubs.known)
        break
      case 'laptop-secret':
        this.#options.sockets.renewSecret(message.secret)
        break
      case 'closing':
        this.#wasClosed = true
        break
      case 'people':
      case 'truth':
      case 'standing':
      case 'waiting-list':
      case 'room-state':
      case 'pong':
        // These are only news.
        break
      default:
        assertNever(message)
    }
  }

  #welcomed({ roomTitle, tavoloId, names }: Welcome): void {
    this.#welcome = { roomTitle, tavoloId, names }
    this.#wasClosed = false
    this.#backOff.reset()
    this.#hubs.settle()
    // With a session the hub goes on by itself.
    const { session, sitter } = this.#visit
    if (session !== null) return
    if (sitter === null) this.#state.set({ kind: 'asked-name', welcome: this.#welcome })
    else this.#send({ kind: 'name', ...sitter })
  }

  #admitted({ session, role, participantId, name, tavoloId, expiresAtMs }: Admission): void {
    const admission = { session, role, participantId, name, tavoloId, expiresAtMs }
    this.#visit.admit(admission)
    this.#visit.keep(this.#hubs.known)
    this.#state.set({ kind: 'admitted', admission, roomTitle: this.#welcome?.roomTitle ?? '' })
  }

  #refused(why: Extract<HubMessage, { kind: 'refused' }>['why']): void {
    if (why === 'bad-session' && this.#visit.session !== null) {
      // This hub does not know the session: asks again like somebody new. It closes the door, the next one opens soon.
      this.#visit.forget()
      return
    }
    // Too slow or too fast for the hub, as after a laptop's sleep: no reason to stay away.
    if (why === 'too-late' || why === 'too-much') return
    this.#end({ kind: 'refused', why })
  }

  #closed(code: number): void {
    const isUnknown = code === sealCloseCodes.refused
    if (isUnknown && this.#visit.trySecret()) this.#tryAgain()
    else if (isUnknown && this.#hubs.known.length < 2) this.#end({ kind: 'refused', why: 'wrong-secret' })
    else this.#lost()
  }

  /** The link is gone: tries again, and another hub when there is one. */
  #lost(): void {
    // A hub that was good a moment ago is tried once more before another: a link comes back more often than it dies.
    const wasTalking = this.#state.get().kind !== 'disconnected'
    if (!wasTalking || this.#wasClosed) this.#hubs.moveOn()
    this.#visit.trySession()
    this.#tryAgain()
  }

  #tryAgain(): void {
    const { timekeeper } = this.#options
    this.#drop()
    const delayMs = this.#backOff.nextMs()
    this.#state.set({
      kind: 'disconnected',
      lastContactMs: this.#lastContactMs,
      retryAtMs: timekeeper.nowMs() + delayMs,
      admission: this.#visit.admission,
      wasClosed: this.#wasClosed,
    })
    this.#retry.after(delayMs)
  }

  #end(state: DoorState): void {
    this.#drop()
    this.#state.set(state)
  }

  #drop(): void {
    this.#retry.stop()
    this.#heartbeat.stop()
    this.#orders.giveUp()
    const socket = this.#socket
    this.#socket = null
    socket?.close()
  }

  #send(message: DeviceMessage): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(writeFrame(message))
  }
}
