// A signalling door as small as it can be, for the tests of the mesh alone. `node signal-server.ts PORT`
import { WebSocketServer, type WebSocket } from 'ws'

interface Frame {
  readonly type: string
  readonly topic?: string
  readonly topics?: readonly string[]
}

const topics = new Map<WebSocket, Set<string>>()
const server = new WebSocketServer({ port: Number(process.argv[2]), maxPayload: 65_536 })

server.on('connection', (socket) => {
  topics.set(socket, new Set())
  socket.on('close', () => topics.delete(socket))
  // A socket that breaks is closed right after.
  socket.on('error', () => undefined)
  socket.on('message', (bytes: Buffer) => take(socket, bytes.toString()))
})
server.on('listening', () => process.send?.('ready'))

function take(socket: WebSocket, text: string): void {
  const frame = JSON.parse(text) as Frame
  const own = topics.get(socket)
  if (frame.type === 'ping') socket.send('{"type":"pong"}')
  if (frame.type === 'subscribe') for (const topic of frame.topics ?? []) own?.add(topic)
  if (frame.type === 'unsubscribe') for (const topic of frame.topics ?? []) own?.delete(topic)
  if (frame.type !== 'publish' || frame.topic === undefined) return
  for (const [other, subscribed] of topics)
    if (other !== socket && subscribed.has(frame.topic)) other.send(text)
}
