import { useEffect, useRef } from 'react'
import { useApp } from '../state/app-context.tsx'
import { navigate } from '../state/navigate.ts'
import { useText } from '../ui/text-context.tsx'
import { useToasts } from '../ui/toast.tsx'
import type { BackupNews } from './automatic-backups.ts'
import { backupProblemText } from './backup-problem-text.ts'

/** Says, on whichever screen, that a backup was not made or went elsewhere; nobody is stopped by it. */
export function useBackupNews(): void {
  const { backups } = useApp()
  const { text } = useText()
  const toasts = useToasts()
  const say = useRef((_news: BackupNews): void => undefined)
  useEffect(() => {
    say.current = (news) => {
      const { title } = news
      toasts.show({
        text:
          news.kind === 'away'
            ? text('backups.awayNotice', { title })
            : text('backups.failed', {
                title,
                reason: backupProblemText(text, news.problem),
                kept: `${text('backups.keptAll')} ${text('backups.nextFailed')}`,
              }),
        tone: 'attention',
        action: { label: text('backups.openScreen'), onAction: () => navigate({ screen: 'backups' }) },
      })
    }
  })
  useEffect(() => {
    const { news } = backups
    return news.subscribe(() => {
      const told = news.get()
      if (told !== null) say.current(told)
    })
  }, [backups])
}
