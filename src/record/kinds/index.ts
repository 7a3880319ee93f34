/**
 * What kinds of items there are, and what can be said of each: the one table from which validation, forms, search, and
 * import and export follow.
 */
export { checkFact, checkItem, checkProperty, type KindOf } from "./check.ts";
export { isCode, type KindName, KINDS, kindNamed, propertyOf } from "./table.ts";
export { type Codes, type Kind, type Label, type Property, VALUE_TYPES, type ValueType } from "./types.ts";
