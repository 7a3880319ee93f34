// Citation.js brings no types. Only what is used of it.
declare module "@citation-js/core" {
  export const plugins: { readonly input: { chain(text: string, options: { forceType: string; generateGraph: boolean; strict?: boolean }): unknown } };
}
declare module "@citation-js/plugin-bibtex" {}
declare module "@citation-js/plugin-ris" {}
