import { type Key, ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { useSpeech } from "../app/language.tsx";
import type { Day } from "../../time/index.ts";
import { clamp } from "./steps.ts";

/** How much of the case the line shows: all of it, or so many years around the day. */
export type Reach = "all" | "ten" | "two";

export interface Window {
  readonly from: Day;
  readonly to: Day;
}

const DAYS_EACH_SIDE: Readonly<Record<Exclude<Reach, "all">, number>> = { ten: 5 * 365, two: 365 };

/**
 * The stretch of days that the line shows. A part of the case moves in fixed pages, not with the day, so that the
 * line stays still under a drag and turns the page at its end.
 */
export function windowOf(reach: Reach, on: Day, span: Window): Window {
  if (reach === "all") return span;
  const half = DAYS_EACH_SIDE[reach];
  const page = Math.round((on - span.from) / half);
  const middle = span.from + page * half;
  return { from: clamp(Math.min(middle - half, on), span), to: clamp(Math.max(middle + half, on), span) };
}

/** Chooses the stretch. */
export function Zoom({ value, onChoose }: { readonly value: Reach; readonly onChoose: (reach: Reach) => void }) {
  const { t } = useSpeech();
  const choose = (keys: Set<Key>) => {
    const [key] = keys;
    if (key === "all" || key === "ten" || key === "two") onChoose(key);
  };
  return (
    <ToggleButtonGroup
      aria-label={t("web:when.zoom")}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={choose}
      className="zoom"
    >
      {(["all", "ten", "two"] as const).map((reach) => (
        <ToggleButton key={reach} id={reach}>
          {t(`web:when.reach.${reach}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
