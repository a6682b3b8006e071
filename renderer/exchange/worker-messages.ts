import type { SealInput } from '../../shared/sync/tavolo-file/seal.ts'
import type { TavoloFile } from '../../shared/sync/tavolo-file/tavolo-file.ts'
import type { TavoloStates } from '../../shared/sync/missing-updates.ts'

/** What the window asks of the thread that handles files. */
export type FileQuestion =
  | { readonly kind: 'read'; readonly bytes: Uint8Array; readonly passphrase: string | null }
  | { readonly kind: 'missing'; readonly here: TavoloStates; readonly there: TavoloStates }
  | { readonly kind: 'write'; readonly file: TavoloFile; readonly seal: SealInput | null }

/** What that thread says: how far it is, then the value that was asked for, or that it broke. */
export type FileAnswer =
  | { readonly kind: 'progress'; readonly part: number }
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly message: string }
