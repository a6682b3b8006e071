import type { Settings } from '../../../shared/ipc/settings.ts'
import { useApp, useSettings } from '../../state/app-context.tsx'
import { FormSection } from '../../ui/form-section.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { useText } from '../../ui/text-context.tsx'

const languages: readonly Settings['language'][] = ['system', 'it', 'en']
const themes: readonly Settings['theme'][] = ['system', 'light', 'dark', 'high-contrast']

const motions: readonly Settings['canvasMotion'][] = ['system', 'moving', 'no-cursors', 'calm']

/** Steps of the text size, in percent; 200 is what WCAG 1.4.4 asks for. */
const textPercents = ['100', '125', '150', '175', '200'] as const

/** Language, theme and size of text. */
export function LookSection() {
  const { text } = useText()
  const { changeSettings } = useApp()
  const { language, theme, textScale, canvasMotion } = useSettings()
  const percent = textPercents.find((step) => Number(step) >= Math.round(textScale * 100)) ?? '200'
  return (
    <>
      <FormSection title={text('settings.language')}>
        <RadioGroup
          label={text('settings.language')}
          isLabelHidden
          orientation="horizontal"
          value={language}
          onChange={(next) => changeSettings({ language: next })}
          options={languages.map((id) => ({ id, label: text(`settings.languageChoice.${id}`) }))}
        />
      </FormSection>
      <FormSection title={text('settings.look')}>
        <RadioGroup
          label={text('settings.theme')}
          orientation="horizontal"
          value={theme}
          onChange={(next) => changeSettings({ theme: next })}
          options={themes.map((id) => ({ id, label: text(`settings.themeChoice.${id}`) }))}
        />
        <SegmentedControl
          label={text('settings.textSize')}
          value={percent}
          onChange={(step) => changeSettings({ textScale: Number(step) / 100 })}
          options={textPercents.map((step) => ({
            id: step,
            label: text('settings.percent', { percent: step }),
          }))}
        />
        <RadioGroup
          label={text('settings.canvasMotion')}
          description={text('settings.canvasMotionHelp')}
          value={canvasMotion}
          onChange={(next) => changeSettings({ canvasMotion: next })}
          options={motions.map((id) => ({ id, label: text(`settings.canvasMotionChoice.${id}`) }))}
        />
      </FormSection>
    </>
  )
}
