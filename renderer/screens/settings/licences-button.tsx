import { useState } from 'react'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useText } from '../../ui/text-context.tsx'
import { readLicences } from './read-licences.ts'
import styles from './licences-button.module.css'

/** «Licenze»: opens the notices of the libraries and fonts that Tavolo contains. */
export function LicencesButton() {
  const { text } = useText()
  const [isOpen, setIsOpen] = useState(false)
  const [notices, setNotices] = useState<string | null>(null)
  const [isPending, setIsPending] = useState(false)
  async function open(): Promise<void> {
    setIsPending(true)
    setNotices(await readLicences())
    setIsPending(false)
    setIsOpen(true)
  }
  return (
    <div>
      <Button isPending={isPending} onPress={() => void open()}>
        {text('settings.licences')}
      </Button>
      <Sheet title={text('settings.licencesTitle')} isOpen={isOpen} onOpenChange={setIsOpen}>
        {notices === null ? (
          <Banner tone="error" title={text('settings.licencesUnreadable')}>
            {text('settings.licencesUnreadableHelp')}
          </Banner>
        ) : (
          <div className={styles.licences}>
            <p>{text('settings.licencesHelp')}</p>
            <section
              aria-label={text('settings.licencesTitle')}
              lang="en"
              className={styles.notices}
              // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and must by keyboard too.
              tabIndex={0}
            >
              {notices}
            </section>
          </div>
        )}
      </Sheet>
    </div>
  )
}
