import { useSyncExternalStore } from 'react'
import { createObservable } from '../../shared/util/observable.ts'
import type { WifiAccess } from '../../shared/sync/room/wifi-qr.ts'

const access = createObservable<WifiAccess>({ name: '', password: '' })

/** The Wi-Fi that guests are to join, as it was typed: in memory only, until Tavolo is closed. */
export function useWifiAccess(): readonly [WifiAccess, (next: WifiAccess) => void] {
  return [useSyncExternalStore(access.subscribe, access.get), access.set]
}
