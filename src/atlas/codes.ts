/**
 * The forums that the map draws, with the number (ISO 3166-1 numeric) of their shape in the atlas. This list decides
 * what is a state on the map, not the atlas: a shape that no forum names is drawn as plain land without an answer.
 */
const NUMBERS =
  "AF004 AL008 DZ012 AD020 AO024 AG028 AZ031 AR032 AU036 AT040 BS044 BH048 BD050 AM051 BB052 BE056 BT064 BO068 BA070 BW072 BR076 BZ084 SB090 BN096 BG100 MM104 " +
  "BI108 BY112 KH116 CM120 CA124 CV132 CF140 LK144 TD148 CL152 CN156 TW158 CO170 KM174 CG178 CD180 CK184 CR188 HR191 CU192 CY196 CZ203 BJ204 DK208 DM212 DO214 " +
  "EC218 SV222 GQ226 ET231 ER232 EE233 FJ242 FI246 FR250 DJ262 GA266 GE268 GM270 PS275 DE276 GH288 KI296 GR300 GD308 GT320 GN324 GY328 HT332 VA336 HN340 HU348 " +
  "IS352 IN356 ID360 IR364 IQ368 IE372 IL376 IT380 CI384 JM388 JP392 KZ398 JO400 KE404 KP408 KR410 KW414 KG417 LA418 LB422 LS426 LV428 LR430 LY434 LI438 LT440 " +
  "LU442 MG450 MW454 MY458 MV462 ML466 MT470 MR478 MU480 MX484 MC492 MN496 MD498 ME499 MA504 MZ508 OM512 NA516 NR520 NP524 NL528 VU548 NZ554 NI558 NE562 NG566 " +
  "NU570 NO578 FM583 MH584 PW585 PK586 PA591 PG598 PY600 PE604 PH608 PL616 PT620 GW624 TL626 QA634 RO642 RU643 RW646 KN659 LC662 VC670 SM674 ST678 SA682 SN686 " +
  "RS688 SC690 SL694 SG702 SK703 VN704 SI705 SO706 ZA710 ZW716 ES724 SS728 SD729 SR740 SZ748 SE752 CH756 SY760 TJ762 TH764 TG768 TO776 TT780 AE784 TN788 TR792 " +
  "TM795 TV798 UG800 UA804 MK807 EG818 GB826 TZ834 US840 BF854 UY858 UZ860 VE862 WS882 YE887 ZM894";

/** Forum of each atlas number. */
export const FORUM_BY_NUMBER: ReadonlyMap<string, string> = new Map(NUMBERS.split(" ").map((entry) => [entry.slice(2), entry.slice(0, 2)]));

/** Shapes without a number of their own, or with one that is part of another forum's territory: Åland is Finnish. */
export const FORUM_BY_SHAPE: Readonly<Record<string, string>> = { Kosovo: "XK", "N. Cyprus": "CY", Somaliland: "SO", Åland: "FI" };

/** A part of a shape that this list gives to another forum than the atlas does. */
export interface Transfer {
  readonly from: string;
  readonly to: string;
  /** Longitude and latitude of a point inside the part. */
  readonly containing: readonly [number, number];
  readonly source: string;
}

export const TRANSFERS: readonly Transfer[] = [
  { from: "RU", to: "UA", containing: [34.1, 45.3], source: "Crimea: General Assembly resolution 68/262 of 27 March 2014" },
];

/** Forums that the atlas has no shape for, or that have no territory: longitude and latitude of their dot. */
export const DOTS: Readonly<Record<string, readonly [number, number]>> = { TV: [179.2, -8.5], ICC: [4.32, 52.1] };
