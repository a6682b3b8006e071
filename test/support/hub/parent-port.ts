// Loaded before the hub's process when a test starts it under Node: its port to the shell is Node's channel to the parent.
import { EventEmitter } from 'node:events'

const port = new EventEmitter()
process.on('message', (data) => port.emit('message', { data }))
Object.assign(process, {
  parentPort: Object.assign(port, { postMessage: (message: unknown) => process.send?.(message) }),
})
// When the shell goes, a utility process goes with it.
process.on('disconnect', () => process.exit())
