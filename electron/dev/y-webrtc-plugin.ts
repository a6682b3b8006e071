import { resolve } from 'node:path'
import type { Plugin } from 'vite'

/** What y-webrtc imports, and what it gets: its code stays as it is. */
const replacements = new Map([
  [
    'simple-peer/simplepeer.min.js',
    (folder: string) => `export { MeshPeer as default } from ${path(folder, 'mesh-peer.ts')}`,
  ],
  [
    'lib0/websocket',
    (folder: string) =>
      `export { SignalingClient as WebsocketClient } from ${path(folder, 'signaling-client.ts')}`,
  ],
  // Windows of the same program share what is theirs otherwise; here every change would be copied once more for nobody.
  [
    'lib0/broadcastchannel',
    () => 'export function publish() {}\nexport function subscribe() {}\nexport function unsubscribe() {}',
  ],
])

const prefix = '\0tavolo:y-webrtc:'

/** Gives y-webrtc the peer and the signalling of renderer/sync/mesh instead of simple-peer and a WebSocket. */
export function yWebrtcPlugin(projectFolder: string): Plugin {
  const meshFolder = resolve(projectFolder, 'renderer/sync/mesh')
  return {
    name: 'tavolo:y-webrtc',
    enforce: 'pre',
    resolveId(source, importer) {
      const isFromPackage = /[\\/]node_modules[\\/]y-webrtc[\\/]/.test(importer ?? '')
      return isFromPackage && replacements.has(source) ? `${prefix}${source}` : null
    },
    load(id) {
      if (!id.startsWith(prefix)) return null
      return replacements.get(id.slice(prefix.length))?.(meshFolder) ?? null
    },
  }
}

function path(folder: string, name: string): string {
  return JSON.stringify(resolve(folder, name))
}
