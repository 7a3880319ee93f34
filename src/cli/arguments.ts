import { type Format, FORMATS, type Recognition } from "../documents/index.ts";
import { DedereError } from "../errors/index.ts";
import { type Route, ROUTES, type StateCode } from "../forum/vocabulary.ts";
import type { Translate } from "../i18n/index.ts";
import { type Day, parseDay } from "../time/index.ts";

/** A reader of one argument: text in, value out, or a {@link DedereError} that says what was expected. */
type Parse<T> = (text: string) => T;

function wrong(t: Translate, name: string, text: string): DedereError {
  const message = t(`cli:argument.${name}.wrong`, { text });
  return new DedereError("bad-request", message, [{ message, remedy: t(`cli:argument.${name}.remedy`) }]);
}

/** Reads a day of the calendar, `YYYY-MM-DD`. */
export function dayArgument(t: Translate): Parse<Day> {
  return (text) => {
    try {
      return parseDay(text);
    } catch {
      throw wrong(t, "day", text);
    }
  };
}

/** Reads a state's code in capitals or small letters. Whether the law book knows it is for the command to see. */
export function stateArgument(t: Translate): Parse<StateCode> {
  return (text) => {
    const code = text.toUpperCase();
    if (!/^([A-Z]{2}|ICC)$/.test(code)) throw wrong(t, "state", text);
    return code;
  };
}

/** Reads the name of a route. */
export function routeArgument(t: Translate): Parse<Route> {
  return (text) => {
    const route = ROUTES.find((name) => name === text);
    if (route === undefined) throw wrong(t, "route", text);
    return route;
  };
}

/** Reads the number of a port; 0 lets the system choose one. */
export function portArgument(t: Translate): Parse<number> {
  return (text) => {
    const port = Number(text);
    if (!/^\d{1,5}$/.test(text) || port > 65_535) throw wrong(t, "port", text);
    return port;
  };
}

/** Reads a number of minutes, up to a day. */
export function minutesArgument(t: Translate): Parse<number> {
  return (text) => {
    const minutes = Number(text);
    if (!/^\d{1,4}$/.test(text) || minutes < 1 || minutes > 1440) throw wrong(t, "minutes", text);
    return minutes;
  };
}

/** Reads a number of hits of a search. */
export function hitsArgument(t: Translate): Parse<number> {
  return (text) => {
    if (!/^\d{1,6}$/.test(text)) throw wrong(t, "hits", text);
    return Number(text);
  };
}

/** Reads a number of entries of the log. */
export function entriesArgument(t: Translate): Parse<number> {
  return (text) => {
    if (!/^\d{1,15}$/.test(text)) throw wrong(t, "entries", text);
    return Number(text);
  };
}

/** Reads names of formats with commas between them. */
export function formatsArgument(t: Translate): Parse<readonly Format[]> {
  return (text) =>
    text.split(",").map((name) => {
      const format = FORMATS.find((known) => known === name.trim());
      if (format === undefined) throw wrong(t, "format", name.trim());
      return format;
    });
}

/** Reads which states beside the members of the United Nations are written to: `un`, `all`, or codes with commas between them. */
export function recognitionArgument(text: string): Recognition {
  if (text === "un" || text === "all") return text;
  return text.split(",").map((code) => code.trim().toUpperCase());
}
