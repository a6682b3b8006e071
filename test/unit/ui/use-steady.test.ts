// @vitest-environment happy-dom
import { act, createElement } from 'react'
import type { Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useSteady } from '../../../renderer/ui/use-steady.ts'
import { createObservable } from '../../../shared/util/observable.ts'
import { atDrawnPlace } from '../../support/drawn-place.ts'

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

atDrawnPlace((drawn) => {
  ;({ root } = drawn)
})

beforeEach(() => {
  vi.useFakeTimers()
  notices.set('none')
  act(() => root.render(createElement(Page)))
})

afterEach(() => {
  vi.useRealTimers()
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
