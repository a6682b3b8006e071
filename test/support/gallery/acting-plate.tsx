import { Download, Ellipsis, Eye, FilePlus, Pin, Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../renderer/ui/button.tsx'
import { Drawer } from '../../../renderer/ui/drawer.tsx'
import { IconButton } from '../../../renderer/ui/icon-button.tsx'
import { Icon } from '../../../renderer/ui/icon.tsx'
import { Kbd } from '../../../renderer/ui/kbd.tsx'
import { Link } from '../../../renderer/ui/link.tsx'
import { MenuButton } from '../../../renderer/ui/menu-button.tsx'
import { Section } from '../../../renderer/ui/section.tsx'
import { Sheet } from '../../../renderer/ui/sheet.tsx'
import { useToasts } from '../../../renderer/ui/toast.tsx'

const row = { display: 'flex', flexWrap: 'wrap', gap: 12, alignItems: 'center' } as const

/** Buttons, menus, links, what they open. */
export function ActingPlate() {
  const toasts = useToasts()
  const [isPinned, setIsPinned] = useState(true)
  const [isSheetOpen, setIsSheetOpen] = useState(false)
  const [isDrawerOpen, setIsDrawerOpen] = useState(false)
  return (
    <>
      <Section title="Pulsanti">
        <div style={row}>
          <Button variant="primary" icon={<Icon of={Plus} />}>
            Nuovo tavolo
          </Button>
          <Button>Apri il tavolo di esempio</Button>
          <Button variant="quiet">Salta il punto</Button>
          <Button variant="danger">Cancella da questo computer</Button>
        </div>
        <div style={row}>
          <Button variant="primary" size="large">
            Inizia la sessione
          </Button>
          <Button variant="primary" size="small">
            Crea
          </Button>
          <Button size="small">Modifica</Button>
          <Button variant="quiet" size="small">
            Altro
          </Button>
          <Button isDisabled>Non si può</Button>
          <Button variant="primary" isPending>
            Esporta
          </Button>
          <Button variant="primary" isDisabled>
            Non ora
          </Button>
        </div>
        <div style={row}>
          <IconButton
            label="Fissa in alto"
            icon={<Icon of={Pin} />}
            isPressed={isPinned}
            onPress={() => setIsPinned(!isPinned)}
            keys="Mod+P"
          />
          <IconButton label="Guarda" icon={<Icon of={Eye} />} />
          <IconButton label="Aggiungi un documento" icon={<Icon of={FilePlus} />} variant="secondary" />
          <IconButton
            label="Aggiungi"
            icon={<Icon of={Plus} size="small" />}
            size="small"
            variant="secondary"
          />
          <IconButton label="Non si può" icon={<Icon of={Eye} />} isDisabled variant="secondary" />
          <Kbd keys="Mod+Shift+D" />
          <Kbd keys="?" />
          <Link href="#x">Verbale della seconda seduta</Link>
          <Link href="#y" isQuiet>
            Roccalbera
          </Link>
        </div>
      </Section>
      <Section title="Menu" count="2">
        <div style={row}>
          <MenuButton
            label="Esporta"
            icon={<Icon of={Download} />}
            items={[
              {
                id: 'odt',
                label: 'ODT',
                description: 'Si apre con LibreOffice',
                keys: 'Mod+E',
                onAction: () => undefined,
              },
              { id: 'docx', label: 'DOCX', onAction: () => undefined },
              { id: 'pdf', label: 'PDF', onAction: () => undefined },
              { kind: 'separator', id: 's' },
              {
                kind: 'heading',
                id: 'h',
                label: 'Per i programmi',
                items: [
                  { id: 'json', label: 'JSON', onAction: () => undefined },
                  { id: 'csv', label: 'CSV', isDisabled: true, onAction: () => undefined },
                ],
              },
            ]}
          />
          <MenuButton
            label="Altro"
            isIconOnly
            icon={<Icon of={Ellipsis} />}
            items={[{ id: 'd', label: 'Cancella', isDanger: true, onAction: () => undefined }]}
          />
        </div>
      </Section>
      <Section title="Ciò che si apre">
        <div style={row}>
          <Button onPress={() => setIsSheetOpen(true)}>Anteprima dell’importazione</Button>
          <Button onPress={() => setIsDrawerOpen(true)}>Colonna di lato</Button>
          <Button
            onPress={() =>
              toasts.show({
                text: 'Ho tolto «Vicini di valle» da questo computer.',
                action: { label: 'Annulla', onAction: () => undefined },
              })
            }
          >
            Avviso con rimedio
          </Button>
          <Button onPress={() => toasts.show({ text: 'Verbale esportato in Documenti.', tone: 'good' })}>
            Avviso
          </Button>
        </div>
      </Section>
      <Sheet
        title="Importa le persone"
        isOpen={isSheetOpen}
        onOpenChange={setIsSheetOpen}
        footer={
          <>
            <Button onPress={() => setIsSheetOpen(false)}>Lascia stare</Button>
            <Button variant="primary">Importa 28 persone</Button>
          </>
        }
      >
        <p>Ho letto 30 righe. Due non si capiscono: le vedi qui sotto, il resto è pronto.</p>
      </Sheet>
      <Drawer title="Sotto mano" isOpen={isDrawerOpen} onOpenChange={setIsDrawerOpen}>
        <p>Presenze, decisioni e azioni di questo punto.</p>
      </Drawer>
    </>
  )
}
