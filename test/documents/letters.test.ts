import { describe, expect, it } from "vitest";
import { DOCUMENT_LANGUAGES } from "../../src/documents/languages.ts";
import { LETTER_WORDS } from "../../src/documents/words/printed/index.ts";
import { letterOf, partsFor } from "./letters.ts";
import { LAW } from "./checking.ts";

const STATES = LAW.forums.flatMap(({ state, un }) => (un === undefined ? [] : [state]));
const ELECTED = "2021-06-25";
const IN_OFFICE = "2021-09-01";
const AFTER_DEATH = "2024-06-01";

describe("what the law of Switzerland allows on 25 June 2021", () => {
  const { law, treaties, demands, notes } = partsFor("CH", letterOf("en", ELECTED));

  it("is an arrest on a private visit, by sections, with what it is subject to and how sure that is", () => {
    expect(law).toContain(
      "Possible on this day:\n- Arrest, should the accused come on a private visit. Legal basis: StGB — art. 264a; 264m (crimes against humanity)[2]",
    );
    expect(law).toContain("Subject to: the prosecutor's discretion, for the investigation;");
    expect(law).toMatch(/Contested: courts and scholars differ on how far back this law reaches\..*Medium confidence\.$/mu);
    expect(notes[1]).toMatch(
      /^Switzerland, StGB — art\. 264a; 264m \(CH-093\); in force since 1 January 2011; .*medium confidence; in part from general knowledge/u,
    );
  });

  it("is open as to a file: the question stands there", () => {
    expect(law).toMatch(/Not settled:\n- Opening a criminal file; .* Has the accused been in your country/u);
    expect(law).not.toContain("Closed on this day");
  });

  it("is what is asked, and nothing else", () => {
    expect(demands).toMatch(/^1\. Your border and police authorities: to be ready for a private visit of Ebrahim Raisi/mu);
    expect(demands).not.toContain("open a criminal file");
    expect(demands).toContain("Your legislature: to consider allowing a file to be opened while the suspect is elsewhere.");
  });

  it("keeps what treaties oblige to apart from what they allow", () => {
    const [must = "", may = ""] = treaties.split("Your country may, though no treaty obliges it:");
    expect(must).toMatch(/Convention against Torture.*\(in force for your country since 26 June 1987\)/u);
    expect(must).not.toContain("Enforced Disappearance");
    expect(may).not.toContain("Convention against Torture");
    expect(may).toContain("Whether its duty covers a disappearance that began earlier and continues is contested.");
    expect(may).toContain("Custom allows states to give their courts jurisdiction over crimes against humanity and torture");
  });
});

describe("what the law of Germany allows while the accused is president", () => {
  const { law, treaties, demands, notes } = partsFor("DE", letterOf("de", IN_OFFICE));

  it("is a file; the rest is closed by the office, since its first day, by a rule", () => {
    expect(law).toContain("An diesem Tag möglich:\n- Einleitung eines Strafverfahrens.");
    expect(law).toMatch(
      /verschlossen:\n- Haftbefehl in Abwesenheit.*; Hauptverhandlung in Abwesenheit; Schadenersatzklage.* seit dem 3\. August 2021 das Amt „President of Iran“ inne\.\[4\] Solange es ausgeübt wird.*\[5\]$/mu,
    );
    expect(notes[4]).toMatch(/^ICJ Arrest Warrant/u);
  });

  it("never says when the office will end, nor cites what was not there to be cited", () => {
    expect(law + treaties + demands).not.toMatch(/202[2-9]/u);
    expect(notes[4]).not.toContain("ILC");
  });

  it("asks to keep the matter ready for the end of the office", () => {
    expect(demands).toMatch(/2\. .*an dem das Amt endet; bis dahin verschlossen: Haftbefehl/u);
    // The law allows no trial in absence in any case: the end of the office would not open it.
    expect(demands).not.toContain("Hauptverhandlung in Abwesenheit");
  });

  it("says that a treaty which came after the acts allows and does not oblige", () => {
    expect(treaties.split("Ihr Land darf")[1]).toMatch(
      /Folter.* \(für Ihr Land in Kraft seit: 31\. Oktober 1990\)\. Es bindet Ihr Land erst seit einem Tag nach den Taten\./u,
    );
  });
});

describe("a state whose law nobody has read", () => {
  const { law, treaties, demands } = partsFor("BF", letterOf("fr", ELECTED));

  it("is told so, and of nothing that its law allows", () => {
    expect(law).toContain("Nous n’avons pas pu lire le droit en vigueur au Burkina Faso");
    expect(law.split("\n")).toHaveLength(2);
  });

  it("is told of its treaties, and asked what its law says", () => {
    expect(treaties).toMatch(/Votre pays est tenu :\n- Convention pour la répression.*18 novembre 1987/u);
    expect(demands).toContain("quelles dispositions de votre droit s’appliquent");
  });

  it("is told what bars every state", () => {
    expect(partsFor("BF", letterOf("fr", IN_OFFICE)).law).toMatch(/Exclu ce jour-là :\n- Mandat d’arrêt/u);
  });
});

describe("what a state has done", () => {
  it("is told with sources and by whom", () => {
    const { responses, notes } = partsFor("IQ", letterOf("en", IN_OFFICE));
    expect(responses).toMatch(
      /^As the sources in the notes report:\n- 5 August 2021: your country was represented at a ceremony for the accused; by: President of Iraq\.\[\d+\]$/mu,
    );
    expect(notes.at(-1)).toContain("Mehr News Agency");
  });

  it("does not know the future", () => {
    const complaint = "Complaint to the federal prosecutor before the Global Refugee Forum";
    expect(partsFor("CH", letterOf("en", ELECTED)).responses).not.toContain(complaint);
    expect(partsFor("CH", letterOf("en", "2024-01-01")).responses).toContain(complaint);
    // Announced by a source of the day before.
    expect(partsFor("IQ", letterOf("en", "2021-08-04")).responses).not.toContain("represented at a ceremony");
  });

  it("goes with what its authorities decided in like matters until then", () => {
    const before = partsFor("CH", letterOf("en", ELECTED)).responses;
    expect(before).toContain("(Nezzar), Federal Criminal Court”: they went ahead.");
    expect(before).not.toContain("Raisi before the Global Refugee Forum");
    expect(partsFor("DE", letterOf("en", ELECTED)).responses).toContain("they did not go ahead (the evidence was not held to suffice).");
  });
});

describe("a death", () => {
  it("ends what can be asked", () => {
    const { law, treaties, demands } = partsFor("SE", letterOf("es", AFTER_DEATH));
    expect(law).toContain("la muerte extingue toda acción penal");
    expect(treaties).not.toContain("está obligado");
    expect(demands.split("\n").slice(2)).toEqual(["1. A su ministerio de justicia: que conserve lo que su país tenga como prueba de los hechos alegados."]);
  });
});

it("a state that could take no step is told what stands in the way, politely", () => {
  expect(partsFor("BE", letterOf("fr", IN_OFFICE)).demands).toMatch(
    /ne laisse ce jour-là à vos autorités aucune démarche contre Ebrahim Raisi : la personne mise en cause exerce une fonction/u,
  );
});

it("no visit is spoken of to the state where the accused lives", () => {
  const { law, demands } = partsFor("IR", letterOf("fa", ELECTED));
  expect(law).toContain("گشودن پروندهٔ کیفری");
  expect(law + demands).not.toContain("دیدار");
});

describe.each(DOCUMENT_LANGUAGES)("letters in %s to every state", (language) => {
  const { ask } = LETTER_WORDS[language].demands;
  const accused = language === "fa" ? "ابراهیم رئیسی" : "Ebrahim Raisi";

  it.each([ELECTED, IN_OFFICE])("on %s are whole sentences, with notes in their order, and ask for what is open and nothing else", (day) => {
    const context = letterOf(language, day);
    for (const state of STATES) {
      const { law, treaties, responses, demands, notes } = partsFor(state, context);
      const all = [law, treaties, responses, demands].join("\n");
      expect(all, state).not.toMatch(/undefined|\bnull\b|NaN|\{\{| {2}|\.\.|\.;|;\.|:\./u);
      expect(
        [...all.matchAll(/\[(\d+)\]/gu)].map(([, number]) => Number(number)),
        state,
      ).toEqual(notes.map((_, i) => i + 1));
      for (const route of ["investigate", "warrant", "try-in-absentia"] as const)
        expect(demands.includes(ask[route](accused)), `${state} ${route}`).toBe(context.law.truth(state, route) === 2);
    }
  });
});
