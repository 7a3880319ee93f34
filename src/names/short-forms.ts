/** Short forms that do not begin as the given name does, for names that are common in several languages. */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  bill: "william",
  bob: "robert",
  chuck: "charles",
  dick: "richard",
  dima: "dmitry dmitri",
  hank: "henry",
  jack: "john",
  jim: "james",
  kolya: "nikolai nikolay",
  misha: "mikhail michael",
  mitya: "dmitry dmitri",
  paco: "francisco",
  pepe: "jose",
  sasha: "alexander aleksandr alexandra aleksandra",
  ted: "theodore edward",
  tony: "anthony antonio",
  volodya: "vladimir volodymyr",
  vova: "vladimir volodymyr",
  zhenya: "evgeny yevgeny",
};
const MEANT: ReadonlyMap<string, ReadonlySet<string>> = new Map(Object.entries(SHORT_FORMS).map(([short, names]) => [short, new Set(names.split(" "))]));

/** Whether one word is a short form of the other that letters do not tell. */
export function isShortForm(one: string, other: string): boolean {
  return MEANT.get(one)?.has(other) === true || MEANT.get(other)?.has(one) === true;
}
