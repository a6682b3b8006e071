import type { OxlintOverride } from 'oxlint'

/** A global that a room may not reach, and what to do instead. */
interface RestrictedName {
  readonly name: string
  readonly message: string
}

function forbid(options: { readonly names: readonly string[]; readonly message: string }): RestrictedName[] {
  return options.names.map((name) => ({ name, message: options.message }))
}

const nodeNames = ['process', 'Buffer', '__dirname', '__filename', 'require', 'global']
const storageNames = ['localStorage', 'sessionStorage', 'indexedDB']
const networkNames = ['fetch', 'XMLHttpRequest', 'WebSocket', 'RTCPeerConnection']
const noClock = 'shared/ has no clock of its own: take a Clock as a parameter.'
const noRandomness = 'shared/ has no randomness of its own: take newId or a Random as a parameter.'

const sharedGlobals = [
  ...forbid({
    names: ['window', 'document', 'navigator', 'requestAnimationFrame', ...storageNames, ...networkNames],
    message: 'shared/ knows no browser: take the value as a parameter.',
  }),
  ...forbid({ names: nodeNames, message: 'shared/ knows no Node: take a parameter; bytes are Uint8Array.' }),
  ...forbid({ names: ['setTimeout', 'setInterval', 'setImmediate', 'performance'], message: noClock }),
  ...forbid({ names: ['crypto'], message: `${noRandomness} Hashes are in @noble/hashes.` }),
]

const sharedProperties = [
  { object: 'Date', property: 'now', message: noClock },
  { object: 'Math', property: 'random', message: noRandomness },
]

const storeGlobals = [
  ...forbid({
    names: nodeNames,
    message: 'renderer/ has no Node: use a host call (shared/ipc/contract.ts).',
  }),
  ...forbid({
    names: ['alert', 'confirm', 'prompt'],
    message: 'Use renderer/ui: a dialog of the browser stops the meeting.',
  }),
]

const rendererGlobals = [
  ...storeGlobals,
  ...forbid({ names: storageNames, message: 'Only renderer/store keeps data: use what it exports.' }),
]

const hostProperties = [
  {
    object: 'window',
    property: 'host',
    message: 'Only renderer/host and renderer/main.tsx see window.host: take a Host as a parameter.',
  },
]

/** When several of these match a file, the last one counts, alone. */
function withoutGlobals(files: string, globals: readonly RestrictedName[]): OxlintOverride {
  // `window.alert` and `globalThis.alert` are `alert` too.
  const rule = { globals: [...globals], checkGlobalObject: true }
  return { files: [files], rules: { 'no-restricted-globals': ['error', rule] } }
}

/** What a room may not reach without importing it: globals and properties, as lint overrides. */
export const roomGlobals: OxlintOverride[] = [
  withoutGlobals('shared/**/*.ts', sharedGlobals),
  withoutGlobals('renderer/**/*.{ts,tsx}', rendererGlobals),
  withoutGlobals('renderer/store/**/*.ts', storeGlobals),
  // An entry hands them to the rooms that it starts.
  withoutGlobals('renderer/*.tsx', storeGlobals),
  { files: ['shared/**/*.ts'], rules: { 'no-restricted-properties': ['error', ...sharedProperties] } },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    excludeFiles: ['renderer/host/**', 'renderer/*.tsx'],
    rules: { 'no-restricted-properties': ['error', ...hostProperties] },
  },
]
