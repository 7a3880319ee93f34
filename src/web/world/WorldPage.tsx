import { useMemo } from "react";
import { useSpeech } from "../app/language.tsx";
import { useView } from "../app/view.tsx";
import { changeDays } from "../findings/counts.ts";
import { Filters } from "../findings/Filters.tsx";
import { ForumList } from "../findings/ForumList.tsx";
import { Counts } from "../when/Counts.tsx";
import { DateBar } from "../when/DateBar.tsx";
import { Legend, Meanings } from "./Legend.tsx";
import { WorldMap } from "./WorldMap.tsx";

/** Every forum on one day. */
export function WorldPage() {
  const { t, date } = useSpeech();
  const { findings, on, question } = useView();
  const changes = useMemo(() => changeDays(findings, question), [findings, question]);
  return (
    <div className="world-page">
      <DateBar
        title={
          <h1>
            {question.route
              ? t("web:world.titleRoute", { route: t(`web:routeTitle.${question.route}`), date: date(on) })
              : t("web:world.title", { date: date(on) })}
          </h1>
        }
        changes={changes}
        renderStrip={(window) => <Counts window={window} />}
      />
      <div className="world">
        <section aria-label={t("web:world.mapSection")} className="world-map">
          <Filters />
          <Legend />
          <WorldMap />
          <Meanings />
        </section>
        <ForumList />
      </div>
    </div>
  );
}
