// @vitest-environment happy-dom
import { act, createElement } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useSteady } from '../../../renderer/ui/use-steady.ts'
import { createObservable } from '../../../shared/util/observable.ts'

const notices = createObservable('none')
let root: Root

function Page() {
  return useSteady(notices)
}

function press(type: 'pointerdown' | 'pointerup' | 'pointercancel'): void {
  act(() => {
    document.body.dispatchEvent(new Event(type, { bubbles: true }))
  })
}

function tell(notice: string): void {
  act(() => notices.set(notice))
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.useFakeTimers()
  notices.set('none')
  const place = document.createElement('div')
  document.body.append(place)
  root = createRoot(place)
  act(() => root.render(createElement(Page)))
})

afterEach(() => {
  act(() => root.unmount())
  document.body.replaceChildren()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('what comes by itself is shown at once', () => {
  tell('one tavolo came back')
  expect(document.body.textContent).toBe('one tavolo came back')
})

test.each(['pointerup', 'pointercancel'] as const)(
  'while a finger is down nothing moves; after %s and its click everything is shown',
  (end) => {
    press('pointerdown')
    tell('one tavolo came back')
    expect(document.body.textContent).toBe('none')
    press(end)
    expect(document.body.textContent).toBe('none')
    act(() => void vi.runAllTimers())
    expect(document.body.textContent).toBe('one tavolo came back')
  },
)
