import type { Network } from '../../shared/ipc/networks.ts'
import type { Translate } from '../../shared/text/translator.ts'

/** Says which network it is, in words that fit into a sentence: «Wi-Fi «Ex scuola»», «cavo di rete (Ethernet 2)». */
export function networkWords(text: Translate, { kind, wifiName, systemName }: Network): string {
  if (wifiName !== null) {
    return text(kind === 'phoneHotspot' ? 'networks.phoneHotspotNamed' : 'networks.wifiNamed', {
      name: wifiName,
    })
  }
  const words = text(`networks.kind.${kind}`)
  return kind === 'ownHotspot' ? words : text('networks.withSystemName', { kind: words, systemName })
}
