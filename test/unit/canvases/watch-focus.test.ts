// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { watchFocus } from '../../../renderer/screens/canvases/told/watch-focus.ts'

test('what went away from under focus is told from what one left by oneself, and where one is then', () => {
  document.body.innerHTML = ['card:1', 'card:2', 'card:3']
    .map((id) => `<div role="treeitem" tabindex="0" aria-label="Riga ${id}" data-tree-line="${id}"></div>`)
    .join('')
  const line = (id: string) => {
    const found = document.querySelector<HTMLElement>(`[data-tree-line="${id}"]`)
    if (found === null) throw new Error('It has gone')
    return found
  }
  const focus = watchFocus()
  line('card:1').focus()
  line('card:2').focus()
  line('card:1').remove()
  expect([...focus.takeLost()]).toEqual([])
  line('card:2').remove()
  line('card:3').focus()
  expect([...focus.takeLost()]).toEqual(['card:2'])
  expect(focus.here()).toBe('Riga card:3')
  expect([...focus.takeLost()]).toEqual([])
  focus.stop()
})
