/** What a part of a name does in it. */
export type Role = "name" | "title" | "particle" | "initial";

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Titles and honorifics; they may be left out of a name and say little about who is meant. */
const TITLES = words(`
  سید سیده حاج حاجی حجت شیخ ملا مولوی آیت ایت آخوند اخوند دکتر مهندس سرتیپ سردار سرهنگ دکتور استاذ شهید شهیده
  mr mrs ms miss dr prof professor president prasident presidente monsieur madame herr frau sir lord general colonel major captain judge
  minister sheikh shaikh sheik shaykh cheikh haj hajj haji hajji hadj hadji mullah mulla maulavi mawlawi moulavi sayyid sayyed seyed
  seyyed sayed syed ayatollah hojjatoleslam mohandes doktor akhund akhond hafiz jr junior senior llc
`);

/** Son and daughter of: what stands before them is the child of what stands behind. */
const SONS = words("بن ابن بنت ولد ibn bin ben bint binti ould uld walad");

/** Articles, and words for son, daughter and of. */
const PARTICLES = words("ال آل al el ul ol ud ur or us uz oul il da do dos di del della van von der den la le du de");

/** What stands where no name is known. Such a name is compared with nothing. */
const UNKNOWN = words(`
  ناشناس نامعلوم گمنام مجهول مجهوله
  unknown unidentified unnamed anonymous nn neznamy inconnu inconnue unbekannt desconocido desconocida neizvestnyy neizvestnaya neizvestno
`);

/** Letters that are written as two. */
const INITIALS = words("kh sh ch gh zh");

/** @param first whether the word begins its name, where Ben is a given name and not a son. */
export function roleOf(form: string, first: boolean): Role {
  if (PARTICLES.has(form) || (isSon(form) && !(first && form === "ben"))) return "particle";
  if (TITLES.has(form)) return "title";
  return Array.from(form).length === 1 || INITIALS.has(form) ? "initial" : "name";
}

/** Whether letters written as one word are one initial. */
export function isInitial(form: string): boolean {
  return INITIALS.has(form);
}

export function isSon(form: string): boolean {
  return SONS.has(form);
}

export function isUnknownMarker(form: string): boolean {
  return UNKNOWN.has(form);
}
