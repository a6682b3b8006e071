import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import { channelOf, hostCallNames, hostEventNames, type HostEventName } from '../shared/ipc/names.ts'

const calls = Object.fromEntries(
  hostCallNames.map((name) => [name, (input: unknown) => ipcRenderer.invoke(channelOf(name), input)]),
)

function on(name: HostEventName, listener: (event: unknown) => void): () => void {
  if (!hostEventNames.includes(name)) throw new Error(`No event is called ${name}`)
  function relay(_event: IpcRendererEvent, payload: unknown): void {
    listener(payload)
  }
  ipcRenderer.on(channelOf(name), relay)
  return () => void ipcRenderer.off(channelOf(name), relay)
}

contextBridge.exposeInMainWorld('host', { ...calls, on })
