import { CircleCheck, TriangleAlert, X } from 'lucide-react'
import { createContext, useContext, useMemo, useRef, type ReactNode } from 'react'
import { Text } from 'react-aria-components/Text'
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components/Toast'
import { Button } from './button.tsx'
import { IconButton } from './icon-button.tsx'
import { Icon } from './icon.tsx'
import { useText } from './text-context.tsx'
import styles from './toast.module.css'

/** What a notice says, and the one thing that can be done about it (mostly: undo). */
export interface ToastMessage {
  readonly text: string
  readonly action?: { readonly label: string; readonly onAction: () => void } | undefined
  readonly tone?: 'neutral' | 'good' | 'attention' | undefined
  /** What its action works on: the notice goes with it. */
  readonly about?: object | undefined
  /** Whether there is nothing left that its action would do; asked when `closeOver` is called. */
  readonly isOver?: (() => boolean) | undefined
  /** Of the notices of a subject only the newest is shown: what is done many times is not said in a pile. */
  readonly subject?: string | undefined
}

/** Shows and closes notices. */
export interface Toasts {
  /** Gives a key to close it with. */
  readonly show: (message: ToastMessage) => string
  readonly close: (key: string) => void
  /** Closes every notice whose action works on something that is going. */
  readonly closeAbout: (about: object) => void
  /** Closes every notice that says it is over. */
  readonly closeOver: () => void
  /** Puts focus on what the newest notice offers; once it is closed focus goes back to where it was. */
  readonly enter: () => void
}

/** Time to read a line while listening to someone; it stops while the pointer or focus is on the notice. */
const plainTimeoutMs = 6000

/** Undo needs time to be noticed, understood and reached by keyboard. */
const actionTimeoutMs = 15_000

/** More would cover the work; the oldest goes. */
const mostVisible = 3

const ToastContext = createContext<Toasts | null>(null)

/** Lets everything inside show notices, and draws them at the bottom. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const { text } = useText()
  const queue = useMemo(() => new ToastQueue<ToastMessage>({ maxVisibleToasts: mostVisible }), [])
  const region = useRef<HTMLDivElement>(null)
  const toasts = useMemo<Toasts>(
    () => ({
      show(message) {
        makeRoom(queue, message)
        return queue.add(message, {
          timeout: message.action === undefined ? plainTimeoutMs : actionTimeoutMs,
        })
      },
      close: (key) => queue.close(key),
      closeAbout: (about) => closeWhere(queue, (message) => message.about === about),
      closeOver: () => closeWhere(queue, (message) => message.isOver?.() ?? false),
      enter: () => region.current?.querySelector('button')?.focus(),
    }),
    [queue],
  )
  return (
    <ToastContext value={toasts}>
      {children}
      <ToastRegion
        ref={region}
        queue={queue}
        aria-label={text('common.notices')}
        className={styles.region ?? ''}
      >
        {({ toast }) => (
          <AriaToast toast={toast} className={styles.toast ?? ''}>
            {toast.content.tone === 'good' && <Icon of={CircleCheck} />}
            {toast.content.tone === 'attention' && <Icon of={TriangleAlert} />}
            <ToastContent className={styles.words ?? ''}>
              <Text slot="title">{toast.content.text}</Text>
            </ToastContent>
            {toast.content.action !== undefined && (
              <Button
                size="small"
                className={styles.action}
                onPress={() => {
                  toast.content.action?.onAction()
                  queue.close(toast.key)
                }}
              >
                {toast.content.action.label}
              </Button>
            )}
            <IconButton
              label={text('common.close')}
              icon={<Icon of={X} size="small" />}
              size="small"
              className={styles.close}
              onPress={() => queue.close(toast.key)}
            />
          </AriaToast>
        )}
      </ToastRegion>
    </ToastContext>
  )
}

function closeWhere(queue: ToastQueue<ToastMessage>, isMeant: (message: ToastMessage) => boolean): void {
  const meant = queue.visibleToasts.filter(({ content }) => isMeant(content))
  for (const { key } of meant) queue.close(key)
}

/**
 * Nothing ever waits in line: a notice that comes minutes late says what is long over. What is said twice, or of one subject,
 * is said once; of others the oldest goes, one without a way back first.
 */
function makeRoom(queue: ToastQueue<ToastMessage>, message: ToastMessage): void {
  // The newest comes first.
  const shown = queue.visibleToasts
  const said = shown.find(({ content }) => isSaidBy(message, content))
  if (said !== undefined) {
    queue.close(said.key)
  } else if (shown.length >= mostVisible) {
    const leaving = shown.findLast(({ content }) => content.action === undefined) ?? shown.at(-1)
    if (leaving !== undefined) queue.close(leaving.key)
  }
}

function isSaidBy(message: ToastMessage, earlier: ToastMessage): boolean {
  if (message.subject !== undefined && message.subject === earlier.subject) return true
  return message.action === undefined && earlier.action === undefined && message.text === earlier.text
}

/** The notices; throws outside a `ToastProvider`. */
export function useToasts(): Toasts {
  const toasts = useContext(ToastContext)
  if (toasts === null) throw new Error('useToasts needs a ToastProvider around it')
  return toasts
}
