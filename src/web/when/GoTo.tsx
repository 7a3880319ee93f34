import { type CalendarDate, GregorianCalendar, parseDate, toCalendar } from "@internationalized/date";
import { useState } from "react";
import { DateField, DateInput, DateSegment, Label } from "react-aria-components";
import { useSpeech } from "../app/language.tsx";
import { useView } from "../app/view.tsx";
import { formatDay, parseDay } from "../../time/index.ts";

/**
 * A day typed in, in the reader's own calendar. While it is typed it passes through days that nobody means, so only
 * days within the case are gone to, and the field keeps what was typed until it is left.
 */
export function GoTo() {
  const { t } = useSpeech();
  const { on, setOn, matter } = useView();
  const [typed, setTyped] = useState<CalendarDate | null>();
  const goTo = (date: CalendarDate | null) => {
    setTyped(date);
    const day = date && parseDay(toCalendar(date, new GregorianCalendar()).toString().padStart(10, "0"));
    if (day !== null && day >= matter.span.from && day <= matter.span.to) setOn(day);
  };
  return (
    <DateField className="go-to" value={typed === undefined ? parseDate(formatDay(on)) : typed} onChange={goTo} onBlur={() => setTyped(undefined)}>
      <Label>{t("web:when.goTo")}</Label>
      <DateInput>{(segment) => <DateSegment segment={segment} />}</DateInput>
    </DateField>
  );
}
