import fc, { type Arbitrary, type GeneratorValue } from "fast-check";
import { CAPACITIES, CONDITION_REASONS, CONFLICTS, CRIMES, POST_KINDS, PROCEEDING_KINDS } from "../src/forum/vocabulary.ts";
import { COUNTED, FACT_STATUSES, GRADES, MODES, RESPONSE_KINDS } from "../src/record/vocabulary.ts";

/** Case files of every shape that can be read, as the data that are written in them. Draws come from fast-check's generator; without `closed` nothing is confidential. */
export function arbitraryCase(draw: GeneratorValue, closed = true): Record<string, unknown> {
  return new Drawn(draw, closed).caseFile();
}

const WORDS = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 40 }),
    fc.constantFrom("null", "1988", "- a: b", "«چنین شد»", "می‌خواست", "no", "a\nb", "# x", "2021-08-03", "x".repeat(130), "long words ".repeat(15)),
  )
  .map((text) => text.trim())
  .filter((text) => text !== "");
const STATES = fc.constantFrom("IR", "DE", "FR", "NO", "XK");
const DATES = fc.constantFrom<string | number>(1988, "1988-07", "1988-07-28", "1988?", "1988-22", "1988~");
const PERIODS = fc.oneof(DATES, fc.constantFrom("1988-07/1988-09", "1989/..", "1985/"));

class Drawn {
  readonly #draw: GeneratorValue;
  #sources: string[] = [];
  #people: string[] = [];
  #incidents: string[] = [];
  #ids = 0;
  readonly #closed: boolean;

  constructor(draw: GeneratorValue, closed: boolean) {
    this.#draw = draw;
    this.#closed = closed;
  }

  caseFile(): Record<string, unknown> {
    this.#sources = this.#some("source", 1, 3);
    const closed = this.#some("insider", 0, this.#closed ? 2 : 0);
    const accused = this.#some("accused", 1, 2);
    this.#incidents = this.#some("incident", 1, 2);
    const sources = Object.fromEntries([...this.#sources.map((id) => [id, this.#source(false)]), ...closed.map((id) => [id, this.#source(true)])]);
    this.#sources.push(...closed);
    const witnesses = this.#some("witness", 0, 2);
    this.#people = [...accused, ...witnesses];
    return {
      case: this.#pick(["case-one", "source-1", "پرونده"]),
      title: this.#text(),
      ...this.#maybe("about", () => this.#text()),
      sources,
      people: Object.fromEntries([
        ...accused.map((id) => [id, this.#person(false)]),
        ...witnesses.map((id) => [id, this.#person(this.#closed && this.#coin())]),
      ]),
      incidents: Object.fromEntries(this.#incidents.map((id) => [id, this.#incident()])),
      allegations: Object.fromEntries(this.#some("allegation", 0, 3).map((id) => [id, this.#allegation(accused)])),
      ...this.#maybe("facts", () => Object.fromEntries(this.#some("fact", 0, 3).map((id) => [id, this.#fact()]))),
      ...this.#maybe("statements", () =>
        this.#array(() => ({
          ...this.#id("statement"),
          by: this.#pick(this.#people),
          ...this.#maybe("when", () => this.#of(PERIODS)),
          says: this.#text(),
          ...this.#sourced(),
        })),
      ),
      ...this.#maybe("complainants", () =>
        this.#list(() => ({
          ...this.#id("complainant"),
          ...this.#maybe("who", () => this.#text()),
          ...this.#maybe("resident", () => this.#of(STATES)),
          ...this.#sourced(),
        })),
      ),
      ...this.#maybe("proceedings", () => this.#list(() => this.#proceeding())),
      ...this.#maybe("responses", () => this.#list(() => this.#response())),
    };
  }

  #source(closed: boolean) {
    return {
      title: this.#text(),
      grade: this.#pick(GRADES),
      ...this.#maybe("publisher", () => this.#text()),
      ...this.#maybe("date", () => this.#of(DATES)),
      ...this.#maybe("at", () => this.#pick(["MDE 13/9421/2018", "12"])),
      ...this.#maybe("url", () => "https://example.org/a?b=c#d"),
      ...this.#maybe("note", () => this.#text()),
      ...(closed ? { protection: "confidential" } : this.#maybe("protection", () => "public")),
    };
  }

  #person(closed: boolean) {
    return {
      name: this.#text(),
      ...this.#maybe("variants", () => ({ fa: this.#array(() => this.#of(WORDS), 1), "fa-Latn": this.#array(() => this.#of(WORDS), 1) })),
      ...this.#maybe("born", () => this.#told(DATES)),
      ...this.#maybe("birthplace", () => this.#text()),
      ...this.#maybe("nationalities", () =>
        this.#list(() => (this.#coin() ? this.#of(STATES) : { ...this.#id("nationality"), state: this.#of(STATES), ...this.#ends(), ...this.#maySource() })),
      ),
      ...this.#maybe("posts", () => this.#list(() => this.#post())),
      ...this.#maybe("stays", () => this.#list(() => this.#stay(), true)),
      ...this.#maybe("residences", () => this.#list(() => ({ ...this.#id("residence"), state: this.#of(STATES), ...this.#ends(), ...this.#maySource() }))),
      ...(closed ? { protection: "confidential" } : {}),
      ...this.#sourced(),
    };
  }

  #post() {
    return {
      ...this.#id("post"),
      title: this.#text(),
      state: this.#of(STATES),
      kind: this.#pick(POST_KINDS),
      ...this.#ends(),
      ...this.#maybe("receivedAsHeadOfState", () => this.#coin()),
      ...this.#maybe("organOfState", () => this.#coin()),
      ...this.#maybe("accreditedTo", () => this.#of(STATES)),
      ...this.#maybe("because", () => this.#text()),
      ...this.#maySource(),
    };
  }

  #stay() {
    const capacity = this.#maybe("capacity", () => this.#told(fc.constantFrom(...CAPACITIES)));
    return {
      ...this.#id("stay"),
      state: this.#of(STATES),
      ...this.#ends(),
      ...capacity,
      ...this.#maybe("certified", () => this.#coin()),
      ...this.#maySource(),
    };
  }

  #incident() {
    const nationality = () =>
      this.#coin() ? this.#of(STATES) : { state: this.#of(STATES), ...this.#maybe("since", () => this.#of(DATES)), ...this.#maySource() };
    const victims = () => ({
      nationalities: this.#list(nationality),
      ...this.#maybe("residences", () => this.#list(() => this.#of(STATES))),
      ...this.#maybe("counts", () => this.#array(() => this.#count(), 1)),
    });
    return {
      title: this.#text(),
      when: this.#told(PERIODS),
      ...this.#maybe("where", () => this.#told(fc.oneof(STATES, fc.constant("high-seas")))),
      ...this.#maybe("site", () => this.#text()),
      ...this.#maybe("craft", () => this.#told(STATES)),
      ...this.#maybe("conflict", () => this.#told(fc.constantFrom(...CONFLICTS))),
      ...this.#maybe("victims", victims),
      ...this.#sourced(),
    };
  }

  #count() {
    const number = fc.nat(5000);
    const said = { about: this.#of(number), ...this.#maybe("exactly", () => this.#of(number)), ...this.#maybe("atLeast", () => this.#of(number)) };
    return {
      of: this.#pick(COUNTED),
      ...said,
      ...this.#maybe("atMost", () => 5000 + this.#of(number)),
      ...this.#maybe("words", () => this.#text()),
      ...this.#sourced(),
    };
  }

  #allegation(accused: readonly string[]) {
    const link = () => ({ state: this.#of(STATES), is: this.#pick(Object.keys(CONDITION_REASONS)), holds: this.#coin(), ...this.#maySource() });
    return {
      accused: this.#pick(accused),
      incident: this.#pick(this.#incidents),
      crime: this.#pick(CRIMES),
      ...this.#maybe("mode", () => this.#pick(MODES)),
      ...this.#maybe("continuing", () => this.#coin()),
      ...this.#maybe("links", () => this.#array(link)),
      ...this.#sourced(),
    };
  }

  #fact() {
    const about = this.#pick([...this.#people, ...this.#incidents, ...this.#sources]);
    const closed = this.#maybe("protection", () => this.#pick(["public", this.#closed ? "confidential" : "public"]));
    return { about, says: this.#text(), ...this.#maybe("when", () => this.#of(PERIODS)), ...closed, ...this.#sourced() };
  }

  #proceeding() {
    const against = this.#pick(["others", this.#pick(this.#people), [], this.#people]);
    const flags = { ...this.#maybe("sameActs", () => this.#coin()), ...this.#maybe("openedWhilePresent", () => this.#coin()) };
    return {
      ...this.#id("proceeding"),
      state: this.#pick(["DE", "ICC"]),
      what: this.#pick(PROCEEDING_KINDS),
      title: this.#text(),
      against,
      ...flags,
      ...this.#sourced(),
    };
  }

  #response() {
    const who = this.#coin() ? { state: this.#of(STATES) } : { organisation: this.#text() };
    return {
      ...this.#id("response"),
      ...who,
      what: this.#pick(RESPONSE_KINDS),
      to: this.#pick(this.#people),
      ...this.#maybe("by", () => this.#text()),
      ...this.#sourced(),
    };
  }

  /** The beginning before the end, or the check of the order refuses the file. */
  #ends() {
    const from = this.#maybe("from", () => this.#told(fc.constantFrom<string | number>(1980, "open", "unknown", "1981-02")));
    return { ...from, ...this.#maybe("to", () => this.#told(fc.constantFrom<string | number>(1999, "open", "unknown", "1999-12-31?"))) };
  }

  #told(value: Arbitrary<unknown>) {
    const account = () => ({ value: this.#of(value), ...this.#sourced() });
    if (this.#coin()) return this.#of(value);
    if (this.#coin()) return account();
    return [account(), { ...account(), preferred: true, because: this.#text() }, ...this.#array(account)];
  }

  #list(item: () => unknown, onDays = false) {
    const list = this.#array(item);
    if (this.#coin()) return list;
    const complete = onDays && this.#coin() ? ["2021-06-21/2021-08-10", "2023-12"] : this.#coin();
    return { ...this.#maybe("complete", () => complete), ...this.#sourced(), list };
  }

  #sourced() {
    return { source: this.#coin() ? this.#citation() : this.#array(() => this.#citation(), 1), ...this.#means() };
  }

  #maySource() {
    return this.#coin() ? this.#sourced() : this.#means();
  }

  #means() {
    return {
      ...this.#maybe("grade", () => this.#pick(GRADES)),
      ...this.#maybe("status", () => this.#pick(FACT_STATUSES)),
      ...this.#maybe("contrary", () => this.#coin()),
      ...this.#maybe("note", () => this.#text()),
    };
  }

  #citation() {
    const of = this.#pick(this.#sources);
    if (this.#coin()) return of;
    return {
      of,
      ...this.#maybe("at", () => this.#pick(["p. 12", "", 7])),
      ...this.#maybe("quote", () => this.#text()),
      ...this.#maybe("grade", () => this.#pick(GRADES)),
    };
  }

  #text(): unknown {
    return this.#pick([
      () => this.#of(WORDS),
      () => ({ en: this.#of(WORDS) }),
      () => ({ fa: this.#of(WORDS), "fa-Latn": this.#of(WORDS), en: this.#of(WORDS) }),
    ])();
  }

  #some(name: string, least: number, most: number): string[] {
    return Array.from({ length: this.#draw(fc.integer, { min: least, max: most }) }, (_, i) => `${name}-${i + 1}`);
  }

  #array<T>(item: () => T, least = 0): T[] {
    return Array.from({ length: this.#draw(fc.integer, { min: least, max: least + 2 }) }, item);
  }

  /** An id of a part, which two drawn cases give to parts of the same kind only. */
  #id(kind: string) {
    this.#ids += 1;
    return this.#coin() ? { id: `${kind}-${this.#ids}` } : {};
  }

  #maybe<T>(field: string, value: () => T): Record<string, T> {
    return this.#coin() ? { [field]: value() } : {};
  }

  #coin(): boolean {
    return this.#draw(fc.boolean);
  }

  #pick<T>(values: readonly T[]): T {
    return values[this.#draw(fc.integer, { min: 0, max: values.length - 1 })] as T;
  }

  #of<T>(arbitrary: Arbitrary<T>): T {
    return this.#draw(() => arbitrary);
  }
}
