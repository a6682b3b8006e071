import { CircleAlert, CircleCheck, CircleDashed } from 'lucide-react'
import { assertNever } from '../../shared/util/assert-never.ts'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import styles from './save-status-indicator.module.css'
import { useText } from './text-context.tsx'

/** What became of the last change. */
export type SaveStatus =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  /** `reason` in the words of the interface; `retryAtMs` since 1970, when it will be tried again by itself. */
  | { readonly kind: 'failed'; readonly reason: string; readonly retryAtMs: number }

/** Saved or not, in words, always in sight; role `status`. */
export function SaveStatusIndicator({
  status,
  nowMs,
  onRetry,
}: {
  readonly status: SaveStatus
  /** Gives the seconds until the next try; without it they are not said. */
  readonly nowMs?: number | undefined
  readonly onRetry?: (() => void) | undefined
}) {
  const { text } = useText()
  return (
    <div className={styles.holder}>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an output belongs to a form; this is the app's own state. */}
      <div role="status" className={classNames(styles.status, styles[status.kind])}>
        <Words status={status} nowMs={nowMs} />
      </div>
      {status.kind === 'failed' && onRetry !== undefined && (
        <Button size="small" onPress={onRetry}>
          {text('common.saveRetry')}
        </Button>
      )}
    </div>
  )
}

function Words({ status, nowMs }: { readonly status: SaveStatus; readonly nowMs: number | undefined }) {
  const { text } = useText()
  switch (status.kind) {
    case 'saved':
      return (
        <>
          <Icon of={CircleCheck} size="small" />
          <span>{text('common.saved')}</span>
        </>
      )
    case 'saving':
      return (
        <>
          <Icon of={CircleDashed} size="small" />
          <span>{text('common.saving')}</span>
        </>
      )
    case 'failed': {
      const seconds = nowMs === undefined ? 0 : Math.max(0, Math.ceil((status.retryAtMs - nowMs) / 1000))
      return (
        <>
          <Icon of={CircleAlert} size="small" />
          <span>{text('common.saveFailed', { reason: status.reason, seconds })}</span>
        </>
      )
    }
    default:
      return assertNever(status)
  }
}
