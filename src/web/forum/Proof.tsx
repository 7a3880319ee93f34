import { type ReactNode, useState } from "react";
import { useSpeech } from "../app/language.tsx";
import type { ProofView } from "../../http/schemas.ts";

/** A proof: what decides is open, the rest is folded. The first sentence only repeats the route, so its parts are shown. */
export function Proof({ proof }: { readonly proof: ProofView }) {
  return (
    <div className="proof">
      {proof.decides.length === 0 ? <Sentence proof={proof} /> : <Parts proof={proof} />}
      <Folded proofs={proof.folded} />
    </div>
  );
}

/** Of several parts of one kind that each decide, the first is open: the others say the like of another crime or law. */
function Parts({ proof }: { readonly proof: ProofView }) {
  const branches = proof.decides.filter(isBranch);
  return (
    <ul className="parts">
      {proof.decides.map((part, i) => (
        <li key={i}>
          <Part proof={part} open={branches.indexOf(part) <= 0} />
        </li>
      ))}
    </ul>
  );
}

function Part({ proof, open }: { readonly proof: ProofView; readonly open: boolean }) {
  if (!isBranch(proof)) return <Sentence proof={proof} />;
  return (
    <Fold summary={<Heading proof={proof} />} open={open}>
      <Parts proof={proof} />
      <Folded proofs={proof.folded} />
    </Fold>
  );
}

function isBranch({ decides, folded }: ProofView): boolean {
  return decides.length + folded.length > 0;
}

function Heading({ proof: { text, truth } }: { readonly proof: ProofView }) {
  return (
    <>
      <Truth truth={truth} /> {text}
    </>
  );
}

function Sentence({ proof: { text, truth, cites, caveats, confidence, note } }: { readonly proof: ProofView }) {
  const { t } = useSpeech();
  return (
    <div className="sentence">
      <p>
        <Truth truth={truth} /> {text}{" "}
        {confidence && confidence !== "high" && <span className={`confidence confidence-${confidence}`}>({t(`terms:confidence.${confidence}`)})</span>}
      </p>
      {caveats.map((caveat) => (
        <p key={caveat} className="caveat">
          {caveat}
        </p>
      ))}
      {note && <LawText text={note} />}
      {cites.length > 0 && (
        <Fold summary={t("web:forum.citesOf", { first: cites[0]?.label ?? "", count: cites.length - 1 })} open={false}>
          <ul className="cites">
            {cites.map(({ label, sources }) => (
              <li key={label}>
                {label}
                {sources.length > 0 && (
                  <ul>
                    {sources.map(({ title, where }) => (
                      <li key={`${title} ${where}`}>
                        <bdi>{title}</bdi> {where && <bdi className="where">{where}</bdi>}
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </div>
  );
}

/** A text of the law book, which is written in English whatever the page's language. */
export function LawText({ text }: { readonly text: string }) {
  return (
    <p lang="en" dir="ltr" className="law-text">
      {text}
    </p>
  );
}

function Truth({ truth }: { readonly truth: 0 | 1 | 2 }) {
  const { t } = useSpeech();
  return <span className={`truth truth-${truth}`}>{t(`web:answer.${truth}`)}</span>;
}

function Folded({ proofs }: { readonly proofs: readonly ProofView[] }) {
  const { t, number } = useSpeech();
  if (proofs.length === 0) return null;
  return (
    <Fold summary={t("web:forum.restInside", { count: proofs.length, shown: number(proofs.length) })} open={false}>
      <ul className="parts">
        {proofs.map((part, i) => (
          <li key={i}>
            <Part proof={part} open={false} />
          </li>
        ))}
      </ul>
    </Fold>
  );
}

/** Draws what it holds only once it is open: a proof of all charges has hundreds of sentences. */
function Fold({ summary, open, children }: { readonly summary: ReactNode; readonly open: boolean; readonly children: ReactNode }) {
  const [isOpen, setOpen] = useState(open);
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && children}
    </details>
  );
}
