import { Network as NetworkIcon } from 'lucide-react'
import type { Network } from '../../../shared/ipc/networks.ts'
import { networkWords } from '../../sharing/network-words.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { useText } from '../../ui/text-context.tsx'
import styles from './sharing.module.css'

/** On which network the tavolo opens: said when there is one, chosen when there are several, what to do when none. */
export function NetworkChoice({
  networks,
  value,
  onChange,
  onLook,
}: {
  /** null until they were looked at. */
  readonly networks: readonly Network[] | null
  readonly value: string | null
  readonly onChange: (address: string) => void
  readonly onLook: () => void
}) {
  const { text } = useText()
  if (networks === null) return null
  const [only, ...others] = networks
  if (only === undefined) {
    return (
      <Banner
        tone="info"
        title={text('sharing.network.none')}
        actions={<Button onPress={onLook}>{text('sharing.network.lookAgain')}</Button>}
      >
        {text('sharing.network.noneText')}
      </Banner>
    )
  }
  if (others.length === 0) {
    return (
      <p className={styles.promise}>
        <Icon of={NetworkIcon} />
        <span>
          {text('sharing.network.one', { network: networkWords(text, only), address: only.address })}
        </span>
      </p>
    )
  }
  return (
    <RadioGroup
      label={text('sharing.network.label')}
      value={value}
      onChange={onChange}
      options={networks.map((network) => ({
        id: network.address,
        label: text('sharing.network.option', {
          network: networkWords(text, network),
          address: network.address,
        }),
      }))}
    />
  )
}
