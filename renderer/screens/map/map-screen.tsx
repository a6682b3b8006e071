import { Plus } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useActions } from '../../actions/use-actions.ts'
import { navigate } from '../../state/navigate.ts'
import { type MapRecordId, type MapView, mapViews } from '../../state/route.ts'
import { useTavolo } from '../../state/tavolo-context.tsx'
import { useMap } from '../../state/use-map.ts'
import { useMapRecords } from '../../state/use-map-records.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { isFocusLost } from '../../ui/focus-lost.ts'
import { Icon } from '../../ui/icon.tsx'
import { Page } from '../../ui/page.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { useText } from '../../ui/text-context.tsx'
import { MapSheetsMenu } from './import/map-sheets-menu.tsx'
import { leadingName, useKeptState } from './kept-state.ts'
import { MapProvider } from './map-context.tsx'
import { MapPaperMenu } from './paper/map-paper-menu.tsx'
import { type MapViewSpec, shownViews } from './map-views.ts'
import { PlenaryButton } from './plenary/plenary-button.tsx'
import { QuickEntry } from './quick-entry.tsx'
import { useQuickEntry } from './use-quick-entry.ts'

/** «Mappa»: needs and resources, what ties them, and what is still uncovered. One set of records, several views. */
export function MapScreen(props: {
  /** null for the first view there is. */
  readonly view: MapView | null
  /** The record that a link led to; null when none. */
  readonly recordId: MapRecordId | null
}) {
  const { text } = useText()
  const { id: tavoloId } = useTavolo()
  const records = useMapRecords()
  const state = useMap()
  const kept = useKeptState()
  const [chosenId, choose] = useChosen(props.recordId)
  const entry = useQuickEntry()
  const shown = viewOf(props.view)
  const { needs, resources } = records
  // Actors may be placed before anybody speaks of needs.
  const isEmpty = needs.length === 0 && resources.length === 0 && shown.id !== 'actors'
  const show = (view: MapView) => navigate({ screen: 'tavolo', tavoloId, section: { kind: 'map', view } })
  useViewActions(show)
  useFocusOnView(shown.id)
  function lead(id: MapRecordId): void {
    kept.set(leadingName, id)
    choose(id)
  }
  const buttons = (['need', 'resource'] as const).map((kind) => (
    <Button
      key={kind}
      ref={entry.buttons[kind]}
      variant={kind === 'need' && entry.kind === null ? 'primary' : 'secondary'}
      icon={<Icon of={Plus} />}
      onPress={() => entry.open(kind)}
    >
      {text(`map.new.${kind}`)}
    </Button>
  ))
  return (
    <MapProvider place={{ records, state, chosenId, choose, lead, show, kept }}>
      <Page
        title={text('map.title')}
        width="full"
        actions={
          <>
            <MapSheetsMenu />
            <MapPaperMenu view={shown.id} />
            <PlenaryButton />
            {!isEmpty && buttons}
          </>
        }
      >
        {entry.kind !== null && (
          <QuickEntry
            key={entry.kind}
            kind={entry.kind}
            field={entry.field}
            onAdded={choose}
            onClose={entry.close}
          />
        )}
        {isEmpty ? (
          entry.kind === null && (
            <EmptyState
              title={text('map.emptyTitle')}
              action={buttons[0]}
              secondaryAction={
                <>
                  {buttons[1]}
                  <Button variant="quiet" onPress={() => show('actors')}>
                    {text('map.beginWithActors')}
                  </Button>
                </>
              }
            >
              {text('map.emptyBody')}
            </EmptyState>
          )
        ) : (
          <Tabs
            label={text('map.views')}
            tabs={shownViews.map(({ id, icon }) => ({
              id,
              label: text(`map.view.${id}`),
              icon: <Icon of={icon} size="small" />,
            }))}
            value={shown.id}
            onChange={show}
          >
            <shown.View />
          </Tabs>
        )}
      </Page>
    </MapProvider>
  )
}

function viewOf(view: MapView | null): MapViewSpec {
  const [first] = shownViews
  if (first === undefined) throw new Error('the map has no view')
  return shownViews.find(({ id }) => id === view) ?? first
}

/** What is chosen stays while views change; a link that leads to a record chooses it. */
function useChosen(linkedId: MapRecordId | null): [MapRecordId | null, (id: MapRecordId | null) => void] {
  const [chosenId, setChosenId] = useState(linkedId)
  const [seenId, setSeenId] = useState(linkedId)
  if (linkedId !== seenId) {
    setSeenId(linkedId)
    if (linkedId !== null) setChosenId(linkedId)
  }
  return [chosenId, setChosenId]
}

/** A view that comes by key may take away what had focus: then its tab has it, as when one came from another tab. */
function useFocusOnView(view: MapView): void {
  useEffect(() => {
    if (!isFocusLost() && document.activeElement?.role !== 'tab') return
    document.querySelector<HTMLElement>('main [role="tab"][aria-selected="true"]')?.focus()
  }, [view])
}

/** Each view by one key: Ctrl and its number, which stays the same while other views come. */
function useViewActions(show: (view: MapView) => void): void {
  const { text } = useText()
  useActions(
    shownViews.map(({ id }) => ({
      id: `map.view.${id}`,
      label: text('map.showView', { view: text(`map.view.${id}`) }),
      keys: [`Mod+${mapViews.indexOf(id) + 1}`],
      group: text('map.views'),
      run: () => show(id),
    })),
  )
}
