// @vitest-environment happy-dom
import { Component, type ComponentType, type ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { laterPart } from '../../../renderer/ui/later-part.tsx'

let root: Root
let place: HTMLElement

beforeEach(() => {
  // Whatever React puts off to a timer never comes: what is shown here is shown without waiting.
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance', 'Date'] })
  place = document.createElement('div')
  root = createRoot(place)
})

afterEach(() => {
  root.unmount()
  vi.useRealTimers()
})

/** Lets React do all that it does not put off. */
async function breathe(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

/** A part whose code comes when the test says so. */
function partOf(word: string) {
  const { promise, resolve, reject } = Promise.withResolvers<ComponentType<{ readonly end: string }>>()
  let questions = 0
  const Part = laterPart(
    () => {
      questions += 1
      return promise
    },
    () => '…',
  )
  return {
    Part,
    come: () => resolve(({ end }) => `${word}${end}`),
    fail: () => reject(new Error('The file is gone')),
    questions: () => questions,
  }
}

class Boundary extends Component<{ readonly children: ReactNode }, { readonly said: string | null }> {
  override state: { readonly said: string | null } = { said: null }

  static getDerivedStateFromError(error: Error): { readonly said: string } {
    return { said: error.message }
  }

  override render(): ReactNode {
    return this.state.said ?? this.props.children
  }
}

test('something stands in the place of a part until its code has come, and no longer', async () => {
  const { Part, come } = partOf('People')
  root.render(<Part end="." />)
  await breathe()
  expect(place.textContent).toBe('…')
  come()
  await breathe()
  expect(place.textContent).toBe('People.')
})

test('a part whose code was read ahead is there with the first frame, and is read once', async () => {
  const { Part, come, questions } = partOf('Sessions')
  Part.readAhead()
  come()
  await breathe()
  const seen: string[] = []
  const observer = new MutationObserver(() => seen.push(place.textContent))
  observer.observe(place, { childList: true, subtree: true, characterData: true })
  root.render(<Part end="!" />)
  await breathe()
  observer.disconnect()
  expect(new Set(seen)).toEqual(new Set(['Sessions!']))
  expect(questions()).toBe(1)
})

test('code that does not come is a fault of the screen; the next try asks for it again', async () => {
  const { Part, fail, questions } = partOf('Minutes')
  const errors = vi.spyOn(console, 'error').mockReturnValue(undefined)
  root.render(
    <Boundary key="first">
      <Part end="." />
    </Boundary>,
  )
  await breathe()
  fail()
  await breathe()
  expect(place.textContent).toBe('The file is gone')
  root.render(
    <Boundary key="second">
      <Part end="." />
    </Boundary>,
  )
  await breathe()
  expect(questions()).toBe(2)
  errors.mockRestore()
})
