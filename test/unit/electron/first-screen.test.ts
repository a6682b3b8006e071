import { expect, test } from 'vitest'
import { firstScreenModules } from '../../../electron/dev/first-screen.ts'

const imports: Readonly<Record<string, readonly string[]>> = {
  main: ['home', 'react'],
  home: ['button', 'react'],
  button: ['home'],
  react: [],
  verbale: ['editor', 'react'],
  editor: [],
}

test('the first screen needs what its entry imports, however far, and nothing that comes later', () => {
  const isNeeded = firstScreenModules('main')
  const lookUp = (id: string) => ({ importedIds: imports[id] ?? [] })
  const needed = Object.keys(imports).filter((id) => isNeeded(id, lookUp))
  expect(needed).toEqual(['main', 'home', 'button', 'react'])
})

test('a module that the bundler knows nothing of ends the way', () => {
  const isNeeded = firstScreenModules('main')
  expect(isNeeded('anything', () => null)).toBe(false)
})
