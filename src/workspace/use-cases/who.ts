import type { Act } from "../change.ts";

/** Who does it, and what there is to say about it. The use case itself is the action. */
export type Who = Omit<Act, "action">;
