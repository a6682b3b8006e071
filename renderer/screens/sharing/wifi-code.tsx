import { useState } from 'react'
import { wifiQrText } from '../../../shared/sync/room/wifi-qr.ts'
import { QrCode } from '../../sharing/qr-code.tsx'
import { useWifiAccess } from '../../sharing/wifi-access.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { useText } from '../../ui/text-context.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './sharing.module.css'

/** A second code, for the Wi-Fi itself: whoever scans it is on the network. */
export function WifiCode() {
  const { text } = useText()
  const [access, setAccess] = useWifiAccess()
  const [isTyped, setIsTyped] = useState(false)
  const code = wifiQrText(access)
  const problem = code.isOk ? null : code.error
  const isNameWrong = problem === 'nameTooLong' || (problem === 'noName' && isTyped)
  const isPasswordWrong = problem === 'passwordTooShort' || problem === 'passwordTooLong'
  return (
    <Disclosure title={text('sharing.wifi.title')} headingLevel={2}>
      <div className={styles.part}>
        <p className={styles.hint}>{text('sharing.wifi.help')}</p>
        <div className={styles.wifi}>
          <div className={styles.fields}>
            <TextField
              label={text('sharing.wifi.name')}
              value={access.name}
              spellCheck={false}
              errorMessage={isNameWrong ? text(`sharing.wifi.${problem}`) : undefined}
              onChange={(name) => setAccess({ ...access, name })}
              onBlur={() => setIsTyped(true)}
            />
            <TextField
              label={text('sharing.wifi.password')}
              value={access.password}
              spellCheck={false}
              errorMessage={isPasswordWrong && isTyped ? text(`sharing.wifi.${problem}`) : undefined}
              onChange={(password) => setAccess({ ...access, password })}
              onBlur={() => setIsTyped(true)}
            />
          </div>
          {code.isOk && (
            <QrCode
              content={code.value}
              label={text('sharing.wifi.qr', { name: access.name })}
              className={styles.smallQr}
            />
          )}
        </div>
      </div>
    </Disclosure>
  )
}
