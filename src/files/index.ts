/**
 * Files that people write, in YAML or JSON: from text to a value that still knows where each part stood, and from what
 * a schema finds wrong to problems with line, path and remedy. Serves `lawbook` and `record`; knows `errors` only.
 */
export { fault, fields, readableBy, recordOf, words } from "./fields.ts";
export { type Fault, faultsOf, type Help, missing } from "./faults.ts";
export { formatPath, type Path } from "./locate.ts";
export { nearest } from "./nearest.ts";
export { problemsOf, readYaml, type YamlFile } from "./yaml.ts";
