import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { yWebrtcPlugin } from './electron/dev/y-webrtc-plugin.ts'

// By itself a poll gives up after a second, which is not much for a program with five processes on two busy cores.
const journeyExpect = { poll: { timeout: 10_000 } }

// A window waits half of its time: two at once leave no core idle. A group of its own may have its own number.
const sideBySide = Math.max(2, Math.floor(availableParallelism() / 2))

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [yWebrtcPlugin(import.meta.dirname)],
        test: {
          name: 'quick',
          // Otherwise Node loads it by itself, and the plugin never sees what it imports.
          server: { deps: { inline: ['y-webrtc'] } },
          include: [
            'test/unit/**/*.test.{ts,tsx}',
            'test/contract/**/*.test.ts',
            'test/migrations/**/*.test.ts',
            'test/sync/**/*.test.ts',
            'test/lint/**/*.test.ts',
          ],
          environment: 'node',
          // Files share what they import: read anew for each of them it took two fifths of the processor.
          isolate: false,
          // Some read all of the code, or try hundreds of files: more than five seconds where others are at work too.
          testTimeout: 30_000,
          // By itself vitest leaves a core idle: half of two.
          maxWorkers: availableParallelism(),
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'hub',
          include: ['test/hub/*.test.ts'],
          environment: 'node',
          globalSetup: ['test/support/hub-machine.ts'],
          // Real sockets and processes, and limits that are seconds long.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // They wait for words half of the time, each at a port of its own.
          maxWorkers: availableParallelism(),
          sequence: { groupOrder: 3 },
        },
      },
      {
        test: {
          name: 'hub-alone',
          include: ['test/hub/alone/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'guest',
          include: ['test/guest/*.test.ts'],
          environment: 'node',
          globalSetup: ['test/support/guest-machine.ts'],
          // Whole visits in a real browser, on two slow cores.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: sideBySide,
          sequence: { groupOrder: 4 },
        },
      },
      {
        test: {
          name: 'guest-alone',
          include: ['test/guest/alone/*.test.ts'],
          environment: 'node',
          globalSetup: ['test/support/guest-machine.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'export',
          include: ['test/export/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['test/support/export-tools.ts'],
          // LibreOffice needs seconds to start and runs one at a time.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['test/support/build-app.ts'],
          // A whole journey in a real window, on two slow cores.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: journeyExpect,
          maxWorkers: sideBySide,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'alone',
          include: ['test/alone/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['test/support/build-app.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: journeyExpect,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['test/support/build-app.ts'],
          // Kills and starts it again; one session says how long it may take.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        plugins: [yWebrtcPlugin(import.meta.dirname)],
        test: {
          name: 'room',
          include: ['test/room/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['test/support/room-machine.ts'],
          // Whole rounds with links that are away for up to two minutes.
          testTimeout: 300_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
