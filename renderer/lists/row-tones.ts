import type { StatusTone } from '../ui/status-pill.tsx'

/** The tone of what happens to a row. */
export const rowTones: Readonly<Record<'add' | 'update' | 'known' | 'repeated' | 'error', StatusTone>> = {
  add: 'good',
  update: 'progress',
  known: 'neutral',
  repeated: 'warning',
  error: 'attention',
}

/** Whoever checks a list reads its beginning and what is wrong with it; the filter gives the latter. */
export const mostRowsShown = 200
