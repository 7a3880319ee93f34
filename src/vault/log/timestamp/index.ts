export { fingerprint, readCertificates, writeCertificates } from "./certificate.ts";
export { type Timestamp, type Trust } from "./check.ts";
export { askAuthority } from "./http.ts";
export { checkRenewals, renewalData, type Renewals, type RenewedTimestamp } from "./renewal.ts";
export { timestampRequest } from "./request.ts";
export { type Answer, notTheAnswerTo, readAnswer, type Rejected } from "./response.ts";
