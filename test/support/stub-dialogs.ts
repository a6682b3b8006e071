import type { ElectronApplication } from 'playwright-core'

/** From now on the save dialog takes the proposed name in a folder, or the path given; null cancels it. */
export async function stubSaveDialog(
  application: ElectronApplication,
  choice: { readonly folder: string } | { readonly path: string } | null,
): Promise<void> {
  await application.evaluate(({ dialog }, chosen) => {
    function showSaveDialog(...words: unknown[]): Promise<Electron.SaveDialogReturnValue> {
      const { defaultPath = '' } = words.at(-1) as Electron.SaveDialogOptions
      if (chosen === null) return Promise.resolve({ canceled: true, filePath: '' })
      const name = defaultPath.split(/[\\/]/).at(-1) ?? ''
      const filePath = 'path' in chosen ? chosen.path : `${chosen.folder}/${name}`
      return Promise.resolve({ canceled: false, filePath })
    }
    dialog.showSaveDialog = showSaveDialog
  }, choice)
}

/** From now on the open dialog gives this file; null cancels it. */
export async function stubOpenDialog(application: ElectronApplication, path: string | null): Promise<void> {
  await application.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] })
  }, path)
}

/** From now on every question of the shell is answered with this button; gives the questions asked so far. */
export async function stubMessageBox(
  application: ElectronApplication,
  response: number,
): Promise<() => Promise<string[]>> {
  await application.evaluate(({ app, dialog }, button) => {
    const asked: string[] = []
    Object.assign(app, { asked })
    function showMessageBox(...words: unknown[]): Promise<Electron.MessageBoxReturnValue> {
      asked.push((words.at(-1) as Electron.MessageBoxOptions).message)
      return Promise.resolve({ response: button, checkboxChecked: false })
    }
    dialog.showMessageBox = showMessageBox
  }, response)
  return () => application.evaluate(({ app }) => Reflect.get(app, 'asked') as string[])
}
