import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { failure, ok, type Result } from '../../shared/util/result.ts'
import type { HubAddress } from '../../shared/sync/room/hub-address.ts'
import {
  beginRate,
  headersTimeoutMs,
  mostSockets,
  mostSocketsOfAddress,
  requestTimeoutMs,
} from '../../shared/sync/room/limits.ts'
import { RateMeters } from '../../shared/sync/room/rate-meter.ts'
import { isKnownOrigin, isOwnHost, plainAddress, type OwnPlace } from './host-check.ts'
import { hubHeaders } from './hub-headers.ts'
import type { PageStore } from './page-store.ts'

/** Why a hub does not listen. `taken`: other programs hold all of its ports · `no-such-address`: not of this computer. */
export type ListenProblem = 'taken' | 'no-such-address' | 'not-allowed' | 'failed'

/** What the web server asks of the hub around it. */
export interface WebServerPorts {
  readonly nowMs: () => number
  readonly pages: PageStore
  readonly names: readonly string[]
  /** Addresses of other hubs of the same rooms, whose pages may ask whether this one is there. */
  readonly hubs: () => readonly string[]
  readonly health: () => object
  readonly refused: (what: string, address: string) => void
  /** A request for a WebSocket whose Host is right. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
}

/** The answer to what is no HTTP. */
const badRequest = 'HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n'

/** The hub's HTTP: the guest page, `/health`, and the way to its WebSockets. Takes no bodies and nothing but GET. */
export class WebServer {
  readonly #server: Server
  readonly #ports: WebServerPorts
  readonly #begins = new RateMeters(beginRate)
  readonly #open = new Map<string, number>()
  readonly #sockets = new Set<Socket>()

  constructor(ports: WebServerPorts) {
    this.#ports = ports
    this.#server = createServer(
      {
        headersTimeout: headersTimeoutMs,
        requestTimeout: requestTimeoutMs,
        // How often Node looks for requests whose time is over.
        connectionsCheckingInterval: 1000,
        keepAliveTimeout: 5000,
        maxHeaderSize: 8192,
      },
      (request, response) => this.#answer(request, response),
    )
    this.#server.maxConnections = mostSockets
    this.#server.on('connection', (socket) => this.#greet(socket))
    this.#server.on('clientError', (_, socket) => this.#refuseRubbish(socket))
    this.#server.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head))
  }

  /** Listens on the first of the ports that is free. */
  async listen(host: string, ports: readonly number[]): Promise<Result<HubAddress, ListenProblem>> {
    let problem: ListenProblem = 'taken'
    for (const port of ports) {
      const code = await this.#tryPort(host, port)
      if (code === null) return ok({ host, port: (this.#server.address() as AddressInfo).port })
      problem = problemOf(code)
      if (problem !== 'taken') break
    }
    return failure(problem)
  }

  /** Stops listening and ends every connection. */
  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()))
    this.#server.closeAllConnections()
    for (const socket of this.#sockets) socket.destroy()
    await closed
  }

  async #tryPort(host: string, port: number): Promise<string | null> {
    return new Promise((resolve) => {
      const failed = (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown')
      this.#server.once('error', failed)
      this.#server.listen({ host, port, exclusive: true }, () => {
        this.#server.off('error', failed)
        resolve(null)
      })
    })
  }

  #greet(socket: Socket): void {
    const address = plainAddress(socket.remoteAddress ?? '')
    const open = (this.#open.get(address) ?? 0) + 1
    if (open > mostSocketsOfAddress || !this.#begins.take(address, this.#ports.nowMs())) {
      this.#ports.refused('http-too-many', address)
      socket.destroy()
      return
    }
    this.#open.set(address, open)
    this.#sockets.add(socket)
    socket.setNoDelay(true)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => {
      this.#sockets.delete(socket)
      const left = (this.#open.get(address) ?? 1) - 1
      if (left > 0) this.#open.set(address, left)
      else this.#open.delete(address)
    })
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const address = addressOf(request)
    const reply = (
      status: number,
      headers: Readonly<Record<string, string>> = {},
      body?: Buffer | string,
    ) => {
      response.writeHead(status, {
        ...hubHeaders,
        ...headers,
        'Content-Length': Buffer.byteLength(body ?? ''),
      })
      response.end(request.method === 'HEAD' ? undefined : body)
    }
    const refuse = (status: number, why: string) => {
      this.#ports.refused(`http-${why}`, address)
      reply(status, { Connection: 'close' })
    }
    if (!isOwnHost(request.headers.host, this.#placeOf(request))) refuse(403, 'host')
    else if (request.method !== 'GET' && request.method !== 'HEAD') refuse(405, 'method')
    else if (hasBody(request)) refuse(413, 'body')
    else if (!this.#begins.take(address, this.#ports.nowMs())) refuse(429, 'too-many')
    else if (request.url === '/health') {
      reply(
        200,
        { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', ...this.#readers(request) },
        JSON.stringify(this.#ports.health()),
      )
    } else {
      const page = this.#ports.pages.reply(request.url ?? '', request.headers['accept-encoding'] ?? '')
      if (page === null) refuse(404, 'not-found')
      else reply(200, page.headers, page.body)
    }
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (isOwnHost(request.headers.host, this.#placeOf(request))) {
      this.#ports.upgrade(request, socket, head)
      return
    }
    this.#ports.refused('http-host', addressOf(request))
    refuseUpgrade(socket, '403 Forbidden')
  }

  #refuseRubbish(socket: Duplex): void {
    const address = 'remoteAddress' in socket ? plainAddress(String(socket.remoteAddress)) : ''
    this.#ports.refused('http-malformed', address)
    if (socket.writable) socket.end(badRequest, () => socket.destroy())
    else socket.destroy()
  }

  /** Lets the page of another hub of the room read the answer, which a browser else keeps from it. */
  #readers(request: IncomingMessage): Readonly<Record<string, string>> {
    const { origin } = request.headers
    const isKnown = isKnownOrigin(origin, this.#placeOf(request), this.#ports.hubs())
    return isKnown && origin !== undefined ? { 'Access-Control-Allow-Origin': origin, Vary: 'Origin' } : {}
  }

  #placeOf(request: IncomingMessage): OwnPlace {
    return ownPlaceOf(request, this.#ports.names)
  }
}

/** Where a request came in. */
export function ownPlaceOf(request: IncomingMessage, names: readonly string[]): OwnPlace {
  const { localAddress = '', localPort = 0 } = request.socket
  return { localAddress, localPort, names }
}

/** The network address that a request came from. */
export function addressOf(request: IncomingMessage): string {
  return plainAddress(request.socket.remoteAddress ?? '')
}

/** Says no to a request for a WebSocket. */
export function refuseUpgrade(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy())
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}

function problemOf(code: string): ListenProblem {
  if (code === 'EADDRINUSE') return 'taken'
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EINVAL') return 'no-such-address'
  return code === 'EACCES' || code === 'EPERM' ? 'not-allowed' : 'failed'
}
