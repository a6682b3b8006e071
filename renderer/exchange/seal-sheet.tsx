import { Sheet } from '../ui/sheet.tsx'
import { useText } from '../ui/text-context.tsx'
import { PassphraseForm } from './passphrase-form.tsx'

/** As long as four short words: guessing it one by one takes a computer longer than anybody has. */
const leastPassphrase = 12

/** Asks for the passphrase that a file is to be closed with. */
export function SealSheet({
  onSave,
  onLeave,
}: {
  readonly onSave: (passphrase: string) => void
  readonly onLeave: () => void
}) {
  const { text } = useText()
  return (
    <Sheet title={text('exchange.sealedTitle')} isOpen onOpenChange={onLeave}>
      <PassphraseForm
        lead={text('exchange.sealedLead')}
        submitLabel={text('exchange.saveSealed')}
        leastLength={leastPassphrase}
        problem={null}
        onSubmit={onSave}
        onLeave={onLeave}
      />
    </Sheet>
  )
}
