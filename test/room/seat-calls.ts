import type { LabProcess } from '../support/net-lab/lab-process.ts'
import type { LabHost } from '../support/net-lab/net-lab.ts'

/** What every device of a table does when a test says so, a laptop's window and a guest alike. */
export interface SeatCalls {
  /** Edits whatever documents it may write: adds, changes and deletes, by seed. */
  readonly write: (options: { readonly seed: number; readonly edits: number }) => void
  /** Says something in the work document: as a card in one piece, and as a text letter by letter. */
  readonly say: (words: string) => void
  /** How far everybody's writing goes here, asked at little cost. */
  readonly progress: () => string
  /** The same number on two devices that show the same. */
  readonly contentHash: () => number
  /** Both documents with all their history in base64: the same on two devices that have the same. */
  readonly copies: () => readonly string[]
  /** What it says of itself and of the others, for the report of a failure. */
  readonly standing: () => string
}

/** A program at a table, on a host of the laboratory; most are devices. */
export interface Seat<Calls extends object = SeatCalls> {
  readonly host: LabHost
  /** Makes a call of the device. */
  readonly call: <Name extends keyof Calls & string>(
    name: Name,
    ...input: Calls[Name] extends (...words: infer Input) => unknown ? Input : never
  ) => Promise<Calls[Name] extends (...words: never[]) => infer Output ? Awaited<Output> : never>
  /** Stops the whole program where it is, as a lid that is closed. */
  readonly freeze: () => void
  readonly thaw: () => void
  readonly kill: () => Promise<void>
  /** What the program has printed. */
  readonly output: () => string
}

interface Answer {
  readonly id?: number
  readonly value?: unknown
  readonly error?: string
  readonly isReady?: boolean
}

// A cold start on two busy cores takes a few seconds.
const startTimeoutMs = 60_000

/** Waits until a program says that it is ready, and gives the way to make its calls. */
export async function seatOf<Calls extends object>(
  host: LabHost,
  { child, freeze, thaw, kill, output }: LabProcess,
): Promise<Seat<Calls>> {
  const waiting = new Map<number, (answer: Answer) => void>()
  let count = 0
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`Nobody on ${host.name}:\n${output()}`)), startTimeoutMs)
    child.once('exit', () => reject(new Error(`The program on ${host.name} ended:\n${output()}`)))
    child.on('message', (answer: Answer) => {
      if (answer.id !== undefined) waiting.get(answer.id)?.(answer)
      if (answer.isReady !== true) return
      clearTimeout(timer)
      resolve()
    })
  })
  return {
    ...{ host, freeze, thaw, kill, output },
    async call(name, ...input) {
      count += 1
      const id = count
      const answered = new Promise((resolve, reject) => {
        waiting.set(id, ({ value, error }) => {
          waiting.delete(id)
          if (error === undefined) resolve(value)
          else reject(new Error(`${host.name}: ${error}`))
        })
      })
      child.send({ id, name, input })
      // What a device gives has the type that its calls say; nothing but plain data comes this way.
      return (await answered) as never
    },
  }
}
