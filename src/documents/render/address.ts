/** The addresses that a document may link to: nothing that runs, nothing on the reader's own machine. */
export function isLinkable(address: string): boolean {
  return /^(?:https?:\/\/|mailto:)\S+$/i.test(address);
}
