import type { ProtectionLevel } from "../../record/model.ts";
import type { ToldReceipt } from "./receipts.ts";
import { receiptsText } from "./verify-receipts-text.ts";

/** What VERIFY.txt tells of one export. */
export interface Told {
  readonly origin: string;
  readonly size: number;
  readonly root: string;
  /** SHA-256 of the public key as `openssl` writes it (SubjectPublicKeyInfo, DER). */
  readonly fingerprint: string;
  readonly audience: ProtectionLevel;
  readonly objects: number;
  /** In the order of their steps. */
  readonly receipts: readonly ToldReceipt[];
}

const FIRST_RECEIPT = 7;

const NO_RECEIPTS = `No witness and no time-stamping authority vouches for a state of this log: nothing but the holder's word says when it was so.
`;

/** The commands of VERIFY.txt, in order. A line that begins with `$ ` is one; each must end without an error. */
export function verifyText({ origin, size, root, fingerprint, audience, objects, receipts }: Told): string {
  return `HOW TO CHECK THIS FOLDER

You need neither Dedere nor a network: only sha256sum, find, diff (with sort, head and cat, which come with them), openssl 3
and python3 of a common Linux. Open a terminal in this folder and run each line that begins with "$", without the "$".
A step that ends with an error, or prints something other than what is said here, has found something wrong.

  log          ${origin}
  entries      ${size}
  root         ${root}
  key          ${fingerprint}
  audience     ${audience} (what is more protected was held back)
  originals    ${objects}

1. Every file of the record is there and unchanged, and there is no other. It prints nothing.

$ find data -type f -exec sha256sum {} + | LC_ALL=C sort -k 2 | diff - manifest-sha256.txt

2. The same for the files around the record, this one among them. The first command prints nothing, and so does the second.

$ sha256sum --check --strict --quiet tagmanifest-sha256.txt
$ find * -type f ! -path "data/*" ! -path tagmanifest-sha256.txt -exec sha256sum {} + | LC_ALL=C sort -k 2 | diff - tagmanifest-sha256.txt

   The checksum of the last list stands for every byte of this folder. Compare it with the one that you were told by
   another way than this folder came: by telephone, on paper.

$ sha256sum tagmanifest-sha256.txt

3. The key. This prints its fingerprint, which must be the one above. That alone shows nothing: whoever forges a folder can
   write another key into it. Compare it with the one that the organisation tells you by another way.

$ openssl pkey -pubin -in keys/log.pub -outform DER | openssl dgst -sha256 -r

4. The signature under the state of the log, made with that key. The first command prints nothing, the second
   "Signature Verified Successfully".

$ head -n 3 proofs/checkpoint | diff - proofs/checkpoint.body
$ openssl pkeyutl -verify -rawin -pubin -inkey keys/log.pub -in proofs/checkpoint.body -sigfile proofs/checkpoint.sig

5. The log: the entries are those of the signed state, and each change that is shown is the one that was logged. What was
   held back is there as a salted hash, from which nobody can guess what it says. It ends with "all as it should be".

$ python3 verify.py

   A checkpoint of this log that you have from before shows whether the log only grew since:
   python3 verify.py --older FILE

6. The record: items and facts say what the changes of the log say, and each original has the hash that was logged when it
   was acquired. It ends with "all as it should be".

$ python3 verify_items.py

${receipts.length > 0 ? receiptsText(receipts, FIRST_RECEIPT) : NO_RECEIPTS}
WHAT THIS SHOWS, AND WHAT NOT. It shows that the record is what the holder of the key had logged, in this order, and that
nobody altered it since. The times in the log are what the clock of that computer said; only
witnesses and authorities say more of time. Nothing here shows that what the
record says is true, nor that an original is what somebody says it is. items.csv is a copy of items.json for reading;
derivatives are what programs made of the originals.
`;
}
