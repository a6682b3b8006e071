import type { OxlintOverride } from 'oxlint'

/** An import that a room may not have, and what to do instead. */
interface Border {
  /** Tested against the text between the quotes of the import; the linter's engine knows no look-ahead. */
  readonly regex: string
  readonly message: string
  /** Only these of its exports may not be had. */
  readonly importNames?: string[]
}

const electronRoom: Border = {
  regex: String.raw`^(\.\./)+electron/`,
  message: 'electron/ is another process: describe what you need as a host call in shared/ipc/contract.ts.',
}
const rendererRoom: Border = {
  regex: String.raw`^(\.\./)+renderer/`,
  message: 'renderer/ is what people see: put what both rooms need in shared/.',
}
const testRoom: Border = {
  regex: String.raw`^(\.\./)+test/`,
  message: 'Tavolo does not know its tests: put what both need in shared/.',
}
const electronPackage: Border = {
  regex: String.raw`^electron($|/)`,
  message: 'Only electron/ talks to Electron: use a host call (shared/ipc/contract.ts).',
}
const nodeModules: Border = {
  regex: String.raw`^(node:|(fs|path|os|crypto|child_process|url|util|buffer|stream|events|process)($|/))`,
  message: 'Only electron/ and test/ use Node: use a host call (shared/ipc/contract.ts) or take a parameter.',
}
const react: Border = {
  regex: String.raw`^(react|react-dom|react-aria|react-aria-components|react-stately|lucide-react|@tiptap/react)($|/)`,
  message: 'This room knows no React: components live in renderer/ui and renderer/screens.',
}
const editor: Border = {
  regex: String.raw`^@tiptap/(core|suggestion|extension-.*)($|/)`,
  message: 'The editor lives in renderer/: shared/ reads the text of the minutes from the document itself.',
}
const database: Border = {
  regex: String.raw`^(dexie|y-dexie)($|/|-)`,
  message: 'Only renderer/store knows the database: use what renderer/store exports, through renderer/state.',
}
const peers: Border = {
  regex: String.raw`^(y-webrtc|@hocuspocus/provider)($|/)`,
  message: 'Only renderer/sync talks to peers: use what renderer/sync exports, through renderer/state.',
}
const yjs: Border = {
  regex: String.raw`^(yjs|y-protocols|lib0|@tiptap/y-tiptap)($|/)`,
  message:
    'What people see knows no Yjs: read through renderer/state, change through renderer/actions or shared/doc/commands.',
}
const heldBack: Border = {
  regex: '^react$',
  importNames: ['lazy', 'Suspense'],
  message: 'React holds back for 300 ms what they wait for: use laterPart of renderer/ui/later-part.tsx.',
}
const entries: Border = {
  regex: String.raw`^(\.\./)+(main|guest)\.tsx?$`,
  message: 'Nothing imports an entry: move the shared part into the room it belongs to.',
}
const screens: Border = {
  regex: String.raw`^(\.\./)+screens/`,
  message:
    'Screens are on top: what this room needs belongs in renderer/ui, renderer/state or renderer/actions.',
}
const behindState: Border = {
  regex: String.raw`^(\.\./)+(store|sync|host)/`,
  message:
    'Screens and shell read through renderer/state and change through renderer/actions; only renderer/main.tsx knows all.',
}
const aboveUi: Border = {
  regex: String.raw`^(\.\./)+((store|sync|host|state|actions|canvas)/|shared/(model|doc|canvas|export|sync|ipc)/)`,
  message: 'renderer/ui knows no domain: take what to show and what to call as plain properties.',
}
/** A screen is one folder: how far up another screen is depends on how deep the importing file lies. */
function otherScreen(stepsUp: number): Border {
  return {
    regex: `^${String.raw`\.\./`.repeat(stepsUp)}[^./][^/]*/`,
    message:
      'A screen never imports another: what two screens share belongs in renderer/ui, renderer/state or renderer/actions.',
  }
}

const wholeRenderer = [electronRoom, testRoom, electronPackage, nodeModules, heldBack]
const insideScreens = [...wholeRenderer, entries, database, peers, yjs, behindState]

/** Makes the lint override of one room. When several match a file, the last one counts, alone. */
function room(options: {
  readonly files: string[]
  readonly except?: string[]
  readonly borders: readonly Border[]
}): OxlintOverride {
  const { files, except = [], borders } = options
  return {
    files,
    excludeFiles: except,
    rules: { 'no-restricted-imports': ['error', { patterns: borders.map((border) => ({ ...border })) }] },
  }
}

/** Who may import whom, as lint overrides: one entry per room, each with all of its borders. */
export const importBorders: OxlintOverride[] = [
  room({
    files: ['shared/**/*.ts'],
    borders: [
      electronRoom,
      rendererRoom,
      testRoom,
      electronPackage,
      nodeModules,
      react,
      editor,
      database,
      peers,
    ],
  }),
  room({ files: ['electron/**/*.ts'], borders: [rendererRoom, testRoom, react, editor, database, peers] }),
  room({
    files: ['renderer/**/*.{ts,tsx}'],
    except: ['renderer/*.tsx'],
    borders: [...wholeRenderer, entries, screens, database, peers],
  }),
  room({ files: ['renderer/*.tsx'], borders: [...wholeRenderer, database, peers] }),
  room({
    files: ['renderer/store/**/*.ts'],
    borders: [...wholeRenderer, entries, screens, react, editor, peers],
  }),
  room({
    files: ['renderer/sync/**/*.ts'],
    borders: [...wholeRenderer, entries, screens, react, editor, database],
  }),
  room({
    files: ['renderer/ui/**/*.{ts,tsx}'],
    borders: [...wholeRenderer, entries, screens, database, peers, yjs, aboveUi],
  }),
  room({ files: ['renderer/shell/**/*.{ts,tsx}'], borders: insideScreens }),
  room({ files: ['renderer/screens/*.{ts,tsx}'], borders: insideScreens }),
  room({ files: ['renderer/screens/*/*.{ts,tsx}'], borders: [...insideScreens, otherScreen(1)] }),
  room({ files: ['renderer/screens/*/*/*.{ts,tsx}'], borders: [...insideScreens, otherScreen(2)] }),
]
