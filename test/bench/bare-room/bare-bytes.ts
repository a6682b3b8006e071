// Gives every WebSocket that comes one message of so many bytes: `node bare-bytes.ts BYTES`. Says its port to its parent.
import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'

const bytes = randomBytes(Number(process.argv[2]))
const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false })
server.on('connection', (socket) => {
  // A client that goes while it is served is no matter of this program.
  socket.on('error', () => undefined)
  socket.send(bytes)
})
server.on('listening', () => process.send?.((server.address() as AddressInfo).port))
process.on('disconnect', () => process.exit())
