import type { Block, Composed, Inline } from "../composed.ts";

/** Documents with every kind of block, for tests and for looking at. The persons and events are made up. */
const t = (text: string): Inline => ({ kind: "text", text });
const note = (number: number): Inline => ({ kind: "note", number });
const ltr = (text: string): Inline => ({ kind: "foreign", text, direction: "ltr" });
const rtl = (text: string): Inline => ({ kind: "foreign", text, direction: "rtl" });
const p = (...text: Inline[]): Block => ({ kind: "paragraph", text });
const numbered = (number: string, ...text: Inline[]): Block => ({ kind: "paragraph", text, number });
const h = (level: 1 | 2 | 3, text: string): Block => ({ kind: "heading", level, text: [t(text)] });
const cells = (...texts: (string | Inline)[]) => texts.map((text) => [typeof text === "string" ? t(text) : text]);

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 90"><line x1="10" y1="45" x2="470" y2="45" stroke="#444"/><circle cx="60" cy="45" r="6" fill="#222"/><circle cx="240" cy="45" r="6" fill="none" stroke="#222" stroke-width="2"/><circle cx="420" cy="45" r="6" fill="#222"/></svg>';

export const ENGLISH: Composed = {
  name: "letter.en",
  language: "en",
  title: "Open letter on the events in Exemplaria",
  author: "Exemplaria Documentation Centre",
  date: "2031-03-04",
  head: {
    sender: ["Exemplaria Documentation Centre", "12 Long Street, 1200 Geneva, Switzerland", "office@centre.example · +41 22 000 00 00"],
    addressee: ["To the Minister of Foreign Affairs", "of the Kingdom of Freedonia", "1 Palace Square", "Freedonia City"],
    dateLine: "Geneva, 4 March 2031",
    reference: "Reference: EX-2031-014",
    subject: "Presence of Karim Testmann in Freedonia: request to open an investigation",
    marking: "Urgent",
  },
  body: [
    p(t("Excellency,")),
    p(
      t("We write on behalf of the families of those who were killed in the prison of Norrath in the summer of 2019. At least "),
      { kind: "strong", text: [t("24 persons")] },
      t(" were put to death there between 28 July and 2 September 2019"),
      note(1),
      t(", after hearings that lasted a few minutes and in which none of them had counsel"),
      note(2),
      t(". The order was given by a commission of three, of which Karim Testmann ("),
      rtl("کریم تستمان"),
      t(") was, as the record alleges, the most senior member"),
      note(3),
      t("."),
    ),
    h(1, "What your law allows"),
    p(
      t("Section 4 of the Act on Crimes under International Law of 2011 gives the courts of Freedonia jurisdiction over "),
      { kind: "emphasis", text: [t("crimes against humanity")] },
      t(" wherever committed, if the accused is present"),
      note(4),
      t("; the text is published at "),
      {
        kind: "link",
        address: "https://laws.freedonia.example/acts/2011/international-crimes/consolidated/section-4",
        text: [t("https://laws.freedonia.example/acts/2011/international-crimes/consolidated/section-4")],
      },
      t(" and summarised in "),
      { kind: "link", address: "https://laws.freedonia.example/guide", text: [t("the ministry’s guide")] },
      t("."),
    ),
    {
      kind: "marked",
      voice: "law",
      label: "The law, as last checked on 1 March 2031",
      blocks: [
        p(
          t("The Prosecutor General decides whether an investigation is opened. Presence is needed on the day of arrest, not on the day of the opening"),
          note(5),
          t("."),
        ),
      ],
    },
    h(2, "Who decides"),
    numbered(
      "1.",
      t("The complaint is addressed to the Prosecutor General; nothing in this letter asks the Government to instruct a prosecutor"),
      note(6),
      t("."),
    ),
    numbered(
      "2.",
      t("An immunity of office does not stand against it: Mr Testmann left his last office on 3 May 2028"),
      note(7),
      t(", and the conduct alleged is not an act for which immunity after office is accepted by the courts of Freedonia"),
      note(8),
      t("."),
    ),
    h(3, "What is contested"),
    p(t("The number of the dead is contested: sources name between 24 and 45"), note(9), t(". We use the lowest figure, as in the record"), note(1), t(".")),
    h(1, "What we ask"),
    {
      kind: "marked",
      voice: "demand",
      label: "Demands",
      blocks: [
        {
          kind: "list",
          ordered: true,
          items: [
            [p(t("that evidence of entries and stays since 2029 be preserved"))],
            [
              p(t("that the Prosecutor General be notified of the announced visit, with its dates and the capacity in which it takes place")),
              p(t("and that the sender be told of the date of the notification.")),
            ],
            [p(t("that legal assistance be given to states that ask for it"))],
          ],
        },
      ],
    },
    { kind: "marked", voice: "opinion", label: "Opinion", blocks: [p(t("Silence would be read as consent, and we believe that Freedonia does not consent."))] },
    p(t("With this letter we offer:")),
    {
      kind: "list",
      ordered: false,
      items: [
        [p(t("forty-one statements, with counsel’s contact instead of names"))],
        [p(t("copies of the orders")), { kind: "list", ordered: false, items: [[p(t("in the original"))], [p(t("in translation"))]] }],
      ],
    },
    { kind: "quote", blocks: [p(t("“We were told to sit against the wall. Then they read out names, and nobody whose name was read came back.”"), note(10))] },
    {
      kind: "table",
      caption: "Deaths by month, as recorded",
      head: cells("Month", "Least", "Most", "Sources"),
      rows: [
        [[t("July 2019")], [t("6")], [t("11")], [t("Registry of the cemetery; two witnesses"), note(11)]],
        cells("August 2019", "15", "29", "Registry of the cemetery; letter of the prison’s governor to the ministry of 30 August 2019; four witnesses"),
        cells("September 2019", "3", "5", "Two witnesses"),
      ],
    },
    {
      kind: "picture",
      svg: PICTURE,
      alternative: "A line with three days: the order on 28 July, the first grave on 4 August, the last on 2 September 2019.",
      caption: "The three days that are certain",
    },
    p(
      t("We are at the disposal of the authorities of Freedonia under safeguards that protect witnesses, and would be grateful for an answer by 1 April 2031"),
      note(12),
      t("."),
    ),
    p(t("Please accept, Excellency, the assurances of our highest consideration.")),
    {
      kind: "signatures",
      groups: [
        { title: "For the Centre", lines: [[t("Dr. Ada Mustermann")], [t("Director")]] },
        { title: "For the families", lines: [[t("Sara Fictiva, "), rtl("سارا فیکتیوا")], [t("Spokesperson")]] },
      ],
    },
  ],
  notes: [
    [t("Registry of the cemetery of Norrath, pp. 14–19 (exhibit 3).")],
    [t("Statement of witness W-07, para. 12; statement of witness W-11, para. 8.")],
    [t("Decree 88 of 26 July 2019, "), rtl("فرمان ۸۸"), t(", exhibit 1. Alleged; not adjudicated.")],
    [t("Act on Crimes under International Law (Freedonia), section 4(2).")],
    [
      t("Supreme Court of Freedonia, case 14/2026, § 31, "),
      { kind: "link", address: "https://court.freedonia.example/14-2026", text: [t("https://court.freedonia.example/14-2026")] },
      t(" (seen on 1 March 2031)."),
    ],
    [t("Prosecution Act, section 9.")],
    [t("Official Journal 2028, no. 51.")],
    [t("Supreme Court of Freedonia, case 14/2026, §§ 40–44.")],
    [t("24: registry of the cemetery. 45: association of families, list of 2020.")],
    [t("Statement of witness W-02, para. 3.")],
    [t("The witnesses do not know each other.")],
    [t("Answers reach us at the address above.")],
  ],
  annexes: [
    [
      h(1, "Annex 1: Sources"),
      p(t("Exhibits are numbered once; hashes are SHA-256.")),
      {
        kind: "list",
        ordered: true,
        items: [
          [p(t("Decree 88 of 26 July 2019, one page, Persian, with translation; 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"))],
          [p(t("Registry of the cemetery of Norrath, 40 pages"))],
        ],
      },
    ],
    [h(1, "Annex 2: Method"), p(t("Each statement of fact in this letter rests on a source in the record; contested figures are given as ranges."))],
  ],
  foot: "Version 3 of 4 March 2031 · The English text is authentic · 5f2c8e1a",
};

const PERSIAN_BODY: readonly Block[] = [
  p(t("جناب آقای وزیر، عالی‌جناب")),
  p(
    t("این نامه را از سوی خانواده‌های کسانی می‌نویسیم که در تابستان ۱۳۹۸ در زندان نورات کشته شدند. دست‌کم "),
    { kind: "strong", text: [t("۲۴ نفر")] },
    t(" از ۶ مرداد تا ۱۱ شهریور ۱۳۹۸ در آنجا اعدام شدند"),
    note(1),
    t("؛ جلسه‌های رسیدگی چند دقیقه بیشتر طول نکشید و هیچ‌یک از آنان وکیل نداشت"),
    note(2),
    t(". بنا بر ادعای ثبت‌شده، فرمان را هیئتی سه‌نفره داد که کریم تستمان ("),
    ltr("Karim Testmann"),
    t(") بلندپایه‌ترین عضو آن بود"),
    note(3),
    t("."),
  ),
  h(1, "قانون شما چه اجازه می‌دهد"),
  p(
    t("به‌موجب "),
    ltr("§ 4 (2) VStGB"),
    t(" دادگاه‌های فریدونیا برای رسیدگی به "),
    { kind: "emphasis", text: [t("جنایت علیه بشریت")] },
    t(" در هر کجا که رخ داده باشد صلاحیت دارند، به شرط آنکه متهم در آن کشور حاضر باشد"),
    note(4),
    t("؛ متن قانون در نشانی "),
    {
      kind: "link",
      address: "https://laws.freedonia.example/acts/2011/international-crimes/consolidated/section-4",
      text: [t("https://laws.freedonia.example/acts/2011/international-crimes/consolidated/section-4")],
    },
    t(" و چکیدهٔ آن در "),
    { kind: "link", address: "https://laws.freedonia.example/guide", text: [t("راهنمای وزارتخانه")] },
    t(" منتشر شده است. شمارهٔ تماس ما "),
    ltr("+41 22 000 00 00"),
    t(" است."),
  ),
  {
    kind: "marked",
    voice: "law",
    label: "قانون، بررسی‌شده در ۱۰ اسفند ۱۴۰۹",
    blocks: [p(t("دادستان کل دربارهٔ آغاز تحقیق تصمیم می‌گیرد. حضور در روز بازداشت لازم است، نه در روز آغاز تحقیق"), note(5), t("."))],
  },
  h(2, "چه کسی تصمیم می‌گیرد"),
  numbered("۱.", t("شکایت خطاب به دادستان کل است؛ در این نامه از دولت خواسته نشده است که به دادستان دستور دهد"), note(6), t(".")),
  numbered(
    "۲.",
    t("مصونیت مقام مانع نیست: آقای تستمان در ۱۳ اردیبهشت ۱۴۰۷ آخرین سمت خود را ترک کرد"),
    note(7),
    t(" و رفتار مورد ادعا کاری نیست که دادگاه‌های فریدونیا پس از پایان سمت برای آن مصونیت بشناسند"),
    note(8),
    t("."),
  ),
  h(3, "آنچه محل اختلاف است"),
  p(t("شمار کشته‌شدگان محل اختلاف است: منابع از ۲۴ تا ۴۵ نفر نام می‌برند"), note(9), t(". ما مانند پرونده کمترین رقم را به کار می‌بریم"), note(1), t(".")),
  h(1, "خواست ما"),
  {
    kind: "marked",
    voice: "demand",
    label: "خواسته‌ها",
    blocks: [
      {
        kind: "list",
        ordered: true,
        items: [
          [p(t("مدارک ورود و اقامت از سال ۲۰۲۹ به بعد نگهداری شود"))],
          [p(t("دادستان کل از سفر اعلام‌شده، تاریخ‌های آن و عنوان آن آگاه شود")), p(t("و تاریخ این آگاهی به فرستنده گفته شود."))],
          [p(t("به دولت‌هایی که درخواست می‌کنند معاضدت قضایی داده شود"))],
        ],
      },
    ],
  },
  { kind: "marked", voice: "opinion", label: "نظر", blocks: [p(t("سکوت را رضایت می‌خوانند، و ما باور داریم که فریدونیا رضایت ندارد."))] },
  p(t("همراه این نامه در اختیار می‌گذاریم:")),
  {
    kind: "list",
    ordered: false,
    items: [
      [p(t("چهل و یک شهادت، با نشانی وکیل به جای نام‌ها"))],
      [p(t("رونوشت فرمان‌ها")), { kind: "list", ordered: false, items: [[p(t("به زبان اصلی"))], [p(t("ترجمه"))]] }],
    ],
  },
  { kind: "quote", blocks: [p(t("«گفتند رو به دیوار بنشینیم. بعد نام‌ها را خواندند و هر کس نامش خوانده شد برنگشت.»"), note(10))] },
  {
    kind: "table",
    caption: "کشته‌شدگان به تفکیک ماه، بر پایهٔ پرونده",
    head: cells("ماه", "کمترین", "بیشترین", "منابع"),
    rows: [
      [[t("ژوئیهٔ ۲۰۱۹")], [t("۶")], [t("۱۱")], [t("دفتر گورستان؛ دو شاهد"), note(11)]],
      cells("اوت ۲۰۱۹", "۱۵", "۲۹", "دفتر گورستان؛ نامهٔ رئیس زندان به وزارتخانه در ۳۰ اوت ۲۰۱۹؛ چهار شاهد"),
      cells("سپتامبر ۲۰۱۹", "۳", "۵", "دو شاهد"),
    ],
  },
  {
    kind: "picture",
    svg: PICTURE,
    alternative: "خطی با سه روز: فرمان در ۶ مرداد، نخستین گور در ۱۳ مرداد و آخرین در ۱۱ شهریور ۱۳۹۸.",
    caption: "سه روزی که قطعی است",
  },
  p(t("ما با تضمین‌هایی که از شاهدان محافظت کند در اختیار مراجع فریدونیا هستیم و سپاسگزار خواهیم بود اگر تا ۱۲ فروردین ۱۴۱۰ پاسخ دهید"), note(12), t(".")),
  p(t("با احترام و تقدیم مراتب احترامات فائقه")),
  {
    kind: "signatures",
    groups: [
      { title: "از سوی مرکز", lines: [[t("دکتر آدا موسترمان، "), ltr("Dr. Ada Mustermann")], [t("مدیر")]] },
      { title: "از سوی خانواده‌ها", lines: [[t("سارا فیکتیوا")], [t("سخنگو")]] },
    ],
  },
];

export const PERSIAN: Composed = {
  name: "letter.fa",
  language: "fa",
  title: "نامهٔ سرگشاده دربارهٔ رویدادهای اگزمپلاریا",
  author: "مرکز اسناد اگزمپلاریا",
  date: "2031-03-04",
  head: {
    sender: ["مرکز اسناد اگزمپلاریا", "سوئیس، ژنو، خیابان بلند، شمارهٔ ۱۲", "office@centre.example"],
    addressee: ["جناب آقای وزیر امور خارجهٔ پادشاهی فریدونیا", "میدان کاخ، شمارهٔ ۱", "شهر فریدونیا"],
    dateLine: "ژنو، ۱۳ اسفند ۱۴۰۹ (۴ مارس ۲۰۳۱)",
    reference: "شماره: ۱۴-۲۰۳۱",
    subject: "حضور کریم تستمان در فریدونیا: درخواست آغاز تحقیق",
    marking: "فوری",
  },
  body: PERSIAN_BODY,
  notes: [
    [t("دفتر گورستان نورات، ص ۱۴–۱۹ (مدرک ۳).")],
    [t("شهادت شاهد ش-۷، بند ۱۲؛ شهادت شاهد ش-۱۱، بند ۸.")],
    [t("فرمان ۸۸ مورخ ۴ مرداد ۱۳۹۸، مدرک ۱. ادعاشده؛ دادگاهی دربارهٔ آن حکم نداده است.")],
    [t("قانون جنایات بین‌المللی فریدونیا، "), ltr("section 4(2)"), t("، مادهٔ ۴ بند ۲.")],
    [
      t("دیوان عالی فریدونیا، پروندهٔ "),
      ltr("14/2026, § 31"),
      t("، "),
      { kind: "link", address: "https://court.freedonia.example/14-2026", text: [t("https://court.freedonia.example/14-2026")] },
      t(" (دیده‌شده در ۱۰ اسفند ۱۴۰۹)."),
    ],
    [t("قانون دادستانی، مادهٔ ۹.")],
    [t("روزنامهٔ رسمی ۲۰۲۸، شمارهٔ ۵۱.")],
    [t("دیوان عالی فریدونیا، پروندهٔ "), ltr("14/2026, §§ 40–44"), t(".")],
    [t("۲۴: دفتر گورستان. ۴۵: انجمن خانواده‌ها، فهرست ۲۰۲۰.")],
    [t("شهادت شاهد ش-۲، بند ۳.")],
    [t("شاهدان یکدیگر را نمی‌شناسند.")],
    [t("پاسخ در نشانی بالا به دست ما می‌رسد.")],
  ],
  annexes: [
    [
      h(1, "پیوست ۱: منابع"),
      p(t("مدارک یک بار شماره می‌خورند؛ اثر انگشت‌ها "), ltr("SHA-256"), t(" است.")),
      {
        kind: "list",
        ordered: true,
        items: [[p(t("فرمان ۸۸، یک صفحه؛ "), ltr("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"))], [p(t("دفتر گورستان نورات، ۴۰ صفحه"))]],
      },
    ],
    [h(1, "پیوست ۲: روش"), p(t("هر گزارهٔ این نامه بر منبعی در پرونده استوار است؛ ارقام مورد اختلاف به صورت بازه آمده‌اند."))],
  ],
  foot: "نسخهٔ ۳، ۱۳ اسفند ۱۴۰۹ · متن انگلیسی معتبر است",
};
