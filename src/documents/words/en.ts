import type { Words } from "./lexicon.ts";

export const en: Words = {
  attribution:
    "according to, denied that, denies that, denied the, denies the, report of, by the report, alleged, allegedly, alleges, allege, alleging, reportedly, reports, reported, reporting, said, says, say, states that, stated that, stated, claims, claim, claimed, is accused, was accused, are accused, were accused, accuses, accused of, is suspected, was suspected, suspected of, are suspected, is said to, was said to, are said to, is charged with, was charged with, testified, testifies, found that, court found, tribunal found, commission found, inquiry found, has found, held that, concluded, concludes, in the words of, in the view of, in the account of, by the account of, described as, describes, puts, counted, documented, documents, wrote, writes, qualified",
  contested:
    "disputed, contested, dispute*, differ, differs, depending on the source, vary, varies, ranges from, range from, estimates, not established, denied, denies, between * and *",
  guilt:
    "war criminal, war criminals, murderer, murderers, mass murderer, torturer, torturers, a criminal, criminals, butcher, butchers, executioner, executioners, hangman, henchman, henchmen, perpetrator, perpetrators, killer, killers, mass killer, is guilty, was guilty, are guilty, guilty of, rapist, terrorist, genocidaire, assassin",
  conviction: "convicted, found guilty, sentenced him, sentenced her, was sentenced, condemned him, has been convicted",
  noConviction: "no court, not convicted, not been convicted, never convicted, has convicted nobody, nobody has convicted, without a conviction, no conviction",
  demand:
    "we call on, we call upon, we urge, we request, we demand, we ask, we appeal to, we invite, we expect, calls on, urges your, must be arrested, should be arrested, should arrest, should open, please open, let him be",
  opinion:
    "we believe, we think, in our view, in our opinion, unacceptable, shame, shameful, disgrace, disgraceful, moral failure, a moral, outrageous, intolerable, we hope, we are convinced, deserves, it is time, an insult",
  conduct:
    "ordered, killed, murdered, executed, tortured, massacred, shot, raped, hanged, flogged, beat, beaten, beating, abducted, disappeared, detained, arrested, imprisoned, committed, commanded, oversaw, presided over, signed death, sent * to death, sentenced * to death, condemned, approved the, took part in, participated in, is responsible for, was responsible for, bears responsibility, led the, carried out, fired at, fired on, was taken, were taken, threatened, buried, sat on, decided who, ordering",
  mind: "knew, knows that, intended, wanted to, planned, was aware, meant to, deliberately, on purpose",
  relative: "now, today, currently, recently, last week, last month, last year, at present, these days, so far, yesterday, tomorrow, soon",
  may: "can, could, may, might, is able to, are able to, is free to, has the power to, have the power to, is entitled to, has jurisdiction, have jurisdiction, is possible, allows, allow, permits",
  must: "must, is obliged to, are obliged to, has to, have to, has a duty, have a duty, is bound to, are bound to, shall, duty to",
  not: "cannot, can not, may not, could not, must not, is not able, unable, not allowed, does not allow, barred, bars, not possible, is not free",
  unknown: "unknown, not known, unclear, not settled, whether, open question, depends on",
  everyState:
    "any state, every state, all states, any country, every country, all countries, any government, each state, states everywhere, the whole world, any court in the world",
  noState: "no state, no country, no government",
  ifPresent:
    "if he enters, if he comes, if he travels, if he visits, on arrival, enters their territory, enters its territory, sets foot, when he arrives, if she comes, on their soil, on its soil, should he come, should he enter",
  acts: {
    investigate: "investigate, investigation, open a file, open an inquiry, inquiry, open a case, structural investigation",
    warrant: "warrant, warrants, indict, indicted, indictment",
    arrest: "arrest, arrested, detain, apprehend",
    try: "try him, try her, try them, tried, prosecute, prosecuted, put on trial, on trial, a trial, bring him to trial",
    absentia: "in absentia, in his absence, without his presence",
    civil: "sue, civil claim, civil suit, damages, compensation",
  },
  numbers:
    "two=2, three=3, four=4, five=5, six=6, seven=7, eight=8, nine=9, ten=10, eleven=11, twelve=12, a dozen=12, thirteen=13, fourteen=14, fifteen=15, sixteen=16, seventeen=17, eighteen=18, nineteen=19, twenty=20, thirty=30, forty=40, fifty=50, sixty=60, seventy=70, eighty=80, ninety=90, hundred=100, thousand=1000, million=1000000",
  pronoun: "he, she, him, her, they, them",
  immunity: "immunity, immunities, immune, inviolable, inviolability",
  ministry: "minister, ministers, ministry, ministries, ambassador, ambassadors, embassy, parliament, president of the republic",
  forward: "forward, pass on, transmit, refer, inform, notify, bring to the attention, hand over, ask the prosecutor, send on",
};
