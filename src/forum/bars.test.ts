import { describe, expect, it } from "vitest";
import { all, ask, book, date, matter, provision, stay } from "./fixture.ts";
import { type Route, ROUTES } from "./vocabulary.ts";

const CRIMINAL = ROUTES.filter((route) => route !== "civil");
const law = book({ provisions: [provision(), provision({ id: "XA-civil", kind: "civil" })] });

describe("death", () => {
  const dead = matter({ accused: { died: date("2020-01-15"), stays: all(stay()) } });

  it.each(CRIMINAL)("closes %s from the day itself", (route) => {
    expect(ask(dead, law, { route, on: "2020-01-14" }).value).toBe("true");
    expect(ask(dead, law, { route, on: "2020-01-15" })).toMatchObject({ value: "false", reasons: ["death"] });
    expect(ask(dead, law, { route, on: "2025-01-15" }).value).toBe("false");
  });

  it("leaves it unknown whether a civil suit goes on", () => {
    expect(ask(dead, law, { route: "civil", on: "2020-01-14" }).value).toBe("true");
    expect(ask(dead, law, { route: "civil", on: "2020-01-15" })).toMatchObject({ value: "unknown", asks: ["claims-against-estate"] });
  });

  it("known to the month leaves the month unknown", () => {
    const inJanuary = matter({ accused: { died: date("2020-01") } });
    const told = (on: string, route: Route = "investigate") => ask(inJanuary, law, { route, on });
    expect(["2019-12-31", "2020-01-01", "2020-01-30", "2020-01-31"].map((on) => told(on).value)).toEqual(["true", "unknown", "unknown", "false"]);
    expect(told("2020-01-15").asks).toEqual(["day-of-death"]);
  });

  it("does not revive a suit that the civil law denies", () => {
    const denied = book({ provisions: [provision({ kind: "civil", requires: { try: [{ is: "suspect-national" }] } })] });
    expect(ask(dead, denied, { route: "civil" })).toMatchObject({ value: "false", reasons: ["no-nexus"] });
  });
});
