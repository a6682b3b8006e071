import type { Id } from '../../shared/model/id.ts'

/** The views of the map, in the order of their tabs and of their keys. */
export const mapViews = ['matrix', 'connect', 'actors', 'territory', 'priority', 'list', 'gaps'] as const

/** A way of looking at the map. */
export type MapView = (typeof mapViews)[number]

/** A record of the map that has a card. */
export type MapRecordId = Id<'need'> | Id<'resource'> | Id<'organization'>

/** The kinds of records of the map that have a card: needs, resources, actors. */
export const mapRecordKinds = ['need', 'resource', 'organization'] as const

/** One of these kinds. */
export type MapRecordKind = (typeof mapRecordKinds)[number]

/** The kind of a record of the map. */
export function mapKindOf(id: MapRecordId): MapRecordKind {
  return mapRecordKinds.find((kind) => id.startsWith(`${kind}:`)) ?? 'need'
}

/** A part of a tavolo that fills the screen. */
export type Section =
  | {
      readonly kind:
        | 'overview'
        | 'process'
        | 'people'
        | 'sessions'
        | 'canvases'
        | 'decisions'
        | 'documents'
        | 'history'
        | 'sharing'
        | 'closing'
    }
  | { readonly kind: 'session' | 'minutes' | 'attendance'; readonly sessionId: Id<'session'> }
  /** Without `view` the first one there is; `recordId` is the record whose card is to be open. */
  | { readonly kind: 'map'; readonly view?: MapView; readonly recordId?: MapRecordId }
  /** `cardId` is the card that is to be found on it. */
  | { readonly kind: 'canvas'; readonly canvasId: Id<'canvas'>; readonly cardId?: Id<'card'> }
  /** An earlier state of the tavolo, by the id of its version. */
  | { readonly kind: 'version'; readonly versionId: string }

/** Where the person is. */
export type Route =
  | { readonly screen: 'home' }
  | { readonly screen: 'settings' }
  | { readonly screen: 'backups' }
  /** What became of erasing a tavolo; only right after it. */
  | { readonly screen: 'erased' }
  | { readonly screen: 'tavolo'; readonly tavoloId: Id<'tavolo'>; readonly section: Section }

const plainSections = [
  'overview',
  'process',
  'people',
  'sessions',
  'canvases',
  'decisions',
  'documents',
  'history',
  'sharing',
  'closing',
] as const

/** The address of a place, for anchors: `#/tavolo/<id>/sessions/<id>/minutes`. */
export function hrefOf(route: Route): string {
  if (route.screen === 'home') return '#/'
  if (route.screen === 'settings') return '#/settings'
  if (route.screen === 'backups') return '#/backups'
  if (route.screen === 'erased') return '#/erased'
  const start = `#/tavolo/${encodeURIComponent(route.tavoloId)}`
  const { section } = route
  if (section.kind === 'session') return `${start}/sessions/${encodeURIComponent(section.sessionId)}`
  if (section.kind === 'minutes' || section.kind === 'attendance') {
    return `${start}/sessions/${encodeURIComponent(section.sessionId)}/${section.kind}`
  }
  if (section.kind === 'map') {
    const { view, recordId } = section
    if (recordId !== undefined) return `${start}/map/${view ?? 'list'}/${encodeURIComponent(recordId)}`
    return view === undefined ? `${start}/map` : `${start}/map/${view}`
  }
  if (section.kind === 'canvas') {
    const canvas = `${start}/canvases/${encodeURIComponent(section.canvasId)}`
    return section.cardId === undefined ? canvas : `${canvas}/${encodeURIComponent(section.cardId)}`
  }
  if (section.kind === 'version') return `${start}/history/${encodeURIComponent(section.versionId)}`
  return `${start}/${section.kind}`
}

/** The place of an address; home for an address that leads nowhere. */
export function parseRoute(hash: string): Route {
  const [first, tavolo, name, session, view] = hash.replace(/^#\/?/, '').split('/').map(decodePart)
  if (first === 'settings') return { screen: 'settings' }
  if (first === 'backups') return { screen: 'backups' }
  if (first === 'erased') return { screen: 'erased' }
  if (first !== 'tavolo' || !isId(tavolo, 'tavolo')) return { screen: 'home' }
  return { screen: 'tavolo', tavoloId: tavolo, section: parseSection({ name, session, view }) }
}

function parseSection(parts: {
  readonly name: string | undefined
  readonly session: string | undefined
  readonly view: string | undefined
}): Section {
  if (parts.name === 'sessions' && isId(parts.session, 'session')) {
    const { view, session } = parts
    return { kind: view === 'minutes' || view === 'attendance' ? view : 'session', sessionId: session }
  }
  if (parts.name === 'map') return parseMap({ view: parts.session, record: parts.view })
  if (parts.name === 'canvases' && isId(parts.session, 'canvas')) {
    const { session: canvasId, view: cardId } = parts
    return { kind: 'canvas', canvasId, ...(isId(cardId, 'card') ? { cardId } : {}) }
  }
  const isVersion = parts.name === 'history' && /^[A-Za-z0-9-]{1,64}$/.test(parts.session ?? '')
  if (isVersion) return { kind: 'version', versionId: parts.session ?? '' }
  return { kind: plainSections.find((section) => section === parts.name) ?? 'overview' }
}

function parseMap(parts: {
  readonly view: string | undefined
  readonly record: string | undefined
}): Section {
  const { record } = parts
  const view = mapViews.find((known) => known === parts.view)
  const isRecord = isId(record, 'need') || isId(record, 'resource') || isId(record, 'organization')
  return {
    kind: 'map',
    ...(view === undefined ? {} : { view }),
    ...(view !== undefined && isRecord ? { recordId: record } : {}),
  }
}

function isId<Kind extends string>(text: string | undefined, kind: Kind): text is Id<Kind> {
  return text?.startsWith(`${kind}:`) ?? false
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}
