import { useState } from 'react'
import type { OpenedRoom } from '../../shared/ipc/room.ts'
import { wifiQrText } from '../../shared/sync/room/wifi-qr.ts'
import { localeOf } from '../../shared/text/dates.ts'
import { useFiles } from '../state/use-files.ts'
import { useText } from '../ui/text-context.tsx'
import { useToasts } from '../ui/toast.tsx'
import { guestLink } from './invitation-links.ts'
import { posterHtml } from './poster-html.ts'
import { useWifiAccess } from './wifi-access.ts'

/** The poster for the door of the room. */
export interface Poster {
  /** What is being made, in words; null when nothing is. */
  readonly working: string | null
  /** Makes it as a PDF and asks where to save it. */
  readonly save: () => void
}

/** Makes the poster of a room, with the code of the Wi-Fi when one was typed. */
export function usePoster(opened: OpenedRoom): Poster {
  const { text, language } = useText()
  const { printPdf, saveFile } = useFiles()
  const toasts = useToasts()
  const [access] = useWifiAccess()
  const [working, setWorking] = useState<string | null>(null)
  const { title } = opened.state
  const link = guestLink(opened)
  const wifi = wifiQrText(access)

  async function make(): Promise<void> {
    setWorking(text('common.working'))
    const network = wifi.isOk
      ? {
          title: text('sharing.poster.wifiStep', { name: access.name }),
          text: text('sharing.poster.wifiScan'),
          qr: wifi.value,
          typed: null,
        }
      : {
          title: text('sharing.poster.networkStep'),
          text: text('sharing.poster.stay'),
          qr: null,
          typed: null,
        }
    const html = posterHtml({
      title,
      heading: text('sharing.poster.heading'),
      steps: [
        network,
        {
          title: text('sharing.poster.scanStep'),
          text: text('sharing.poster.scanText'),
          qr: link,
          typed: link,
        },
        {
          title: text('sharing.poster.nameStep'),
          text: text('sharing.poster.nameText'),
          qr: null,
          typed: null,
        },
      ],
      foot: [...(wifi.isOk ? [text('sharing.poster.stay')] : []), text('sharing.poster.printedOn')],
    })
    const bytes = await printPdf({
      html,
      title,
      language: localeOf(language),
      orientation: 'portrait',
      footerLines: [],
    })
    setWorking(null)
    if (bytes === null) return
    const saved = await saveFile({
      suggestedName: text('sharing.open.posterFile', { title }),
      filters: [{ name: 'PDF', extensions: ['pdf'] }],
      bytes,
    })
    if (saved !== null)
      toasts.show({ text: text('sharing.open.posterSaved', { name: saved.name }), tone: 'good' })
  }
  return { working, save: () => void make() }
}
