/** The largest JSON file that is read, in bytes: forty times a tavolo of a hundred samples' size would still fit. */
export const jsonLimitBytes = 64 * 1024 * 1024

/** Why a JSON file gave no tavolo. */
export type JsonProblem =
  /** Not JSON at all, or not UTF-8. */
  | { readonly kind: 'not-json' }
  | { readonly kind: 'too-large'; readonly sizeBytes: number; readonly limitBytes: number }
  /** JSON of something else. */
  | { readonly kind: 'foreign' }
  /** A tavolo, but damaged; `path` leads to the first thing that does not fit. */
  | { readonly kind: 'not-a-tavolo'; readonly path: string }
  /** Written by a newer Tavolo. */
  | { readonly kind: 'newer'; readonly version: number }
