import { Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { Button, Input, Label, SearchField } from "react-aria-components";
import { useSpeech } from "../app/language.tsx";
import { useView } from "../app/view.tsx";
import { Swatch } from "../world/Patterns.tsx";
import { type Group, groupForums, type NamedRow, searchForums } from "./groups.ts";
import type { Question } from "./lookup.ts";
import { toneKey, whyKey } from "./words.ts";

/** The forums by what they could do on the day: what the map shows, in words, for every reader. */
export function ForumList() {
  const { t, number, forum, compare } = useSpeech();
  const { findings, question, on } = useView();
  const [wanted, setWanted] = useState("");
  const named = useMemo(
    () => findings.table.forums.map((row): NamedRow => ({ row, name: forum(row.code) })).toSorted((a, b) => compare(a.name, b.name)),
    [findings, forum, compare],
  );
  const found = useMemo(() => searchForums(named, wanted), [named, wanted]);
  const groups = groupForums(findings, found, question, on);
  return (
    <section className="forum-list" aria-labelledby="list-heading">
      <div className="list-inner">
        <div className="list-head">
          <h2 id="list-heading">{t("web:list.title")}</h2>
          <SearchField value={wanted} onChange={setWanted} className="search">
            <Label>{t("web:list.search")}</Label>
            <div className="search-box">
              <Input />
              <Button>{t("web:list.clear")}</Button>
            </div>
          </SearchField>
          <p role="status" className="quiet">
            {t("web:list.found", { count: found.length, shown: number(found.length) })}
          </p>
        </div>
        <div className="groups">
          {groups.map((group) => (
            <ForumGroup key={group.why ?? group.tone} group={group} open={wanted !== "" || group.tone !== "unknown"} />
          ))}
        </div>
      </div>
    </section>
  );
}

function ForumGroup({ group: { tone, why, forums }, open }: { readonly group: Group; readonly open: boolean }) {
  const { t, number } = useSpeech();
  return (
    <details open={open} className="group" data-group={why ?? tone}>
      <summary>
        <h3>
          <Swatch tone={tone} /> {t(toneKey(tone))}
          {why && <span className="group-why">: {t(whyKey(why))}</span>} <span className="count">{number(forums.length)}</span>
        </h3>
      </summary>
      <ul>
        {forums.map((named) => (
          <ForumItem key={named.row.code} {...named} />
        ))}
      </ul>
    </details>
  );
}

function ForumItem({ row, name }: NamedRow) {
  const { t } = useSpeech();
  const { findings, question, on } = useView();
  const why = findings.why(row, question, on);
  const confidence = findings.confidence(row, question, on);
  return (
    <li>
      <Link to="/forums/$state" params={{ state: row.code }} search={(search) => search}>
        {name}
      </Link>
      <span className="marks">
        {why.startsWith("reason:") && <span>{t(whyKey(why))}</span>}
        {confidence && row.researched && <span className={`confidence confidence-${confidence}`}>{t(`terms:confidence.${confidence}`)}</span>}
        {row.duties.length > 0 && concernsPresence(question) && <span title={t("web:list.dutyMeaning")}>{t("web:list.duty")}</span>}
      </span>
    </li>
  );
}

/** A treaty duty begins with the presence of the accused: it says nothing of routes that need none. `law/README.md` §10. */
function concernsPresence({ route }: Question): boolean {
  return route === undefined || route === "arrest" || route === "on-arrival" || route === "try";
}
