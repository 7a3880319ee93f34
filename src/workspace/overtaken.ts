/** Somebody else changed the record between the reading of what a change was made for and the change. */
export class Overtaken extends Error {}

/** How often to look again when somebody else changes the workspace meanwhile. */
const ATTEMPTS = 5;

/** Does work again from the beginning if it was overtaken. */
export async function unlessOvertaken<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Overtaken) || attempt === ATTEMPTS) throw error;
    }
  }
}
