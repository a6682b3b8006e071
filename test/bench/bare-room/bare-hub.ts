// Hocuspocus and nothing else, for the measures of the hub. Says its port to its parent.
import { Server } from '@hocuspocus/server'

const server = new Server({ quiet: true, stopOnSignals: false, address: '127.0.0.1', port: 0 })
await server.listen()
process.send?.(server.address.port)
process.on('disconnect', () => process.exit())
