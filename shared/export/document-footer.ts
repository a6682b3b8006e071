import type { TavoloSnapshot } from '../doc/snapshot.ts'
import type { Translate } from '../text/translator.ts'
import type { DocumentFooter } from './document-tree.ts'

/** Gives the footer of a document of this tavolo. `session` is null for documents about no session. */
export function documentFooter(options: {
  readonly snapshot: Pick<TavoloSnapshot, 'process'>
  readonly translate: Translate
  readonly session: string | null
}): DocumentFooter {
  const { snapshot, translate, session } = options
  return {
    tavolo: snapshot.process.title,
    session,
    pageWord: translate('export.pageWord'),
    ofWord: translate('export.ofWord'),
    fingerprintLabel: translate('export.fingerprintLabel'),
    fingerprintNotice: translate('export.fingerprintNotice'),
  }
}
