import { useLayoutEffect, useRef } from "react";
import { Label, Slider, SliderThumb, SliderTrack } from "react-aria-components";
import { useSpeech } from "../app/language.tsx";
import { useView } from "../app/view.tsx";
import type { Window } from "./Zoom.tsx";

/** The day as a point on a line. Arrow keys go by a day, page keys by a tenth of the line. */
export function DateSlider({ window: { from, to } }: { readonly window: Window }) {
  const { t, date } = useSpeech();
  const { on, setOn, matter } = useView();
  const input = useRef<HTMLInputElement>(null);
  const spoken = t("web:when.spoken", { date: date(on), persian: date(on, "long", "persian") });
  useLayoutEffect(() => {
    // React Aria speaks the bare number of a slider; a day needs its date.
    input.current?.setAttribute("aria-valuetext", spoken);
  });
  const events = matter.events.filter(({ day }) => day >= from && day <= to);
  return (
    <Slider value={on} minValue={from} maxValue={to} step={1} onChange={setOn} className="date-slider">
      <Label className="visually-hidden">{t("web:when.slider")}</Label>
      <SliderTrack className="track">
        <div className="rail" />
        {events.map(({ day, kind }, i) => (
          <span key={i} className={`event-mark event-${kind}`} style={{ insetInlineStart: `${(100 * (day - from)) / (to - from)}%` }} />
        ))}
        <SliderThumb inputRef={input} className="thumb" />
      </SliderTrack>
      <YearMarks from={from} to={to} />
    </Slider>
  );
}

function YearMarks({ from, to }: Window) {
  const { date } = useSpeech();
  const days = (to - from) / 365.25;
  const every = days > 20 ? 5 : days > 5 ? 2 : 1;
  const first = new Date(from * 86_400_000).getUTCFullYear();
  const last = new Date(to * 86_400_000).getUTCFullYear();
  const years = Array.from({ length: last - first }, (_, i) => first + 1 + i).filter((year) => year % every === 0);
  return (
    <div className="years" aria-hidden="true">
      {years.map((year) => {
        const day = Date.UTC(year, 0, 1) / 86_400_000;
        return (
          <span key={year} style={{ insetInlineStart: `${(100 * (day - from)) / (to - from)}%` }}>
            {date(day, "year")}
          </span>
        );
      })}
    </div>
  );
}
