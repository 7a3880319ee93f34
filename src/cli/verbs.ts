import { add } from "./commands/add.ts";
import { assess } from "./commands/assess.ts";
import { changes } from "./commands/changes.ts";
import { counterfactual } from "./commands/counterfactual.ts";
import { derive } from "./commands/derive.ts";
import { demo } from "./commands/demo.ts";
import { exportCaseFile } from "./commands/export-case.ts";
import { exportWorkspace } from "./commands/export.ts";
import { explain } from "./commands/explain.ts";
import { lawBuild } from "./commands/law-build.ts";
import { lawCheck } from "./commands/law-check.ts";
import { lawShow } from "./commands/law-show.ts";
import { search } from "./commands/search.ts";
import { serve } from "./commands/serve.ts";
import { timeline } from "./commands/timeline.ts";
import { doctor } from "./commands/doctor.ts";
import { history } from "./commands/history.ts";
import { importFiles } from "./commands/import.ts";
import { erase } from "./commands/erase.ts";
import { prefer, restore, withdraw } from "./commands/judge.ts";
import { list } from "./commands/list.ts";
import { distinct } from "./commands/distinct.ts";
import { merge } from "./commands/merge.ts";
import { record, revise } from "./commands/record.ts";
import { show } from "./commands/show.ts";
import { init } from "./commands/init.ts";
import { passphrase } from "./commands/passphrase.ts";
import { rebuild } from "./commands/rebuild.ts";
import { recover } from "./commands/recover.ts";
import { verify } from "./commands/verify.ts";
import { write } from "./commands/write.ts";
import { cosignAccept, cosignKey, cosignRequestVerb, cosignSign } from "./commands/cosign.ts";
import { timestampAccept, timestampAsk, timestampRequest } from "./commands/timestamp.ts";
import { documentArrestRequest } from "./commands/document-arrest-request.ts";
import { documentApprove } from "./commands/document-approve.ts";
import { documentBuild } from "./commands/document-build.ts";
import { documentCheck } from "./commands/document-check.ts";
import { documentKeep } from "./commands/document-keep.ts";
import { documentCompare } from "./commands/document-compare.ts";
import { documentRelease } from "./commands/document-release.ts";
import { documentVerify } from "./commands/document-verify.ts";
import { documentSign } from "./commands/document-sign.ts";
import { documentList } from "./commands/document-list.ts";
import { documentNew } from "./commands/document-new.ts";
import { namesCompare } from "./commands/names-compare.ts";
import { namesFind } from "./commands/names-find.ts";
import { namesLink } from "./commands/names-link.ts";
import { namesScore } from "./commands/names-score.ts";
import type { Verb } from "./verb.ts";

/** The commands that work in a workspace. */
const WORKSPACE: readonly Verb[] = [
  init,
  importFiles,
  add,
  derive,
  search,
  list,
  show,
  history,
  record,
  revise,
  prefer,
  withdraw,
  restore,
  merge,
  distinct,
  erase,
  verify,
  rebuild,
  doctor,
  passphrase,
  recover,
  exportWorkspace,
  exportCaseFile,
  write,
  cosignKey,
  cosignRequestVerb,
  cosignSign,
  cosignAccept,
  timestampRequest,
  timestampAccept,
  timestampAsk,
];

/** The commands for names and lists of them, which need no workspace. */
const NAMES: readonly Verb[] = [namesCompare, namesFind, namesLink, namesScore];

/** The commands for documents. */
const DOCUMENTS: readonly Verb[] = [
  documentNew,
  documentArrestRequest,
  documentCheck,
  documentBuild,
  documentApprove,
  documentKeep,
  documentSign,
  documentList,
  documentRelease,
  documentVerify,
  documentCompare,
];

/** Every command, in the order in which the help lists them. */
export const VERBS: readonly Verb[] = [
  demo,
  assess,
  explain,
  timeline,
  changes,
  counterfactual,
  lawCheck,
  lawShow,
  lawBuild,
  serve,
  ...DOCUMENTS,
  ...NAMES,
  ...WORKSPACE,
];
