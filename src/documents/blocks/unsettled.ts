import { type Crime, type Leaf, questions, type Route } from "../../forum/index.ts";
import type { Block } from "../composed.ts";
import type { QuestionName } from "../words/printed/letter-words.ts";
import type { About } from "./about.ts";
import { capital, colonOf, enumerated, labelled, plain, sentences } from "./inline.ts";
import type { Provisions } from "./provisions.ts";
import { named, together } from "./routes.ts";

/** What is not known of a state: the questions on which it depends, and the laws that raise them. */
export function unsettled(about: About, routes: readonly Route[], provisions: Provisions): readonly Block[] {
  const { words } = about;
  return together(routes, (route) => asked(about, route).join(" ")).map(([first, all]) => {
    const leaves = all.flatMap((route) => open(about, route).map(({ leaf }) => leaf));
    return sentences(
      named(about, all),
      plain(about, [words.law.questions, ...asked(about, first)].join(" ")),
      labelled(about, words.law.basis, provisions.behind(leaves)),
    );
  });
}

const open = ({ answer, day }: About, route: Route) => questions(answer.findings[route].proof, day);

/** Each question once; where law was not read, for which crimes. */
function asked(about: About, route: Route): readonly string[] {
  const { words } = about;
  return [...Map.groupBy(open(about, route), ({ missing }) => missing.question)].map(([name, alike]) => {
    const question = words.law.question[name as QuestionName];
    const crimes = name === "law-not-read" ? alike.flatMap(({ leaf }) => crimeOf(about, leaf)).map(words.crime) : [];
    return crimes.length === 0 ? question : capital(enumerated(about, crimes)) + colonOf(about) + question;
  });
}

function crimeOf({ matter }: About, { details }: Leaf): readonly Crime[] {
  const charge = matter.charges.find(({ crime }) => crime === details?.["crime"]);
  return charge ? [charge.crime] : [];
}
