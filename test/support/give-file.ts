import type { Locator } from 'playwright-core'

/** Drops or pastes a file on an element, as the system does it. */
export async function giveFile(
  target: Locator,
  how: 'drop' | 'paste',
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<void> {
  await target.evaluate(
    (element, [event, name, bytes]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([new Uint8Array(bytes)], name))
      const init = { bubbles: true, cancelable: true, composed: true }
      element.dispatchEvent(
        event === 'drop'
          ? new DragEvent('drop', { ...init, dataTransfer: transfer })
          : new ClipboardEvent('paste', { ...init, clipboardData: transfer }),
      )
    },
    [how, file.name, [...file.bytes]] as const,
  )
}
