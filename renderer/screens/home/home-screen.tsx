import { Archive, FilePlus2, FolderOpen, LogIn, Radar, Settings } from 'lucide-react'
import { useRef } from 'react'
import { useActions } from '../../actions/use-actions.ts'
import { useJoinSheet } from '../../sharing/use-join-sheet.tsx'
import { useShelf } from '../../state/app-context.tsx'
import { hrefOf } from '../../state/route.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon.tsx'
import { Link } from '../../ui/link.tsx'
import { useText } from '../../ui/text-context.tsx'
import { FirstTable } from './first-table.tsx'
import { HomeNotices } from './home-notices.tsx'
import styles from './home-screen.module.css'
import { TavoloBin } from './tavolo-bin.tsx'
import { TavoloShelf } from './tavolo-shelf.tsx'
import { useDoors } from './use-doors.ts'
import { useHomeMenu } from './use-home-menu.ts'
import { useWriting } from './use-writing.ts'

/** «I tuoi tavoli»: the tavoli of this computer as sheets of paper, and the ways to a new one. */
export function HomeScreen() {
  const { text } = useText()
  const shelf = useShelf()
  const doors = useDoors()
  const join = useJoinSheet()
  const { isEmpty, isWriting, start, stop } = useWriting()
  const titleField = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  // Asked for again, by a double click too, the sheet that is there is written on.
  function startWriting(): void {
    start()
    titleField.current?.focus()
  }
  function stopWriting(): void {
    stop()
    button.current?.focus()
  }
  useHomeMenu({ onNew: startWriting, onOpenFile: doors.openFile })
  useActions([
    { id: 'home.new', label: text('home.new'), run: startWriting },
    { id: 'home.openSample', label: text('home.openSample'), run: doors.openSample },
    { id: 'home.join', label: text('sharing.join.sheet'), run: () => join.open('nearby') },
  ])
  return (
    <main className={styles.home}>
      <header className={styles.header}>
        <div className={styles.titles}>
          <p className={styles.mark}>{text('home.mark')}</p>
          <h1 className={styles.title}>{text('home.title')}</h1>
        </div>
        <Button
          ref={button}
          variant={isWriting ? 'secondary' : 'primary'}
          size="large"
          icon={<Icon of={FilePlus2} />}
          onPress={startWriting}
        >
          {text('home.new')}
        </Button>
      </header>
      <HomeNotices doors={doors} />
      {isEmpty ? (
        <FirstTable doors={doors} isWriting={isWriting} titleField={titleField} onStopWriting={stopWriting} />
      ) : (
        <TavoloShelf
          tavoli={shelf.kind === 'ready' ? shelf.tavoli : []}
          doors={doors}
          isWriting={isWriting}
          titleField={titleField}
          onStopWriting={stopWriting}
        />
      )}
      <footer className={styles.footer}>
        {!isEmpty && (
          <Button variant="quiet" onPress={doors.openSample}>
            {text('home.openSample')}
          </Button>
        )}
        <Button variant="quiet" icon={<Icon of={FolderOpen} />} onPress={doors.openFile}>
          {text('home.openFile')}
        </Button>
        <Button variant="quiet" icon={<Icon of={Radar} />} onPress={() => join.open('nearby')}>
          {text('sharing.join.nearby')}
        </Button>
        <Button variant="quiet" icon={<Icon of={LogIn} />} onPress={() => join.open('typed')}>
          {text('sharing.join.join')}
        </Button>
        <span className={classNames(styles.place, styles.firstPlace)}>
          <Icon of={Archive} size="small" />
          <Link href={hrefOf({ screen: 'backups' })} isQuiet>
            {text('backups.title')}
          </Link>
        </span>
        <span className={styles.place}>
          <Icon of={Settings} size="small" />
          <Link href={hrefOf({ screen: 'settings' })} isQuiet>
            {text('home.settings')}
          </Link>
        </span>
      </footer>
      {join.sheet}
      {shelf.kind === 'ready' && <TavoloBin binned={shelf.binned} />}
    </main>
  )
}
