import { ArrowLeft } from 'lucide-react'
import { hrefOf } from '../../state/route.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Link } from '../../ui/link.tsx'
import { Page } from '../../ui/page.tsx'
import { Paper } from '../../ui/paper.tsx'
import { useText } from '../../ui/text-context.tsx'
import { AboutSection } from './about-section.tsx'
import { BackupsSection } from './backups-section.tsx'
import { LookSection } from './look-section.tsx'
import { NameSection } from './name-section.tsx'

/** «Impostazioni»: language, look, the person's name, where the data are. Each choice holds at once. */
export function SettingsScreen() {
  const { text } = useText()
  return (
    <main>
      <Page
        width="text"
        shouldFocusHeading
        title={text('settings.title')}
        lead={text('settings.lead')}
        actions={
          window.history.length > 1 && (
            <Button onPress={() => window.history.back()}>{text('settings.goBack')}</Button>
          )
        }
        eyebrow={
          <Link href={hrefOf({ screen: 'home' })} isQuiet>
            <Icon of={ArrowLeft} size="small" /> {text('settings.back')}
          </Link>
        }
      >
        <Paper padding="large">
          <NameSection />
          <LookSection />
          <BackupsSection />
          <AboutSection />
        </Paper>
      </Page>
    </main>
  )
}
