import { describe, expect, test } from 'vitest'
import { hasDisplay } from '../../../electron/dev/display.ts'
import { launchArguments } from '../../../electron/dev/launch-arguments.ts'
import {
  describeMissingParts,
  packagesFor,
  readMissingLibraries,
} from '../../../electron/dev/system-packages.ts'

const goodMachine = { isRoot: false, canSandbox: true, hasGpu: true, sharedMemoryBytes: 2 ** 33 }

describe('switches for development', () => {
  test('an ordinary desktop needs none', () => {
    expect(launchArguments(goodMachine)).toEqual([])
  })

  test('root, and a machine that forbids the sandbox, go without it', () => {
    expect(launchArguments({ ...goodMachine, isRoot: true })).toEqual(['--no-sandbox'])
    expect(launchArguments({ ...goodMachine, canSandbox: false })).toEqual(['--no-sandbox'])
  })

  test('without a GPU none is used, and a container’s small shared memory is left alone', () => {
    const container = { ...goodMachine, hasGpu: false, sharedMemoryBytes: 64 * 1024 * 1024 }
    expect(launchArguments(container)).toEqual(['--disable-gpu', '--disable-dev-shm-usage'])
  })
})

describe('a display', () => {
  test('only Linux can be without one', () => {
    expect(hasDisplay({}, 'linux')).toBe(false)
    expect(hasDisplay({ DISPLAY: ':1' }, 'linux')).toBe(true)
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
    expect(hasDisplay({}, 'darwin')).toBe(true)
  })
})

describe('what the system lacks', () => {
  const lddOutput = `
	linux-vdso.so.1 (0x00007ffd)
	libffmpeg.so => /runtime/libffmpeg.so (0x00007f50)
	libgtk-3.so.0 => not found
	libnss3.so => not found
	libnss3.so => not found
	libc.so.6 => /lib/libc.so.6 (0x00007f51)
`
  const missing = { libraries: readMissingLibraries(lddOutput), isXvfbMissing: true }

  test('is read from ldd, each name once', () => {
    expect(missing.libraries).toEqual(['libgtk-3.so.0', 'libnss3.so'])
  })

  test('comes from packages by the names of the distribution at hand', () => {
    const debian = packagesFor(missing, new Set())
    expect(debian).toEqual(expect.arrayContaining(['libgtk-3-0', 'libasound2', 'libnss3', 'xvfb']))
    const renamed = new Set(['libgtk-3-0t64', 'libasound2t64'])
    const ubuntu = packagesFor(missing, renamed)
    expect(ubuntu).toEqual(expect.arrayContaining(['libgtk-3-0t64', 'libasound2t64', 'libnss3', 'xvfb']))
    expect(ubuntu).not.toContain('libasound2')
  })

  test('a missing display server alone does not bring libraries', () => {
    expect(packagesFor({ libraries: [], isXvfbMissing: true }, new Set())).toEqual(['xvfb'])
  })

  test('is said with the exact command', () => {
    const sentence = describeMissingParts(missing, ['libgtk-3-0', 'xvfb'])
    expect(sentence).toContain('libgtk-3.so.0, libnss3.so, Xvfb')
    expect(sentence).toContain('sudo apt-get update && sudo apt-get install -y libgtk-3-0 xvfb')
  })
})
