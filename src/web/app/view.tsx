import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import type { CaseView } from "../../http/schemas.ts";
import { type Day, formatDay, parseDay } from "../../time/index.ts";
import { Findings, type Question } from "../findings/lookup.ts";
import { clamp } from "../when/steps.ts";
import { assessmentQuery, caseQuery } from "./api.ts";
import { Failure, Loading } from "./Waiting.tsx";

/** What the reader looks at: the case, its findings, a day and a question. */
export interface View {
  readonly matter: CaseView;
  readonly findings: Findings;
  readonly on: Day;
  readonly setOn: (day: Day) => void;
  readonly question: Question;
  readonly eventDays: readonly Day[];
}

const ViewContext = createContext<View | null>(null);

/** How long the day must rest before the address follows it: browsers refuse an address that changes with every step. */
const REST_MS = 300;

/**
 * @throws {Error} outside a {@link ViewProvider}.
 */
export function useView(): View {
  const view = useContext(ViewContext);
  if (!view) throw new Error("useView outside a ViewProvider");
  return view;
}

/** Loads the case and its findings once; then every day and question is answered without the server. */
export function ViewProvider({ children }: { readonly children: ReactNode }) {
  const matter = useQuery(caseQuery);
  const table = useQuery(assessmentQuery);
  if (matter.error || table.error) return <Failure error={matter.error ?? table.error} />;
  if (!matter.data || !table.data) return <Loading />;
  return (
    <Loaded matter={matter.data} table={table.data}>
      {children}
    </Loaded>
  );
}

function Loaded({ matter, table, children }: { readonly matter: CaseView; readonly table: Findings["table"]; readonly children: ReactNode }) {
  const search = useSearch({ strict: false });
  const findings = useMemo(() => new Findings(table), [table]);
  const [on, setOn] = useDay(search.on, matter);
  const charge = search.charge !== undefined && table.charges.includes(search.charge) ? search.charge : undefined;
  const route = search.route !== undefined && table.routes.includes(search.route) ? search.route : undefined;
  const question = useMemo(() => ({ charge, route }), [charge, route]);
  const eventDays = useMemo(() => [...new Set(matter.events.map(({ day }) => day))].toSorted((a, b) => a - b), [matter]);
  const view = useMemo(() => ({ matter, findings, on, setOn, question, eventDays }), [matter, findings, on, setOn, question, eventDays]);
  return <ViewContext value={view}>{children}</ViewContext>;
}

/** The day in sight. It follows the address when that is changed from outside (back, a link), and leads it otherwise. */
function useDay(asked: string | undefined, { span, opensOn }: CaseView): [Day, (day: Day) => void] {
  const navigate = useNavigate();
  const fromAddress = asked === undefined ? opensOn : parseDay(asked);
  const [state, setState] = useState({ on: clamp(fromAddress, span), asked });
  if (state.asked !== asked) setState({ on: clamp(fromAddress, span), asked });
  const on = state.on;
  useEffect(() => {
    const text = formatDay(on);
    if (text === (asked ?? formatDay(opensOn))) return;
    const timer = setTimeout(() => {
      setState({ on, asked: text });
      void navigate({ to: ".", search: (search) => ({ ...search, on: text }), replace: true, resetScroll: false });
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [on, asked, opensOn, navigate]);
  const setOn = useMemo(() => (day: Day) => setState((before) => ({ ...before, on: clamp(day, span) })), [span]);
  return [on, setOn];
}
