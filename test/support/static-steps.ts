import type { Step } from './run-step.ts'

// The slowest of them takes seconds on two free cores; the limit ends one that hangs, on a busy machine too.
const timeoutMs = 300_000

/** The checks that read the code without running it, the slow ones first. */
export const staticSteps: readonly Step[] = [
  // From the start each time: a change in a JSON file alone does not reach the types that were made of it before.
  { name: 'types', command: ['tsc', '-b', '--force'], timeoutMs },
  { name: 'lint', command: ['oxlint'], timeoutMs },
  { name: 'dead code', command: ['knip'], timeoutMs },
  { name: 'format', command: ['oxfmt', '--check'], timeoutMs },
]
