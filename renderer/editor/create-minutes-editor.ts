import { Editor } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import type * as Y from 'yjs'
import type { ObservableSource } from '../../shared/util/observable.ts'
import { isCaretInSight } from './caret-in-sight.ts'
import { citedChanges, type CitedRecordHooks } from './cited-changes.ts'
import { type DraftLineOptions, draftLines } from './draft-lines.ts'
import { emptyText } from './empty-text.ts'
import { minutesKeys, type MinutesKeyOptions } from './minutes-keys.ts'
import { minutesSchema } from './minutes-schema.ts'
import type { RecordSlots } from './record-slots.ts'
import type { SpeakerSource } from './speaker-source.ts'
import { triggerMenus } from './trigger-menus.ts'
import type { FindEntries, TriggerMenuState } from './trigger-menu-state.ts'
import { lendUndoManager } from './lend-undo-manager.ts'

/** What an editor of one agenda item's text is made of. */
export interface MinutesEditorSetup {
  readonly element: HTMLElement
  readonly fragment: Y.XmlFragment
  /** The tavolo's own; shared with records and other editors. */
  readonly undoManager: Y.UndoManager
  readonly speakers: SpeakerSource
  readonly slots: RecordSlots
  readonly menu: ObservableSource<TriggerMenuState | null>
  readonly menuListId: string
  readonly findEntries: FindEntries
  readonly records: CitedRecordHooks
  readonly keys: MinutesKeyOptions
  /** What becomes of lines that are begun as something else; none are when not given. */
  readonly drafts?: DraftLineOptions | undefined
  /** Attributes of the text box: its accessible name and what describes it. */
  readonly attributes: Readonly<Record<string, string>>
  readonly isEditable: boolean
}

/** Makes the editor and binds it to the text. Whoever made it destroys it. */
export function createMinutesEditor(setup: MinutesEditorSetup): Editor {
  const { menu, findEntries, menuListId } = setup
  return new Editor({
    element: setup.element,
    extensions: [
      ...minutesSchema({ speakers: setup.speakers, slots: setup.slots }),
      Collaboration.configure({
        fragment: setup.fragment,
        yUndoOptions: { undoManager: lendUndoManager(setup.undoManager) },
      }),
      emptyText(setup.fragment),
      citedChanges(setup.records),
      minutesKeys(setup.keys),
      ...(setup.drafts === undefined ? [] : [draftLines(setup.drafts)]),
      triggerMenus({ menu, findEntries, listId: menuListId }),
    ],
    editable: setup.isEditable,
    // A <style> element would break the content policy: editor.css has the few rules that are needed.
    injectCSS: false,
    // A facilitator who types **parole** means the asterisks.
    enableInputRules: false,
    enablePasteRules: false,
    editorProps: {
      handleScrollToSelection: isCaretInSight,
      attributes: {
        ...setup.attributes,
        class: 'minutes-text',
        role: 'textbox',
        'aria-multiline': 'true',
        // Chromium would fetch dictionaries from the internet.
        spellcheck: 'false',
      },
    },
  })
}
