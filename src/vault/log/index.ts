export { type Checkpoint, isSignedBy, readCheckpoint, signCheckpoint } from "./checkpoint.ts";
export { canonical, commit, type EntryHead, entryLeaf } from "./commitment.ts";
export {
  type Algorithm,
  checkSignature,
  cosign,
  cosigned,
  type Note,
  type NoteSignature,
  privateKey,
  rawSignature,
  readSigner,
  readVerifier,
  type Signer,
  signerText,
  type Verifier,
  verifierText,
  writeNote,
} from "./note.ts";
export { appendLeaves, MissingTile, readTiles, supersededTiles, type TileStore } from "./tiles.ts";
export { consistencyProof, extendsTree, type Hash, inclusionProof, type ReadHash, rootHash } from "./tree.ts";
export { type ChangeLine, changeLine, type CustodyLine, entryLine, readChangeLine, readCustodyLine, withheldEntryLine } from "./custody-line.ts";
export { type ConsistencyFile, type InclusionFile, provesInclusion, readConsistencyFile, writeConsistencyFile, writeInclusionFile } from "./proof-file.ts";
export * from "./timestamp/index.ts";
