import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/section.tsx'
import { useText } from '../../ui/text-context.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { type DoctorAddressGiven, readDeviceAddress } from './device-address.ts'
import styles from './doctor.module.css'

/** Asks for the address of a device that cannot come in, to try the way to it. */
export function DeviceForm({
  result,
  onTry,
}: {
  /** What came of the last one, in words; null when none was tried, or while it is tried. */
  readonly result: string | null
  readonly onTry: (device: DoctorAddressGiven) => void
}) {
  const { text } = useText()
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<'wrong' | 'outside' | null>(null)
  function tryIt() {
    const read = readDeviceAddress(typed)
    setProblem(read.isOk ? null : read.error)
    if (read.isOk) onTry(read.value)
  }
  return (
    <Section title={text('doctor.device.title')} headingLevel={3}>
      <div className={styles.device}>
        <TextField
          label={text('doctor.device.field')}
          description={text('doctor.device.help')}
          errorMessage={problem === null ? undefined : text(`doctor.device.${problem}`)}
          value={typed}
          spellCheck={false}
          onChange={(value) => {
            setTyped(value)
            setProblem(null)
          }}
          onSubmit={tryIt}
        />
        <Button onPress={tryIt}>{text('doctor.device.try')}</Button>
        <p aria-live="polite">{result}</p>
      </div>
    </Section>
  )
}
