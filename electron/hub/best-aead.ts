import { getCiphers } from 'node:crypto'
import { portableAead, type Aead } from '../../shared/sync/sealed/aead.ts'
import { nodeAead, nodeAeadName } from './node-aead.ts'

/** The cipher of this program: OpenSSL's under Node; in JavaScript under Electron, whose BoringSSL does not offer it. */
export const bestAead: Aead = getCiphers().includes(nodeAeadName) ? nodeAead : portableAead
