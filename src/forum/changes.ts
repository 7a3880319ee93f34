import { at, type Day, indexAt, type Segments } from "../time/index.ts";
import type { Assessment } from "./assess.ts";
import type { Finding, ForumAnswer } from "./proof.ts";
import { read, type Reading } from "./reading.ts";
import { type Route, ROUTES, type StateCode, type Status } from "./vocabulary.ts";

/** A forum whose status differs between two days, with the routes that changed and what decides each before and after. */
export interface Change {
  readonly state: StateCode;
  readonly before: Status;
  readonly after: Status;
  /** First days of the segments of the status between the two days, in order. */
  readonly on: readonly Day[];
  readonly routes: readonly { readonly route: Route; readonly before: Reading; readonly after: Reading }[];
}

/**
 * Which forums changed status between two days, and why.
 * @param from the earlier day
 * @param to the later day
 */
export function changes({ forums }: Assessment, from: Day, to: Day): readonly Change[] {
  return [...forums.values()].flatMap((forum) => {
    const before = at(forum.status, from);
    const after = at(forum.status, to);
    return before === after ? [] : [{ state: forum.state, before, after, on: startsBetween(forum.status, from, to), routes: changedRoutes(forum, from, to) }];
  });
}

function startsBetween(status: Segments<unknown>, from: Day, to: Day): readonly Day[] {
  return status.starts.slice(indexAt(status, from) + 1, indexAt(status, to) + 1);
}

function changedRoutes({ findings }: ForumAnswer, from: Day, to: Day): Change["routes"] {
  return ROUTES.flatMap((route) => {
    const { value, proof }: Finding = findings[route];
    return at(value, from) === at(value, to) ? [] : [{ route, before: read(proof, from), after: read(proof, to) }];
  });
}
