/** A bare WebSocket to the other page by way of a bare relay, as what the way by the hub is compared with. */
export interface RelayChannel {
  /** Sends back everything that comes. */
  readonly echo: () => void
  /** Milliseconds from a word to its echo, for so many words one after the other. */
  readonly pings: (count: number) => Promise<number[]>
}

interface Frame {
  readonly data?: string
}

/** Goes to the relay of `signal-server.ts`. */
export async function relayChannel(address: string): Promise<RelayChannel> {
  const socket = new WebSocket(`ws://${address}`)
  await new Promise((resolve) => {
    socket.addEventListener('open', resolve)
  })
  socket.send(JSON.stringify({ type: 'subscribe', topics: ['raw'] }))
  const say = (data: string) => socket.send(JSON.stringify({ type: 'publish', topic: 'raw', data }))
  const heard = (event: MessageEvent<string>) => (JSON.parse(event.data) as Frame).data ?? ''
  return {
    echo: () => socket.addEventListener('message', (event: MessageEvent<string>) => say(heard(event))),
    async pings(count) {
      const times: number[] = []
      for (let index = 0; index < count; index += 1) {
        const startMs = performance.now()
        const echoed = new Promise((resolve) => {
          socket.addEventListener('message', resolve, { once: true })
        })
        say(`word ${index}`)
        await echoed
        times.push(performance.now() - startMs)
      }
      return times
    },
  }
}
