// @vitest-environment happy-dom
import { act } from 'react'
import type { Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createMemoryHost } from '../../../renderer/host/memory-host.ts'
import type { JoinOutcome, JoinTarget } from '../../../renderer/sharing/nearby/join-target.ts'
import { NearbyTavoli } from '../../../renderer/sharing/nearby/nearby-tavoli.tsx'
import type { NearbyHost } from '../../../renderer/sharing/nearby/use-nearby.ts'
import { TextProvider } from '../../../renderer/ui/text-context.tsx'
import type { NearbyTavolo } from '../../../shared/ipc/discovery.ts'
import { ok } from '../../../shared/util/result.ts'
import { atDrawnPlace } from '../../support/drawn-place.ts'

const nearby: NearbyTavolo = {
  key: 'a',
  roomTitle: 'Vicini di valle',
  tavoloHash: '0123456789abcdef',
  ...{ address: '192.168.1.40', port: 4747, protocol: 1 },
}

const joined: JoinOutcome = { kind: 'joined' }
const noHashes: ReadonlySet<string> = new Set()

let root: Root
let place: HTMLElement

atDrawnPlace((drawn) => {
  ;({ root, place } = drawn)
})

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

/** Shows the list; `outcome` is what joining comes to. */
async function show(change: Partial<NearbyHost> = {}, outcome: JoinOutcome = joined) {
  const memory = createMemoryHost()
  const asked: JoinTarget[] = []
  let stops = 0
  const host: NearbyHost = {
    ...memory.host,
    nearbyStop: async () => void (stops += 1),
    ...change,
  }
  async function onJoin(target: JoinTarget): Promise<JoinOutcome> {
    asked.push(target)
    return target.kind === 'nearby' && target.code === null ? { kind: 'needsCode' } : outcome
  }
  await act(async () =>
    root.render(
      <TextProvider language="it">
        <NearbyTavoli protocol={1} hashesHere={noHashes} {...{ host, onJoin }} />
      </TextProvider>,
    ),
  )
  return { asked, stops: () => stops, tell: (tavoli: NearbyTavolo[]) => memory.emit('nearbyChanged', tavoli) }
}

function words(): string {
  return place.textContent
}

/** Presses the first button that is called so. */
async function press(name: string): Promise<void> {
  const button = [...place.querySelectorAll('button')].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent) === name,
  )
  await act(async () => button?.click())
}

async function type(value: string): Promise<void> {
  const [field] = place.querySelectorAll('input')
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value)
    field?.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

describe('«Tavoli vicini»', () => {
  test('says that it looks, and only after a while that there is nobody, with what to do', async () => {
    await show()
    expect(words()).toContain('Sto guardando chi ha aperto un tavolo')
    expect(words()).not.toContain('Non vedo altri tavoli')
    await act(() => vi.advanceTimersByTimeAsync(3000))
    expect(words()).toContain('Non vedo altri tavoli su questa rete')
    expect(words()).toContain('Apri il tavolo alla sala')
  })

  test('shows who comes and lets go of who goes, and stops looking when it is left', async () => {
    const { tell, stops } = await show()
    await act(async () => tell([nearby]))
    expect(words()).toContain('Vicini di valle')
    await act(async () => tell([]))
    expect(words()).not.toContain('Vicini di valle')
    act(() => root.render(null))
    expect(stops()).toBe(1)
  })

  test('says that there is no network, and shows what it finds when there is one', async () => {
    const { tell } = await show({ nearbyStart: async () => ({ isOk: false, error: { kind: 'noNetwork' } }) })
    expect(words()).toContain('Questo computer non è su nessuna rete')
    await act(async () => tell([nearby]))
    expect(words()).toContain('Vicini di valle')
  })

  test('says that it failed, and looks again when asked', async () => {
    let isBroken = true
    await show({
      nearbyStart: async () => {
        if (isBroken) throw new Error('broken')
        return ok([nearby])
      },
    })
    expect(words()).toContain('Non sono riuscito a cercare i tavoli vicini')
    isBroken = false
    await press('Riprova')
    expect(words()).toContain('Vicini di valle')
  })

  test('joins a tavolo with the code that it asks for in place, and says what went wrong', async () => {
    const problem = { kind: 'problem', words: 'Il codice non è di questo tavolo.' } as const
    const { asked } = await show({ nearbyStart: async () => ok([nearby]) }, problem)
    await press('Unisciti a Vicini di valle, 192.168.1.40')
    expect(asked).toEqual([{ kind: 'nearby', tavolo: nearby, code: null }])
    await press('Unisciti')
    expect(words()).toContain('Scrivi il codice di invito.')
    await type(' l.ABC ')
    await press('Unisciti')
    expect(asked.at(-1)).toEqual({ kind: 'nearby', tavolo: nearby, code: 'l.ABC' })
    expect(words()).toContain('Il codice non è di questo tavolo.')
  })

  test('a tavolo of a newer Tavolo is shown and cannot be joined', async () => {
    await show({ nearbyStart: async () => ok([{ ...nearby, protocol: 2 }]) })
    expect(words()).toContain('È aperto con un Tavolo più nuovo')
    expect(place.querySelector('[aria-label^="Unisciti a"]')).toBeNull()
  })

  test('joins by a code or an address that was typed', async () => {
    const { asked } = await show()
    await type('tavolo://192.168.1.40:4747/#l.ABC')
    await press('Unisciti')
    expect(asked).toEqual([{ kind: 'typed', text: 'tavolo://192.168.1.40:4747/#l.ABC' }])
  })
})
