// @vitest-environment happy-dom
import { act, createElement } from 'react'
import type { Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { SaidWhenSteady } from '../../../renderer/ui/said-when-steady.tsx'
import { atDrawnPlace } from '../../support/drawn-place.ts'

let root: Root

atDrawnPlace((drawn) => {
  ;({ root } = drawn)
})

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

function show(words: string, forMs: number): void {
  act(() => root.render(createElement(SaidWhenSteady, { words })))
  act(() => {
    vi.advanceTimersByTime(forMs)
  })
}

function said(): string | null {
  return document.querySelector('output')?.textContent ?? null
}

test('what changes all the time is not read out; what stays is, once', () => {
  for (let change = 0; change < 20; change += 1) {
    show('Le ultime modifiche sono in viaggio', 500)
    expect(said()).toBe('')
    show('Hanno tutto', 500)
    expect(said()).toBe('')
  }
  show('Hanno tutto', 1500)
  expect(said()).toBe('Hanno tutto')
  // Whoever goes through the page later does not find it twice.
  show('Hanno tutto', 3000)
  expect(said()).toBe('')
})
