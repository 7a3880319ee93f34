import { useSpeech } from "../app/language.tsx";

/** What to do in a browser that did not come by the address that was printed. */
export function NotLetIn() {
  const { t } = useSpeech();
  return (
    <section className="locked" aria-labelledby="not-let-in">
      <h1 id="not-let-in">{t("web:entrance.title")}</h1>
      <p>{t("web:entrance.open")}</p>
      <p>{t("web:entrance.again")}</p>
    </section>
  );
}
