import { useNavigate } from "@tanstack/react-router";
import type { Key } from "react-aria-components";
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from "react-aria-components";
import { useSpeech } from "../app/language.tsx";
import { useView } from "../app/view.tsx";
import type { Route } from "./lookup.ts";

const ALL = "all";

/** Which charge and which route the page shows; a forum's page shows all routes. */
export function Filters({ only }: { readonly only?: "charge" }) {
  const { t, text } = useSpeech();
  const { matter, findings, question } = useView();
  const navigate = useNavigate();
  const ask = (part: { charge?: string | undefined; route?: Route | undefined }) =>
    void navigate({ to: ".", search: ({ ...search }) => withoutEmpty({ ...search, ...part }), replace: true, resetScroll: false });
  return (
    <div className="filters">
      <Choice
        label={t("web:filter.charge")}
        all={t("web:filter.allCharges")}
        value={question.charge}
        choices={matter.charges.map(({ id, label, crime }) => [id, t("web:filter.oneCharge", { label: text(label), crime: t(`terms:crime.${crime}`) })])}
        onChoose={(charge) => ask({ charge })}
      />
      {only === undefined && (
        <Choice
          label={t("web:filter.route")}
          all={t("web:filter.allRoutes")}
          value={question.route}
          choices={findings.table.routes.map((route) => [route, t(`terms:route.${route}`)])}
          onChoose={(route) => ask({ route: route as Route | undefined })}
        />
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly all: string;
  readonly value: string | undefined;
  readonly choices: readonly (readonly [string, string])[];
  readonly onChoose: (value: string | undefined) => void;
}

function Choice({ label, all, value, choices, onChoose }: ChoiceProps) {
  const choose = (key: Key | null) => onChoose(key === null || key === ALL ? undefined : String(key));
  return (
    <Select value={value ?? ALL} onChange={choose} className="choice">
      <Label>{label}</Label>
      <Button>
        <SelectValue />
        <span aria-hidden="true" className="chevron" />
      </Button>
      <Popover className="popover">
        <ListBox>
          <ListBoxItem id={ALL}>{all}</ListBoxItem>
          {choices.map(([id, words]) => (
            <ListBoxItem key={id} id={id}>
              {words}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}

function withoutEmpty<T extends object>(search: T): { [key in keyof T]?: Exclude<T[key], undefined> } {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as { [key in keyof T]?: Exclude<T[key], undefined> };
}
