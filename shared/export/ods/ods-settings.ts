import type { Workbook } from '../workbook.ts'
import { escapeXml, xmlElement, type Xml } from '../xml.ts'
import { odsNamespaces } from './ods-namespaces.ts'

/** The name of the set begins with `ooo:`: office programs leave it aside when nobody says whose prefix that is. */
const settingsNamespaces = { ...odsNamespaces, 'xmlns:ooo': 'http://openoffice.org/2004/office' } as const

/** Gives `settings.xml`: on every sheet the row of headings and the first column stay in sight. The first sheet is open. */
export function odsSettingsXml({ sheets }: Workbook): Xml {
  const tables = sheets.map(({ name }) =>
    xmlElement('config:config-item-map-entry', { 'config:name': name }, frozen),
  )
  const view = xmlElement('config:config-item-map-entry', {}, [
    item('ViewId', 'string', 'view1'),
    xmlElement('config:config-item-map-named', { 'config:name': 'Tables' }, tables),
    item('ActiveTable', 'string', sheets[0]?.name ?? ''),
  ])
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlElement(
    'office:document-settings',
    settingsNamespaces,
    [
      xmlElement('office:settings', {}, [
        xmlElement('config:config-item-set', { 'config:name': 'ooo:view-settings' }, [
          xmlElement('config:config-item-map-indexed', { 'config:name': 'Views' }, [view]),
        ]),
      ]),
    ],
  )}`
}

function item(name: string, type: 'string' | 'short' | 'int', value: string | number): Xml {
  return xmlElement('config:config-item', { 'config:name': name, 'config:type': type }, [
    escapeXml(String(value)),
  ])
}

// 2: the panes are frozen, not split. Below and to the right of them is where one works (pane 3).
const frozen: readonly Xml[] = [
  item('HorizontalSplitMode', 'short', 2),
  item('VerticalSplitMode', 'short', 2),
  item('HorizontalSplitPosition', 'int', 1),
  item('VerticalSplitPosition', 'int', 1),
  item('ActiveSplitRange', 'short', 3),
  item('PositionLeft', 'int', 0),
  item('PositionRight', 'int', 1),
  item('PositionTop', 'int', 0),
  item('PositionBottom', 'int', 1),
]
