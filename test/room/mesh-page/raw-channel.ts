/** A bare data channel between two pages, as what the mesh is compared with. */
export interface RawChannel {
  /** The offer of this page, with all its addresses. */
  readonly offer: () => Promise<string>
  /** Answers an offer of the other page; it sends back everything that comes. */
  readonly answer: (offer: string) => Promise<string>
  readonly accept: (answer: string) => Promise<void>
  /** Milliseconds from a word to its echo, for so many words one after the other. */
  readonly pings: (count: number) => Promise<number[]>
}

/** Makes one end of a bare channel. */
export function rawChannel(): RawChannel {
  const connection = new RTCPeerConnection({ iceServers: [] })
  const channel = connection.createDataChannel('raw', { negotiated: true, id: 0 })
  const opened = new Promise<void>((resolve) => {
    channel.addEventListener('open', () => resolve())
  })

  async function describe(): Promise<string> {
    const gathered = new Promise<void>((resolve) => {
      connection.addEventListener('icecandidate', ({ candidate }) => {
        if (candidate === null) resolve()
      })
    })
    await connection.setLocalDescription()
    await gathered
    return connection.localDescription?.sdp ?? ''
  }
  return {
    offer: describe,
    async answer(offer) {
      channel.addEventListener('message', ({ data }: MessageEvent<string>) => channel.send(data))
      await connection.setRemoteDescription({ type: 'offer', sdp: offer })
      return describe()
    },
    accept: async (answer) => connection.setRemoteDescription({ type: 'answer', sdp: answer }),
    async pings(count) {
      await opened
      const times: number[] = []
      for (let index = 0; index < count; index += 1) {
        const startMs = performance.now()
        const echoed = new Promise((resolve) => {
          channel.addEventListener('message', resolve, { once: true })
        })
        channel.send(`word ${index}`)
        await echoed
        times.push(performance.now() - startMs)
      }
      return times
    },
  }
}
