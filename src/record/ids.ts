/** The id of an item of a list: its own, or the list's with its place, counted from 1: `raisi.posts.2`. */
export function idOf(item: { readonly id?: string | undefined }, list: string, index: number): string {
  return item.id ?? `${list}.${index + 1}`;
}
