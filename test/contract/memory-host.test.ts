import { describe, expect, test } from 'vitest'
import { createMemoryHost } from '../../renderer/host/memory-host.ts'
import { hostContract } from '../support/host-contract.ts'

describe('the host in memory keeps the contract', () => {
  hostContract(async () => {
    const memory = createMemoryHost()
    const heard: unknown[] = []
    memory.host.on('settingsChanged', (settings) => heard.push(settings))
    const calls = new Map<string, unknown>(Object.entries(memory.host))
    return {
      call: (name, input) => (calls.get(name) as (input: unknown) => Promise<unknown>)(input),
      decideSave: async (decision) => memory.decideSave(decision),
      decideOpen: async (file) =>
        memory.decideOpen(file && { name: file.name, bytes: new TextEncoder().encode(file.text) }),
      heard: async () => heard,
      close: async () => undefined,
    }
  })
})

describe('the host in memory', () => {
  test('whoever stops listening hears nothing more', () => {
    const { host, emit } = createMemoryHost()
    const heard: string[] = []
    const stop = host.on('menuCommand', ({ command }) => heard.push(command))
    emit('menuCommand', { command: 'openHome' })
    stop()
    emit('menuCommand', { command: 'showKeys' })
    expect(heard).toEqual(['openHome'])
  })

  test('a full disk can be played', async () => {
    const { host, decideSave, savedFiles } = createMemoryHost()
    decideSave({ kind: 'diskFull' })
    const saved = await host.fileSave({ suggestedName: 'a.txt', filters: [], bytes: new Uint8Array(1) })
    expect(saved).toEqual({ isOk: false, error: { kind: 'diskFull' } })
    expect(savedFiles).toEqual([])
  })
})
