/** Where things are in the folder of a law book. */

/** The folders with one file for each forum or case. */
export const FOLDERS = ["states", "courts", "precedents"] as const;

/** The files that are common to all forums. */
export const COMMON_FILES = ["international.yaml", "treaties.yaml", "forums.yaml", "not-researched.yaml"] as const;
