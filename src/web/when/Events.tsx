import { Button } from "react-aria-components";
import { useSpeech } from "../app/language.tsx";
import { useView } from "../app/view.tsx";

/** The events of the case in order; each takes the page to its first day. */
export function Events() {
  const { t, text, span, number, forum } = useSpeech();
  const { matter, on, setOn } = useView();
  return (
    <details className="events">
      <summary>{t("web:when.events", { count: matter.events.length, shown: number(matter.events.length) })}</summary>
      <ol>
        {matter.events.map(({ day, lastDay, label, kind, state }, i) => (
          <li key={i}>
            <Button onPress={() => setOn(day)} aria-current={day === on ? "date" : false}>
              <span className="event-date">{span(day, lastDay)}</span>
              <span className="event-label">
                {t(`web:event.${kind}`, { label: text(label) })}
                {state && ` (${forum(state)})`}
              </span>
            </Button>
          </li>
        ))}
      </ol>
    </details>
  );
}
