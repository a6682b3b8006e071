import { createServer } from 'node:net'

/** Below the ports that systems give to sockets by themselves: what is free here stays free while a hub starts anew. */
const firstPort = 20_000
/** More than one file of tests ever asks for. */
const portsOfWorker = 500

let asked = 0

/** A port of this computer that nobody uses at the moment, and that no other file of tests which runs now is given. */
export async function freePort(): Promise<number> {
  const first = firstPort + Number(process.env.VITEST_POOL_ID ?? 0) * portsOfWorker
  for (; asked < portsOfWorker; asked += 1) {
    const port = first + asked
    if (!(await isFree(port))) continue
    asked += 1
    return port
  }
  throw new Error(`No port is free between ${first} and ${first + portsOfWorker}`)
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer()
  return new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
