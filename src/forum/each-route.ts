import type { Route } from "./vocabulary.ts";

/** Makes one thing for every route. Written out, since it is made thousands of times for one answer. */
export function onEachRoute<T>(make: (route: Route) => T): Record<Route, T> {
  return {
    investigate: make("investigate"),
    warrant: make("warrant"),
    arrest: make("arrest"),
    "on-arrival": make("on-arrival"),
    try: make("try"),
    "try-in-absentia": make("try-in-absentia"),
    civil: make("civil"),
  };
}
