import { useState } from 'react'
import type { OpenedRoom } from '../../shared/ipc/room.ts'
import { wifiQrText } from '../../shared/sync/room/wifi-qr.ts'
import { spellShortCode } from '../../shared/sync/room/short-code.ts'
import { localeOf } from '../../shared/text/dates.ts'
import type { Translate } from '../../shared/text/translator.ts'
import { useFiles } from '../state/use-files.ts'
import { useText } from '../ui/text-context.tsx'
import { useToasts } from '../ui/toast.tsx'
import { guestLink } from './invitation-links.ts'
import { posterHtml, type PosterContent } from './poster-html.ts'
import { useWifiAccess } from './wifi-access.ts'

/** The poster for the door of the room. */
export interface Poster {
  /** What is being made, in words; null when nothing is. */
  readonly working: string | null
  /** Makes it as a PDF and asks where to save it. */
  readonly save: () => void
}

/** What is typed without a camera; a room that an older Tavolo opened has no short code. */
function typedOn(text: Translate, { address, state }: OpenedRoom): PosterContent['steps'][number]['typed'] {
  const { code } = state.secrets
  if (code === null) return []
  return [
    { label: text('sharing.poster.typeAddress'), signs: address },
    { label: text('sharing.poster.typeCode'), signs: spellShortCode(code) },
  ]
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
          typed:
            access.password === ''
              ? []
              : [{ label: text('sharing.poster.wifiPassword'), signs: access.password }],
        }
      : {
          title: text('sharing.poster.networkStep'),
          text: text('sharing.poster.stay'),
          qr: null,
          typed: [],
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
          typed: typedOn(text, opened),
        },
        {
          title: text('sharing.poster.nameStep'),
          text: text('sharing.poster.nameText'),
          qr: null,
          typed: [],
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
