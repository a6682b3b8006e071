import { app, BrowserWindow, Menu, type BaseWindow, type MenuItemConstructorOptions } from 'electron'
import type { HostEvent } from '../../shared/ipc/events.ts'
import type { Translate } from '../../shared/text/translator.ts'
import { tellWindow } from '../tell-window.ts'

type Command = HostEvent<'menuCommand'>['command']

/** Puts the application menu in a language. */
export function showMenu(text: Translate): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(menuTemplate({ text, isMac: process.platform === 'darwin' })),
  )
}

/** The whole menu as data. Commands go to the page, which alone knows what they mean. */
export function menuTemplate({
  text,
  isMac,
}: {
  readonly text: Translate
  readonly isMac: boolean
}): MenuItemConstructorOptions[] {
  return [
    ...(isMac ? [macMenu(text)] : []),
    fileMenu(text, isMac),
    editMenu(text),
    viewMenu(text),
    helpMenu(text),
  ]
}

function macMenu(text: Translate): MenuItemConstructorOptions {
  return {
    label: app.name,
    submenu: [
      { role: 'about', label: text('menu.about') },
      { type: 'separator' },
      command(text('menu.settings'), 'openSettings', 'CommandOrControl+,'),
      { type: 'separator' },
      { role: 'hide', label: text('menu.hide') },
      { role: 'hideOthers', label: text('menu.hideOthers') },
      { role: 'unhide', label: text('menu.unhide') },
      { type: 'separator' },
      { role: 'quit', label: text('menu.quit') },
    ],
  }
}

function fileMenu(text: Translate, isMac: boolean): MenuItemConstructorOptions {
  const onOtherSystems: MenuItemConstructorOptions[] = [
    command(text('menu.settings'), 'openSettings', 'CommandOrControl+,'),
    { type: 'separator' },
    { role: 'quit', label: text('menu.quit') },
  ]
  return {
    label: text('menu.file'),
    submenu: [
      command(text('menu.newTavolo'), 'newTavolo', 'CommandOrControl+N'),
      command(text('menu.openFile'), 'openFile', 'CommandOrControl+O'),
      command(text('menu.openHome'), 'openHome'),
      { type: 'separator' },
      ...(isMac ? [{ role: 'close', label: text('menu.closeWindow') } as const] : onOtherSystems),
    ],
  }
}

function editMenu(text: Translate): MenuItemConstructorOptions {
  return {
    label: text('menu.edit'),
    submenu: [
      { role: 'undo', label: text('menu.undo') },
      { role: 'redo', label: text('menu.redo') },
      { type: 'separator' },
      { role: 'cut', label: text('menu.cut') },
      { role: 'copy', label: text('menu.copy') },
      { role: 'paste', label: text('menu.paste') },
      { role: 'pasteAndMatchStyle', label: text('menu.pastePlain') },
      { role: 'selectAll', label: text('menu.selectAll') },
    ],
  }
}

function viewMenu(text: Translate): MenuItemConstructorOptions {
  return {
    label: text('menu.view'),
    submenu: [
      command(text('menu.openPalette'), 'openPalette', 'CommandOrControl+K'),
      { type: 'separator' },
      { role: 'zoomIn', label: text('menu.zoomIn') },
      // On most keyboards + needs Shift; people press the key without it.
      { role: 'zoomIn', label: text('menu.zoomIn'), accelerator: 'CommandOrControl+=', visible: false },
      { role: 'zoomOut', label: text('menu.zoomOut') },
      { role: 'resetZoom', label: text('menu.resetZoom') },
      { type: 'separator' },
      { role: 'togglefullscreen', label: text('menu.fullScreen') },
    ],
  }
}

function helpMenu(text: Translate): MenuItemConstructorOptions {
  return { role: 'help', label: text('menu.help'), submenu: [command(text('menu.showKeys'), 'showKeys')] }
}

/** An entry that asks the page. The page hears its own keys: here they are shown, not listened to. */
function command(label: string, name: Command, accelerator?: string): MenuItemConstructorOptions {
  return {
    label,
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
    click(_item, window: BaseWindow | undefined) {
      if (window instanceof BrowserWindow) tellWindow(window, 'menuCommand', { command: name })
    },
  }
}
