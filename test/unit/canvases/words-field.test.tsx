// @vitest-environment happy-dom
import { act } from 'react'
import type { Root } from 'react-dom/client'
import { expect, test } from 'vitest'
import { WordsField, type Taken } from '../../../renderer/screens/canvases/writing/words-field.tsx'
import { TextProvider } from '../../../renderer/ui/text-context.tsx'
import { ToastProvider } from '../../../renderer/ui/toast.tsx'
import { atDrawnPlace } from '../../support/drawn-place.ts'

const reason = 'Per ora non si può cambiare i testi'
let root: Root
let place: HTMLElement

atDrawnPlace((drawn) => {
  ;({ root, place } = drawn)
})

/** A card in which somebody writes, and what was heard of it. */
function card() {
  const heard: string[] = []
  let answer: Taken = 'done'
  const hear = (what: string) => (words: string) => {
    heard.push(`${what}: ${words}`)
    return answer
  }
  const draw = (whyNot: string | null): void =>
    act(() =>
      root.render(
        <TextProvider language="it">
          <ToastProvider>
            <WordsField
              label="Cartoncino"
              description=""
              stored="Lampioni"
              problemOf={() => undefined}
              whyNot={whyNot}
              onTake={hear('Enter')}
              onBlur={hear('gone elsewhere')}
              onVanish={hear('vanished')}
              onLeave={() => hear('left')('')}
            />
          </ToastProvider>
        </TextProvider>,
      ),
    )
  const field = (): HTMLTextAreaElement => {
    const found = place.querySelector('textarea')
    if (found === null) throw new Error('The field has gone')
    return found
  }
  return {
    heard,
    draw,
    field,
    refuse: () => (answer = 'refused'),
    write: (words: string): void => {
      act(() => {
        // As a hand does, past what React keeps of the field.
        Reflect.set(HTMLTextAreaElement.prototype, 'value', words, field())
        field().dispatchEvent(new Event('input', { bubbles: true }))
      })
    },
    enter: (): void =>
      act(() => void field().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))),
    goElsewhere: (): void => act(() => field().blur()),
  }
}

test('a lock that falls while somebody writes leaves the words in the field with the reason, until it is lifted', () => {
  const { heard, draw, field, write, enter, goElsewhere } = card()
  draw(null)
  write('Lampioni spenti')
  draw(reason)
  enter()
  goElsewhere()
  expect(heard).toEqual([])
  expect(field().value).toBe('Lampioni spenti')
  expect(place.textContent).toContain(reason)
  draw(null)
  expect(place.textContent).not.toContain(reason)
  enter()
  expect(heard).toEqual(['Enter: Lampioni spenti'])
})

test('what was not changed is left as ever; what is refused for another reason stays, and is heard of when the field goes', () => {
  const { heard, draw, field, write, enter, goElsewhere, refuse } = card()
  draw(reason)
  expect(place.textContent).not.toContain(reason)
  refuse()
  draw(null)
  write('Lampioni spenti')
  enter()
  goElsewhere()
  expect(field().value).toBe('Lampioni spenti')
  act(() => root.render(null))
  expect(heard).toEqual([
    'Enter: Lampioni spenti',
    'gone elsewhere: Lampioni spenti',
    'vanished: Lampioni spenti',
  ])
})
