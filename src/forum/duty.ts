import { notBefore } from "../time/index.ts";
import { lastDay } from "./conduct.ts";

import type { Matter } from "./matter.ts";
import type { Law } from "./prepare.ts";
import type { Duty } from "./proof.ts";
import type { StateCode } from "./vocabulary.ts";

/**
 * Treaty duties of a forum to extradite or prosecute the accused if they are found on its territory. Only conduct that
 * ended on or after the treaty's entry into force for the forum counts (Belgium v. Senegal, ICJ 20 July 2012, paras
 * 96-105); an uncertain date is told as such. A duty never changes a value. `law/README.md` §10.
 */
export function dutiesOf(state: StateCode, matter: Matter, law: Law): readonly Duty[] {
  const duties: Duty[] = [];
  for (const { id, effect, treaty = "", crimes = [] } of law.data.international.rules) {
    const party = effect === "duty-on-presence" ? law.treaties.get(treaty)?.parties.get(state) : undefined;
    if (!party) continue;
    for (const charge of matter.charges) {
      if (!crimes.includes(charge.crime)) continue;
      const covered = party.inForce ? notBefore(lastDay(charge), party.inForce) : 1;
      if (covered !== 0) duties.push({ rule: id, treaty, charge: charge.id, certain: covered === 2 });
    }
  }
  return duties;
}
