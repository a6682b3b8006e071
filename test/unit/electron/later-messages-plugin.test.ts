import { expect, test } from 'vitest'
import { laterModule } from '../../../electron/dev/later-messages-plugin.ts'
import { patternOf, type MessageGroup } from '../../../shared/text/message-group.ts'

/** Gives the module, not what it exports: whatever is awaited is asked whether it is a promise. */
async function importText(text: string): Promise<{ readonly default: MessageGroup }> {
  return import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(text)}`) as Promise<{
    readonly default: MessageGroup
  }>
}

const json = '{"title": "L’ora «x» \\"y\\"", "states": {"open": "Aperto"}, "none": "–"}'

test('messages that are read later say the same as the file', async () => {
  const { default: later } = await importText(laterModule(json))
  expect({ ...later }).toEqual(JSON.parse(json))
  expect(Object.keys(later)).toEqual(['title', 'states', 'none'])
  expect(patternOf(later, 'title')).toBe('L’ora «x» "y"')
  expect(patternOf(later, 'states.open')).toBe('Aperto')
  expect(patternOf(later, 'states.closed')).toBeNull()
  expect(patternOf(later, 'toString')).toBeNull()
})
