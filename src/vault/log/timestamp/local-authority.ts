import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TST_INFO } from "./oid.ts";

/** A time-stamping authority for tests, made anew by openssl: a root, a certificate between, and one that signs for a day. */
export interface LocalAuthority {
  readonly folder: string;
  /** PEM of the root. */
  readonly root: Buffer;
  /** PEM of the one between. */
  readonly between: Buffer;
  /** Answers a request as `openssl ts -reply` does. */
  readonly answer: (request: Uint8Array) => Buffer;
  /** Signs a TSTInfo with any of the keys, with or without naming the certificate, as no honest authority does. */
  readonly forge: (info: Uint8Array, by: Signer, naming: boolean) => Buffer;
  readonly openssl: (...args: readonly string[]) => string;
  readonly remove: () => void;
}

/** `timestamps` is as it should be; the others have a certificate that may not sign timestamps, or also does other things. */
export type Signer = "timestamps" | "servers" | "both";

const USAGES: Readonly<Record<Signer, string>> = {
  timestamps: "critical,timeStamping",
  servers: "critical,serverAuth",
  both: "critical,timeStamping,serverAuth",
};

const CONFIG = `
[tsa]
default_tsa = timestamps
[timestamps]
dir = .
serial = ./serial
crypto_device = builtin
signer_cert = ./timestamps.pem
certs = ./between.pem
signer_key = ./timestamps.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha384, sha512
accuracy = secs:1
ordering = yes
tsa_name = yes
ess_cert_id_chain = no
ess_cert_id_alg = sha256
`;

/** @param algorithm `ec` or `rsa:BITS`, of all its keys */
export function makeAuthority(algorithm = "ec"): LocalAuthority {
  const folder = mkdtempSync(join(tmpdir(), "dedere-tsa-"));
  const openssl = (...args: readonly string[]): string => execFileSync("openssl", args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  const path = (name: string): string => join(folder, name);
  writeFileSync(path("serial"), "01\n");
  const newKey = ["-newkey", algorithm, ...(algorithm === "ec" ? ["-pkeyopt", "ec_paramgen_curve:P-256"] : []), "-nodes"];
  const ca = ["-addext", "basicConstraints=critical,CA:TRUE", "-addext", "keyUsage=critical,keyCertSign,cRLSign"];
  openssl("req", "-x509", ...newKey, "-keyout", "root.key", "-out", "root.pem", "-days", "3650", "-subj", "/CN=Root of the test", ...ca);
  issue(openssl, path, newKey, {
    name: "between",
    by: "root",
    days: 1000,
    extensions: "basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\n",
  });
  for (const signer of Object.keys(USAGES) as Signer[]) {
    issue(openssl, path, newKey, {
      name: signer,
      by: "between",
      days: 1,
      extensions: `keyUsage=critical,digitalSignature\nextendedKeyUsage=${USAGES[signer]}\n`,
    });
  }
  writeFileSync(path("authority.cnf"), CONFIG);
  return {
    folder,
    root: readFileSync(path("root.pem")),
    between: readFileSync(path("between.pem")),
    answer: (request) => {
      writeFileSync(path("request.tsq"), request);
      openssl("ts", "-reply", "-config", "authority.cnf", "-queryfile", "request.tsq", "-out", "response.tsr");
      return readFileSync(path("response.tsr"));
    },
    forge: (info, by, naming) => {
      writeFileSync(path("info"), info);
      const signer = ["-signer", `${by}.pem`, "-inkey", `${by}.key`, "-certfile", "between.pem", "-md", "sha256", ...(naming ? ["-cades"] : [])];
      openssl("cms", "-sign", "-binary", "-nodetach", "-econtent_type", TST_INFO, ...signer, "-in", "info", "-outform", "DER", "-out", "token");
      return grantedWith(readFileSync(path("token")));
    },
    openssl,
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** TimeStampResp { { granted(0) }, token } */
function grantedWith(token: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from("3003020100", "hex"), token]);
  const head = Buffer.from("30820000", "hex");
  head.writeUInt16BE(content.length, 2);
  return Buffer.concat([head, content]);
}

interface Issued {
  readonly name: string;
  readonly by: string;
  readonly days: number;
  readonly extensions: string;
}

function issue(openssl: LocalAuthority["openssl"], path: (name: string) => string, newKey: readonly string[], { name, by, days, extensions }: Issued): void {
  openssl("req", "-new", ...newKey, "-keyout", `${name}.key`, "-out", `${name}.csr`, "-subj", `/CN=${name} of the test`);
  writeFileSync(path(`${name}.ext`), `${extensions}subjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid\n`);
  const signedBy = ["-CA", `${by}.pem`, "-CAkey", `${by}.key`, "-CAcreateserial"];
  openssl("x509", "-req", "-in", `${name}.csr`, ...signedBy, "-days", String(days), "-extfile", `${name}.ext`, "-out", `${name}.pem`);
}
