import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useEffect, useMemo, useState } from "react";
import { forumQuery } from "../app/api.ts";
import { useSpeech } from "../app/language.tsx";
import { NotFound } from "../app/NotFound.tsx";
import { useView } from "../app/view.tsx";
import { Failure, Loading } from "../app/Waiting.tsx";
import { changeDaysOf } from "../findings/counts.ts";
import { Filters } from "../findings/Filters.tsx";
import type { Tone } from "../findings/lookup.ts";
import { toneKey, whyKey } from "../findings/words.ts";
import type { Day } from "../../time/index.ts";
import { DateBar } from "../when/DateBar.tsx";
import { Swatch } from "../world/Patterns.tsx";
import { Background } from "./Background.tsx";
import { ForumLine } from "./ForumLine.tsx";
import { Routes } from "./Routes.tsx";

const route = getRouteApi("/forums/$state");

/** One forum on one day: what it could do and why. */
export function ForumPage() {
  const { state } = route.useParams();
  const { t, forum, date } = useSpeech();
  const { findings, question, on } = useView();
  const row = findings.row(state);
  const changes = useMemo(() => (row ? changeDaysOf(findings, row, question) : []), [findings, row, question]);
  if (!row) return <NotFound />;
  const status = { ...question, route: undefined };
  const tone = findings.tone(row, status, on);
  const why = findings.why(row, status, on);
  return (
    <article className="forum-page">
      <p>
        <Link to="/" search={(search) => search} className="back">
          {t("web:forum.back")}
        </Link>
      </p>
      <header className="forum-head">
        <h1>{forum(state)}</h1>
        <p className="forum-status">
          <Swatch tone={tone} /> <strong>{t(toneKey(tone))}</strong>
          {why && <span className="quiet">{t(whyKey(why))}</span>}
        </p>
      </header>
      <DateBar changes={changes} title={<p className="date-now">{date(on)}</p>} renderStrip={(window) => <ForumLine row={row} window={window} />} />
      <Filters only="charge" />
      <Answer state={state} tone={tone} />
    </article>
  );
}

/** How long the day must rest before the reasons are asked for. */
const REST_MS = 150;

function Answer({ state, tone }: { readonly state: string; readonly tone: Tone }) {
  const { t, language, forum, date } = useSpeech();
  const { question, on } = useView();
  const asked = useRested(on);
  const queries = useQueryClient();
  const { data, error, isPlaceholderData } = useQuery({
    ...forumQuery(queries, { state, lang: language, charge: question.charge, on: asked }),
    placeholderData: keepPreviousData,
  });
  if (error) return <Failure error={error} />;
  if (!data || data.code !== state) return <Loading />;
  const stale = isPlaceholderData || asked !== on;
  return (
    <div className="answer" aria-busy={stale}>
      <p className="quiet" role="status">
        {stale ? t("web:forum.updating") : sameAnswer(data.from, data.to)} {t("web:forum.lawAsOf", { date: date(data.lawAsOf) })}
      </p>
      {!data.researched && <p className="notice">{t("web:forum.notResearched", { forum: forum(state) })}</p>}
      <section aria-labelledby="routes-heading">
        <h2 id="routes-heading">{t("web:forum.routes", { forum: forum(state) })}</h2>
        <Routes forum={data} tone={tone} />
      </section>
      <Background forum={data} />
    </div>
  );

  function sameAnswer(from: Day, to: Day): string {
    return from < -100_000 ? t("web:forum.sameSince", { to: date(to) }) : t("web:forum.same", { from: date(from), to: date(to) });
  }
}

/** A value once it has stopped changing. */
function useRested(value: Day): Day {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
