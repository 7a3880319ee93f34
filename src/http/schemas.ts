import { z } from "@hono/zod-openapi";
import { CONFIDENCES, CRIMES, ROUTES, STATUSES } from "../forum/vocabulary.ts";
import { EVENT_KINDS } from "../record/index.ts";
import { LANGUAGES } from "../i18n/index.ts";

/** The shapes that the API speaks. Days are integers: days since 1970-01-01, UTC. */

const Day = z.int().openapi({ description: "A calendar day: days since 1970-01-01, UTC", example: 18_803 });
const Language = z.enum(LANGUAGES);
const Text = z.object({ en: z.string(), fa: z.string() }).openapi("Text", { description: "The same words by language" });
const Truth = z.union([z.literal(0), z.literal(1), z.literal(2)]).openapi({ description: "0 no, 1 unknown, 2 yes" });

const SourceView = z.object({ title: z.string(), where: z.string().optional() }).openapi("Source");

export const CaseView = z
  .object({
    title: Text,
    accused: Text,
    charges: z.array(z.object({ id: z.string(), label: Text, crime: z.enum(CRIMES), from: Day.nullable(), to: Day.nullable() })),
    events: z.array(z.object({ day: Day, lastDay: Day, label: Text, kind: z.enum(EVENT_KINDS), state: z.string().optional() })),
    span: z.object({ from: Day, to: Day }),
    opensOn: Day.openapi({ description: "The day that the page shows first" }),
    asOf: Day,
  })
  .openapi("Case");

const Line = z.tuple([z.int(), z.int(), z.int()]).openapi("Line", {
  description:
    "Indices of three timelines: the value (a status, or a truth of a route), why (into whys), how sure (into confidences; the number after them is none)",
});

export const AssessmentTable = z
  .object({
    asOf: Day,
    statuses: z.array(z.enum(STATUSES)),
    routes: z.array(z.enum(ROUTES)),
    confidences: z.array(z.enum(CONFIDENCES)),
    charges: z.array(z.string()),
    whys: z.array(z.string()).openapi({ description: "Why an answer is no (reason:…) or unknown (unknown:…); empty for a yes" }),
    lines: z.array(Line),
    timelines: z
      .array(z.tuple([z.array(z.int()), z.array(z.int())]))
      .openapi({ description: "Distinct timelines: first days of the segments, and their values" }),
    forums: z.array(
      z.object({
        code: z.string(),
        researched: z.boolean(),
        duties: z.array(z.string()).openapi({ description: "Treaties by which the forum is bound to act if the accused is there" }),
        status: z.array(z.int()).openapi({ description: "The line of the status, for all charges, then for each charge" }),
        routes: z.array(z.array(z.int())).openapi({ description: "For all charges, then for each: the line of every route" }),
      }),
    ),
  })
  .openapi("Assessment");

const CitedView = z
  .object({ kind: z.string(), label: z.string(), sources: z.array(SourceView) })
  .openapi("Cited", { description: "What a sentence rests on, and where it can be read" });

export interface ProofView {
  text: string;
  truth: 0 | 1 | 2;
  cites: z.infer<typeof CitedView>[];
  caveats: string[];
  confidence?: (typeof CONFIDENCES)[number];
  note?: string;
  decides: ProofView[];
  folded: ProofView[];
}

export const ProofView: z.ZodType<ProofView> = z
  .object({
    text: z.string(),
    truth: Truth,
    cites: z.array(CitedView),
    caveats: z.array(z.string()),
    confidence: z.enum(CONFIDENCES).optional(),
    note: z.string().optional(),
    get decides() {
      return z.array(ProofView);
    },
    get folded() {
      return z.array(ProofView);
    },
  })
  .openapi("Proof", { description: "A sentence and what makes it so: what decides is in `decides`, the rest in `folded`" }) as unknown as z.ZodType<ProofView>;

const OpenerView = z
  .object({
    facts: z.array(z.array(z.string())).openapi({ description: "Each entry is a smallest set of facts that suffices together" }),
    opensOn: Day.optional(),
    wasOpenUntil: Day.optional(),
    missing: z.array(z.object({ question: z.string(), who: z.string() })),
  })
  .openapi("Opener");

export const RouteView = z
  .object({
    route: z.enum(ROUTES),
    truth: Truth,
    answer: z.string(),
    confidence: z.enum(CONFIDENCES).optional(),
    subjectTo: z.array(z.string()),
    caveats: z.array(z.string()),
    proof: ProofView,
    opener: OpenerView.optional().openapi({ description: "What would open the route; absent where it is open" }),
  })
  .openapi("Route");

const PrecedentView = z
  .object({
    id: z.string(),
    title: z.string(),
    on: z.string(),
    outcome: z.enum(["proceeded", "blocked"]),
    reason: z.string(),
    result: z.string(),
    sources: z.array(SourceView),
  })
  .openapi("Precedent");

export const ForumView = z
  .object({
    code: z.string(),
    researched: z.boolean(),
    lawAsOf: Day,
    from: Day.openapi({ description: "First day on which this same answer holds" }),
    to: Day.openapi({ description: "Last day on which this same answer holds" }),
    routes: z.array(RouteView),
    duties: z.array(z.object({ text: z.string(), certain: z.boolean(), charges: z.array(z.string()) })),
    doubts: z.array(z.string()),
    immunityNotes: z.array(z.string()),
    notRead: z.array(z.string()),
    authorities: z.array(z.string()),
    precedents: z.array(PrecedentView),
  })
  .openapi("Forum");

export const ProblemView = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    problems: z.array(
      z.object({ file: z.string().optional(), line: z.int().optional(), path: z.string().optional(), message: z.string(), remedy: z.string() }),
    ),
  })
  .openapi("Problem", { description: "RFC 9457" });

export const ForumQuery = z.object({
  on: z.string().openapi({ description: "Day of the forum's act, YYYY-MM-DD", example: "2021-06-25" }),
  lang: Language.default("en"),
  charge: z.string().optional().openapi({ description: "One charge alone; all charges where absent" }),
});

export const SessionView = z
  .object({
    workspace: z.boolean().openapi({ description: "Whether the case lies in a workspace, which can be locked" }),
    locked: z.boolean(),
    lockAfter: z.int().optional().openapi({ description: "Seconds without use after which the workspace locks itself" }),
  })
  .openapi("Session");

/** The passphrase of a workspace; longer than any that is meant. */
export const UnlockRequest = z.object({ passphrase: z.string().max(1000) }).openapi("Unlock");

export type SessionView = z.infer<typeof SessionView>;
export type CaseView = z.infer<typeof CaseView>;
export type AssessmentTable = z.infer<typeof AssessmentTable>;
export type RouteView = z.infer<typeof RouteView>;
export type ForumView = z.infer<typeof ForumView>;
export type ProblemView = z.infer<typeof ProblemView>;
export type Text = z.infer<typeof Text>;

export const PeopleQuery = z.object({
  name: z.string().min(1).max(200).openapi({ description: "A name in any script, whole or as far as it is typed", example: "Ebrahim Raeesi" }),
  lang: Language.default("en").openapi({ description: "The language of the reasons" }),
});

export const PeopleView = z
  .object({
    people: z.array(
      z.object({
        id: z.string(),
        name: z.string().openapi({ description: "What the person is called" }),
        matched: z.string().openapi({ description: "The name of that person that is most like the one asked for" }),
        score: z.number().min(0).max(1),
        verdict: z.enum(["same", "review", "different", "not-comparable"]).openapi({ description: "Of the names, never of the persons" }),
        reasons: z.array(z.string()).openapi({ description: "Why, in words: which part is which, and what tells them apart" }),
      }),
    ),
  })
  .openapi("People", { description: "Most alike first; names that are not public neither are told nor help to find anybody" });
