import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { HostAnswers } from '../../../electron/host-calls.ts'

const handlers = new Map<string, (event: unknown, input: unknown) => Promise<unknown>>()
const window = { id: 1 }

vi.mock('electron', () => ({
  BrowserWindow: { fromWebContents: () => window, getAllWindows: () => [] },
  ipcMain: {
    handle: (channel: string, handler: (event: unknown, input: unknown) => Promise<unknown>) =>
      handlers.set(channel, handler),
  },
}))

const { checkedAnswers } = await import('../../../electron/host-calls.ts')
const { openHostDoor } = await import('../../../electron/host-door.ts')

const reveal = vi.fn<HostAnswers['revealInFolder']>(() => true)

/** Somebody who calls: by default the main frame of our own page. */
function caller({ url = 'app://tavolo/index.html', isMainFrame = true } = {}) {
  const frame = { url }
  return { senderFrame: frame, sender: { mainFrame: isMainFrame ? frame : { url } } }
}

function callReveal(event: unknown, ...inputs: unknown[]): Promise<unknown> {
  const handler = handlers.get('tavolo:revealInFolder')
  if (handler === undefined) throw new Error('revealInFolder has no handler')
  return handler(event, inputs.length === 0 ? { savedId: 'a' } : inputs[0])
}

beforeEach(() => {
  handlers.clear()
  reveal.mockClear()
  // The other answers are never reached here.
  openHostDoor(
    Promise.resolve(checkedAnswers({ revealInFolder: reveal } as Partial<HostAnswers> as HostAnswers)),
  )
})

describe('a call from a page', () => {
  test('is answered for the main frame of our own page', async () => {
    expect(await callReveal(caller())).toBe(true)
    expect(reveal).toHaveBeenCalledWith({ savedId: 'a' }, window)
  })

  test.each([
    ['another site', caller({ url: 'https://example.org/' })],
    ['a file', caller({ url: 'file:///tmp/index.html' })],
    ['a printed document', caller({ url: 'app://print/1.html' })],
    ['a frame inside our page', caller({ isMainFrame: false })],
    ['a frame that is gone', { senderFrame: null, sender: { mainFrame: null } }],
  ])('is refused for %s', async (_who, event) => {
    await expect(callReveal(event)).rejects.toThrow('may not call')
    expect(reveal).not.toHaveBeenCalled()
  })

  test.each([
    undefined,
    null,
    'a',
    {},
    { savedId: 1 },
    { savedId: 'a', more: true },
    { savedId: 'a'.repeat(101) },
  ])('is refused with the input %j', async (input) => {
    await expect(callReveal(caller(), input)).rejects.toThrow('does not take')
    expect(reveal).not.toHaveBeenCalled()
  })

  test('does not let an answer out that the contract does not know', async () => {
    reveal.mockReturnValueOnce({ path: '/home/marta' } as never)
    await expect(callReveal(caller())).rejects.toThrow()
  })

  test('has one channel per name of the contract and no other', async () => {
    const { hostCallNames } = await import('../../../shared/ipc/names.ts')
    expect([...handlers.keys()].toSorted()).toEqual(hostCallNames.map((name) => `tavolo:${name}`).toSorted())
  })
})
