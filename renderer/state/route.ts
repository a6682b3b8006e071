import type { Id } from '../../shared/model/id.ts'

/** A part of a tavolo that fills the screen. */
export type Section =
  | {
      readonly kind:
        | 'overview'
        | 'process'
        | 'people'
        | 'sessions'
        | 'decisions'
        | 'documents'
        | 'history'
        | 'sharing'
        | 'closing'
    }
  | { readonly kind: 'session' | 'minutes' | 'attendance'; readonly sessionId: Id<'session'> }
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
  const isVersion = parts.name === 'history' && /^[A-Za-z0-9-]{1,64}$/.test(parts.session ?? '')
  if (isVersion) return { kind: 'version', versionId: parts.session ?? '' }
  return { kind: plainSections.find((section) => section === parts.name) ?? 'overview' }
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
