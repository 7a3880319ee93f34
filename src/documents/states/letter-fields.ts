/** Fields that a letter to each state is filled with. */
export const LETTER_FIELDS: readonly string[] = ["state.short", "state.formal", "state.of", "state.in", "state.government", "salutation", "closing"];
