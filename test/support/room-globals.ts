import type { OxlintOverride } from 'oxlint'

function forbid(options: { readonly names: readonly string[]; readonly message: string }): RestrictedName[] {
  return options.names.map((name) => ({ name, message: options.message }))
}

interface RestrictedName {
  readonly name: string
  readonly message: string
}

const browserNames = [
  ...['window', 'document', 'navigator', 'localStorage', 'sessionStorage', 'indexedDB'],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'RTCPeerConnection', 'requestAnimationFrame'],
]
const nodeNames = ['process', 'Buffer', '__dirname', '__filename', 'require', 'global']

const sharedGlobals = [
  ...forbid({ names: browserNames, message: 'shared/ knows no browser: take the value as a parameter.' }),
  ...forbid({
    names: nodeNames,
    message: 'shared/ knows no Node: bytes are Uint8Array, the rest is a parameter.',
  }),
  ...forbid({
    names: ['setTimeout', 'setInterval', 'setImmediate', 'performance'],
    message: 'shared/ has no clock of its own: take a Clock as a parameter.',
  }),
  ...forbid({
    names: ['crypto'],
    message:
      'shared/ has no randomness of its own: take newId or a Random as a parameter; hashes are in @noble/hashes.',
  }),
]

const sharedProperties = [
  {
    object: 'Date',
    property: 'now',
    message: 'shared/ has no clock of its own: take a Clock as a parameter.',
  },
  {
    object: 'Math',
    property: 'random',
    message: 'shared/ has no randomness of its own: take a Random as a parameter.',
  },
]

const rendererGlobals = [
  ...forbid({
    names: nodeNames,
    message: 'renderer/ has no Node: use a host call (shared/ipc/contract.ts).',
  }),
  ...forbid({
    names: ['localStorage', 'sessionStorage', 'indexedDB'],
    message: 'Only renderer/store keeps data: use what it exports.',
  }),
  ...forbid({
    names: ['alert', 'confirm', 'prompt'],
    message: 'Use renderer/ui: a dialog of the browser stops the meeting.',
  }),
]

const hostProperties = [
  {
    object: 'window',
    property: 'host',
    message: 'Only renderer/host and renderer/main.tsx see window.host: take a Host as a parameter.',
  },
]

/** What a room may not reach without importing it: globals and properties, as lint overrides. */
export const roomGlobals: OxlintOverride[] = [
  {
    files: ['shared/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...sharedGlobals],
      'no-restricted-properties': ['error', ...sharedProperties],
    },
  },
  { files: ['renderer/**/*.{ts,tsx}'], rules: { 'no-restricted-globals': ['error', ...rendererGlobals] } },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    excludeFiles: ['renderer/host/**', 'renderer/*.tsx'],
    rules: { 'no-restricted-properties': ['error', ...hostProperties] },
  },
]
