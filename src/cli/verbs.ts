import { assess } from "./commands/assess.ts";
import { changes } from "./commands/changes.ts";
import { counterfactual } from "./commands/counterfactual.ts";
import { demo } from "./commands/demo.ts";
import { explain } from "./commands/explain.ts";
import { lawBuild } from "./commands/law-build.ts";
import { lawCheck } from "./commands/law-check.ts";
import { lawShow } from "./commands/law-show.ts";
import { serve } from "./commands/serve.ts";
import { timeline } from "./commands/timeline.ts";
import type { Verb } from "./verb.ts";

/** Every command, in the order in which the help lists them. */
export const VERBS: readonly Verb[] = [demo, assess, explain, timeline, changes, counterfactual, lawCheck, lawShow, lawBuild, serve];
