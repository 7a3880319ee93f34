import { statePath, type ToldCosignature, type ToldReceipt, type ToldTimestamp } from "./receipts.ts";

/**
 * The steps of VERIFY.txt for what others gave: witnesses that cosigned a state of the log, authorities that stamped one.
 * @param first number of the first step
 */
export function receiptsText(receipts: readonly ToldReceipt[], first: number): string {
  return receipts.map((receipt, i) => (receipt.kind === "cosignature" ? cosignature(receipt, first + i) : timestamp(receipt, first + i))).join("\n");
}

function cosignature({ size, path, witness, key, fingerprint, time }: ToldCosignature, step: number): string {
  return `${step}. A witness, another organisation, signed that it saw the first ${size} entries, and that the log had only grown.

  witness      ${oneLine(witness)}
  key          ${fingerprint}
  seen         ${time.toISOString()}

   The first command prints the fingerprint of the witness's key: compare it with the one that the witness tells you. The second
   prints nothing: what was signed is that state, and this time. The third prints "Signature Verified Successfully".

$ openssl pkey -pubin -in ${key}.pub -outform DER | openssl dgst -sha256 -r
$ { printf 'cosignature/v1\\ntime ${time.getTime() / 1000}\\n'; head -n 3 ${statePath(size)}; } | diff - ${path}.body
$ openssl pkeyutl -verify -rawin -pubin -inkey ${key}.pub -in ${path}.body -sigfile ${path}.sig
`;
}

function timestamp({ size, path, authority, time, renews, judgedAt, validUntil, root }: ToldTimestamp, step: number): string {
  const what = renews.length === 0 ? `The first ${size} entries were there` : `Step ${step - 1} was there, with the first ${size} entries,`;
  const certificates = `-CAfile ${path}.root.pem -untrusted ${path}.chain.pem -partial_chain -attime ${Math.floor(judgedAt.getTime() / 1000)}`;
  const data = [statePath(size), ...renews.map((one) => `${one}.tsr`)].join(" ");
  return `${step}. ${what} no later than this, says an authority (RFC 3161).

  authority    ${oneLine(authority)}
  root         ${root}
  stamped      ${time.toISOString()}
  until        ${validUntil.toISOString()} (then the first of its certificates ends; what renews it must be older)

   The first command prints the fingerprint of the authority's root certificate: compare it with the one that the authority
   publishes. The second shows that a chain leads to it, the third that the answer is one to the request that was made, the fourth
   that it is about that state of the log; certificates are judged as they were on ${judgedAt.toISOString()}. They print "OK" at
   their end. The last prints the answer, with its "Time stamp".

$ openssl x509 -in ${path}.root.pem -outform DER | openssl dgst -sha256 -r
$ openssl verify -purpose timestampsign ${certificates} ${path}.chain.pem
$ openssl ts -verify -queryfile ${path}.tsq -in ${path}.tsr ${certificates}
$ cat ${data} | openssl ts -verify -data /dev/stdin -in ${path}.tsr ${certificates}
$ openssl ts -reply -in ${path}.tsr -text
`;
}

/** A name is others' words: it must not look like a line of ours, or hide one. */
function oneLine(name: string): string {
  return name.replaceAll(/[\p{C}\p{Z}]+/gu, " ");
}
