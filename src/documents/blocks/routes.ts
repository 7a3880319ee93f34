import type { Route } from "../../forum/index.ts";
import type { Inline } from "../composed.ts";
import type { About } from "./about.ts";
import { clauses, plain, sentence } from "./inline.ts";

/** Routes of which the same is to be said, in one item; the first of them speaks for all. */
export function together(routes: readonly Route[], alike: (route: Route) => string): readonly (readonly [first: Route, all: readonly Route[]])[] {
  return [...Map.groupBy(routes, alike).values()].flatMap((all) => (all[0] ? [[all[0], all] as const] : []));
}

/** Routes by their names: "opening a criminal file; a warrant of arrest while the accused is elsewhere". */
export function namesOf(about: About, routes: readonly Route[]): string {
  const names = routes.map((route) => about.words.route[route]);
  return clauses(about, names);
}

/** The same in bold type, as the beginning of an item. */
export function named(about: About, routes: readonly Route[]): readonly Inline[] {
  return [{ kind: "strong", text: plain(about, sentence(namesOf(about, routes))) }];
}
