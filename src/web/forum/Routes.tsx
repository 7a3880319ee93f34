import { useNavigate } from "@tanstack/react-router";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useSpeech } from "../app/language.tsx";
import { useView } from "../app/view.tsx";
import type { Route, Tone } from "../findings/lookup.ts";
import type { ForumView } from "../../http/schemas.ts";
import { RouteDetail } from "./RouteDetail.tsx";

/** The route that tells most about a status, shown until the reader chooses another. */
const TELLING: Readonly<Partial<Record<Tone, Route>>> = { open: "warrant", "investigation-only": "investigate" };

/** All routes of a forum with their answers, and one of them in full. */
export function Routes({ forum, tone }: { readonly forum: ForumView; readonly tone: Tone }) {
  const { t } = useSpeech();
  const { question } = useView();
  const navigate = useNavigate();
  const selected = question.route ?? TELLING[tone] ?? "on-arrival";
  const choose = (route: Route) => void navigate({ to: ".", search: (search) => ({ ...search, route }), replace: true, resetScroll: false });
  return (
    <Tabs orientation="vertical" keyboardActivation="manual" selectedKey={selected} onSelectionChange={(key) => choose(key as Route)} className="routes">
      <TabList aria-labelledby="routes-heading" className="route-list">
        {forum.routes.map(({ route, truth, confidence }) => (
          <Tab key={route} id={route} className="route-tab" data-route={route} data-truth={truth}>
            <span className="route-name">{t(`terms:route.${route}`)}</span>
            {confidence && <span className={`confidence confidence-${confidence}`}>{t(`terms:confidence.${confidence}`)}</span>}
            <span className={`truth truth-${truth}`}>{t(`web:answer.${truth}`)}</span>
          </Tab>
        ))}
      </TabList>
      {forum.routes.map((route) => (
        <TabPanel key={route.route} id={route.route} className="route-panel">
          <RouteDetail route={route} />
        </TabPanel>
      ))}
    </Tabs>
  );
}
