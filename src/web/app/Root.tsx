import { useQuery } from "@tanstack/react-query";
import { Link, Outlet, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { LANGUAGES, NATIVE_NAMES } from "../../i18n/languages.ts";
import { Gate, WhileOpen } from "../lock/Gate.tsx";
import { LockNow } from "../lock/LockNow.tsx";
import { caseQuery } from "./api.ts";
import { SpeechProvider, useSpeech } from "./language.tsx";
import { languageOf } from "./search.ts";
import { PagePatterns } from "../world/Patterns.tsx";
import { ViewProvider } from "./view.tsx";

/** The frame around every page: what case this is, the language, and what an answer is not. */
export function Root() {
  const search = useSearch({ strict: false });
  return (
    <SpeechProvider language={languageOf(search)}>
      <PagePatterns />
      <SkipLink />
      <header className="site-header">
        <Brand />
        <WhileOpen>
          <CaseBar />
        </WhileOpen>
        <LockNow />
        <LanguageSwitch />
      </header>
      <main id="main" tabIndex={-1}>
        <Gate>
          <ViewProvider>
            <Outlet />
          </ViewProvider>
        </Gate>
      </main>
      <Footer />
    </SpeechProvider>
  );
}

function SkipLink() {
  const { t } = useSpeech();
  return (
    <a className="skip-link" href="#main">
      {t("web:skip")}
    </a>
  );
}

function Brand() {
  const { t } = useSpeech();
  return (
    <Link to="/" search={(search) => search} className="brand">
      <bdi lang="la">Dedere</bdi>
      <span className="brand-says">{t("web:tagline")}</span>
    </Link>
  );
}

function LanguageSwitch() {
  const { t, language } = useSpeech();
  return (
    <nav aria-label={t("web:language")} className="languages">
      {LANGUAGES.map((other) => (
        <Link
          key={other}
          to="."
          search={(search) => ({ ...search, lang: other })}
          lang={other}
          hrefLang={other}
          resetScroll={false}
          aria-current={other === language ? "true" : undefined}
        >
          {NATIVE_NAMES[other]}
        </Link>
      ))}
    </nav>
  );
}

function CaseBar() {
  const { t, text } = useSpeech();
  const { data: matter } = useQuery(caseQuery);
  const title = matter && text(matter.title);
  useEffect(() => {
    if (title) document.title = `${title} · Dedere`;
  }, [title]);
  if (!matter) return null;
  return (
    <div className="case-bar">
      <p className="case-title">{title}</p>
      <p className="case-accused">{t("web:accused", { name: text(matter.accused) })}</p>
    </div>
  );
}

function Footer() {
  const { t } = useSpeech();
  return (
    <footer className="site-footer">
      <p>{t("web:note.innocence")}</p>
      <p>{t("web:note.open")}</p>
      <p>{t("web:note.advice")}</p>
    </footer>
  );
}
