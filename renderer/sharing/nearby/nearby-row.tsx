import { LogIn } from 'lucide-react'
import { useState } from 'react'
import type { NearbyTavolo } from '../../../shared/ipc/discovery.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useText } from '../../ui/text-context.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { JoinTavolo } from './join-target.ts'
import styles from './nearby.module.css'
import { useJoin } from './use-join.ts'

/** A tavolo that is open nearby, and the way into it; the code is asked for in place when it is needed. */
export function NearbyRow({
  tavolo,
  isHere,
  protocol,
  onJoin,
}: {
  readonly tavolo: NearbyTavolo
  /** This computer has it already. */
  readonly isHere: boolean
  /** The protocol's version that this Tavolo speaks. */
  readonly protocol: number
  readonly onJoin: JoinTavolo
}) {
  const { text } = useText()
  const { roomTitle: title, address } = tavolo
  const { isJoining, problem, setProblem, join } = useJoin(onJoin)
  const [isAsking, setIsAsking] = useState(false)
  const [code, setCode] = useState('')

  function start() {
    join({ kind: 'nearby', tavolo, code: null }, ({ kind }) => {
      if (kind === 'needsCode') setIsAsking(true)
    })
  }

  function cancel() {
    setIsAsking(false)
    setCode('')
    setProblem(null)
  }

  function submit() {
    const given = code.trim()
    if (given === '') setProblem(text('nearby.codeMissing'))
    else join({ kind: 'nearby', tavolo, code: given })
  }

  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <p className={styles.title} dir="auto">
          {title}
        </p>
        <p className={styles.facts}>
          {text('nearby.at', { address })}
          {isHere && ` · ${text('nearby.here')}`}
        </p>
        {tavolo.protocol > protocol && <p className={styles.facts}>{text('nearby.needsNewer')}</p>}
        <p aria-live="polite" className={styles.problem}>
          {!isAsking && problem}
        </p>
        {isAsking && (
          <div className={styles.form}>
            <TextField
              label={text('nearby.codeLabel', { title })}
              description={text('nearby.codeHelp')}
              errorMessage={problem ?? undefined}
              value={code}
              spellCheck={false}
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- the press that asked for the code opened it.
              autoFocus
              onChange={(value) => {
                setCode(value)
                setProblem(null)
              }}
              onSubmit={submit}
            />
            <div className={styles.buttons}>
              <Button variant="primary" isPending={isJoining} onPress={submit}>
                {text('nearby.join')}
              </Button>
              <Button variant="quiet" onPress={cancel}>
                {text('nearby.cancel')}
              </Button>
            </div>
          </div>
        )}
      </div>
      {!isAsking && tavolo.protocol <= protocol && (
        <Button
          icon={<Icon of={LogIn} size="small" />}
          isPending={isJoining}
          aria-label={text('nearby.joinNamed', { title, address })}
          onPress={start}
        >
          {text('nearby.join')}
        </Button>
      )}
    </li>
  )
}
