import { type ReactNode, useState } from "react";
import { Button, Group } from "react-aria-components";
import { useSpeech } from "../app/language.tsx";
import { useView } from "../app/view.tsx";
import type { Day } from "../../time/index.ts";
import { DateSlider } from "./DateSlider.tsx";
import { Events } from "./Events.tsx";
import { GoTo } from "./GoTo.tsx";
import { nextOf, previousOf } from "./steps.ts";
import { type Reach, type Window, windowOf, Zoom } from "./Zoom.tsx";

export interface DateBarProps {
  /** What names the day: a heading or a date. */
  readonly title: ReactNode;
  /** The days, in order, on which what the page shows changes. */
  readonly changes: readonly Day[];
  /** What is drawn above the line. */
  readonly renderStrip: (window: Window) => ReactNode;
}

/** The day in sight: in both calendars, on a line over the life of the case, and in steps. */
export function DateBar({ title, changes, renderStrip }: DateBarProps) {
  const { t, date } = useSpeech();
  const { on, matter } = useView();
  const [reach, setReach] = useState<Reach>("all");
  const window = windowOf(reach, on, matter.span);
  return (
    <section className="date-bar" aria-label={t("web:when.title")}>
      <div className="date-head">
        {title}
        <p className="date-persian">{t("web:when.persian", { date: date(on, "long", "persian") })}</p>
        <Steps changes={changes} />
      </div>
      {renderStrip(window)}
      <DateSlider window={window} />
      <div className="date-foot">
        <Zoom value={reach} onChoose={setReach} />
        <GoTo />
        <Events />
      </div>
    </section>
  );
}

/** One step back or on: to an event, to a change of some answer, by a day. */
function Steps({ changes }: Pick<DateBarProps, "changes">) {
  const { t } = useSpeech();
  const { on, eventDays, matter } = useView();
  const inSpan = (day: Day) => (day >= matter.span.from && day <= matter.span.to ? day : undefined);
  const changesInSpan = changes.filter((day) => inSpan(day) !== undefined);
  return (
    <Group className="steps" aria-label={t("web:when.steps")}>
      <Step name="previousEvent" to={previousOf(eventDays, on)} />
      <Step name="previousChange" to={previousOf(changesInSpan, on)} />
      <Step name="previousDay" to={inSpan(on - 1)} />
      <Step name="nextDay" to={inSpan(on + 1)} />
      <Step name="nextChange" to={nextOf(changesInSpan, on)} />
      <Step name="nextEvent" to={nextOf(eventDays, on)} />
    </Group>
  );
}

function Step({ name, to }: { readonly name: string; readonly to: Day | undefined }) {
  const { t } = useSpeech();
  const { setOn } = useView();
  return (
    <Button isDisabled={to === undefined} onPress={() => to !== undefined && setOn(to)} aria-label={t(`web:when.${name}`)}>
      {t(`web:when.short.${name}`)}
    </Button>
  );
}
