import { type ReactNode, useState } from "react";
import { Button, Group } from "react-aria-components";
import { useSpeech } from "../app/language.tsx";
import { useView } from "../app/view.tsx";
import type { Day } from "../../time/index.ts";
import { DateSlider } from "./DateSlider.tsx";
import { Events } from "./Events.tsx";
import { nextOf, previousOf } from "./steps.ts";
import { Counts } from "./Counts.tsx";
import { type Reach, type Window, windowOf, Zoom } from "./Zoom.tsx";

/**
 * The day in sight: in both calendars, on a line over the life of the case, and in steps.
 * @param strip what is drawn above the line; the counts of all forums unless something else is given
 */
export function DateBar({ strip = (window) => <Counts window={window} /> }: { readonly strip?: (window: Window) => ReactNode }) {
  const { t, date } = useSpeech();
  const { on, matter } = useView();
  const [reach, setReach] = useState<Reach>("all");
  const window = windowOf(reach, on, matter.span);
  return (
    <section className="date-bar" aria-label={t("web:when.title")}>
      <div className="date-head">
        <p className="date-now" aria-live="off">
          <span className="date-gregorian">{date(on)}</span>
          <span className="date-persian">{t("web:when.persian", { date: date(on, "long", "persian") })}</span>
        </p>
        <Steps />
      </div>
      {strip(window)}
      <DateSlider window={window} />
      <div className="date-foot">
        <Zoom value={reach} onChoose={setReach} />
        <Events />
      </div>
    </section>
  );
}

/** One step back or on: to an event, to a change of some answer, by a day. */
function Steps() {
  const { t } = useSpeech();
  const { on, eventDays, changes, matter } = useView();
  const inSpan = (day: Day) => (day >= matter.span.from && day <= matter.span.to ? day : undefined);
  return (
    <Group className="steps" aria-label={t("web:when.steps")}>
      <Step label={t("web:when.previousEvent")} to={previousOf(eventDays, on)} />
      <Step label={t("web:when.previousChange")} to={previousOf(changes.filter((day) => inSpan(day) !== undefined), on)} />
      <Step label={t("web:when.previousDay")} to={inSpan(on - 1)} />
      <Step label={t("web:when.nextDay")} to={inSpan(on + 1)} />
      <Step label={t("web:when.nextChange")} to={nextOf(changes.filter((day) => inSpan(day) !== undefined), on)} />
      <Step label={t("web:when.nextEvent")} to={nextOf(eventDays, on)} />
    </Group>
  );
}

function Step({ label, to }: { readonly label: string; readonly to: Day | undefined }) {
  const { setOn } = useView();
  return (
    <Button isDisabled={to === undefined} onPress={() => to !== undefined && setOn(to)}>
      {label}
    </Button>
  );
}
