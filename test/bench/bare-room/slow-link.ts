// A link of so many bits a second to a port of this computer: `node slow-link.ts PORT BITS`; 0 is as fast as it goes. Says its
// own port to its parent, and whenever it is asked how many bytes have passed, both ways together.
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

const [port, bitsPerSecond] = process.argv.slice(2).map(Number) as [number, number]
let passedBytes = 0

/** One direction of the link, shared by all connections: when what is sent now will have arrived. */
function lane(): (bytes: number) => number {
  let freeAtMs = 0
  return (bytes) => {
    const nowMs = performance.now()
    freeAtMs = Math.max(freeAtMs, nowMs) + (bitsPerSecond === 0 ? 0 : (bytes * 8000) / bitsPerSecond)
    return freeAtMs - nowMs
  }
}

function pump(from: Socket, to: Socket, waitOf: (bytes: number) => number): void {
  from.setNoDelay(true)
  from.on('data', (bytes: Buffer) => {
    passedBytes += bytes.byteLength
    const waitMs = waitOf(bytes.byteLength)
    if (waitMs < 1) to.write(bytes)
    else {
      from.pause()
      setTimeout(() => {
        to.write(bytes)
        from.resume()
      }, waitMs)
    }
  })
  // Whichever end breaks takes the other with it.
  from.on('error', () => to.destroy())
  from.on('close', () => to.destroy())
}

const [up, down] = [lane(), lane()]
const server = createServer((near) => {
  const far = connect(port, '127.0.0.1')
  pump(near, far, up)
  pump(far, near, down)
})
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
process.on('message', () => process.send?.(passedBytes))
process.on('disconnect', () => process.exit())
