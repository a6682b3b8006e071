import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { startVirtualDisplay } from '../../electron/dev/display.ts'
import { isOnPath } from '../../electron/dev/system-packages.ts'
import { valueOf } from '../support/value-of.ts'

// What a window says first: little-endian, version 11.0 of the protocol, no words to prove who it is.
const greeting = Buffer.from([0x6c, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0])

test.runIf(process.platform === 'linux' && isOnPath('Xvfb'))(
  'a virtual display lets windows in also while the last one goes',
  async () => {
    const display = valueOf(await startVirtualDisplay())
    onTestFinished(display.stop)
    const path = `/tmp/.X11-unix/X${display.name.slice(1)}`
    const letIn: boolean[] = []
    for (let round = 0; round < 200; round += 1) {
      const both = [isLetIn(path), wait(round % 5).then(() => isLetIn(path))]
      letIn.push(...(await Promise.all(both)))
    }
    expect(letIn.filter((each) => !each)).toEqual([])
  },
)

/** Comes to a display and goes; says whether it answered. */
async function isLetIn(path: string): Promise<boolean> {
  const socket = connect(path)
  socket.on('connect', () => socket.write(greeting))
  const answer = once(socket, 'data').then(
    () => true,
    () => false,
  )
  const end = once(socket, 'close').then(() => false)
  const isAnswered = await Promise.race([answer, end])
  socket.destroy()
  return isAnswered
}
