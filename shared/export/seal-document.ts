import { canonicalJson } from './canonical-json.ts'
import type { DocumentTree } from './document-tree.ts'
import { sha256Hex } from './sha256.ts'

/**
 * Gives the tree with the fingerprint of its content: SHA-256 of the canonical JSON of the tree without
 * `metadata.createdIso` and `metadata.sha256`. The same content therefore has the same fingerprint in every format
 * and on every day. A fingerprint shows that two files say the same; it is not a signature.
 */
export function sealDocument(tree: DocumentTree): DocumentTree {
  const { createdIso: _createdIso, sha256: _sha256, ...metadata } = tree.metadata
  const sha256 = sha256Hex(canonicalJson({ ...tree, metadata }))
  return { ...tree, metadata: { ...tree.metadata, sha256 } }
}
