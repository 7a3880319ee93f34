import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { memo, type ReactNode, useEffect, useRef, useState } from "react";
import { worldQuery } from "../app/api.ts";
import { useSpeech } from "../app/language.tsx";
import { useView } from "../app/view.tsx";
import type { Tone } from "../findings/lookup.ts";
import { toneKey, whyKey } from "../findings/words.ts";
import { HEIGHT, type Shape, WIDTH } from "../../atlas/atlas.ts";
import { fillOf, Patterns, Swatch } from "./Patterns.tsx";
import { useWidth } from "./useWidth.ts";

/**
 * The map: a picture for the eye and the mouse. The list beside it says the same and is what the keyboard and the
 * screen reader use, so the map is one image to them.
 */
export function WorldMap() {
  const { t, date } = useSpeech();
  const { findings, question, on } = useView();
  const world = useQuery(worldQuery);
  const navigate = useNavigate();
  const [pointed, setPointed] = useState<string | null>(null);
  const picture = useRef<SVGSVGElement>(null);
  const scale = WIDTH / useWidth(picture, WIDTH);
  const open = (code: string) => navigate({ to: "/forums/$state", params: { state: code }, search: (search) => search });
  return (
    <figure className="map">
      <MapFrame>
        <svg ref={picture} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t("web:map.label", { date: date(on) })}>
          <Patterns drawing="map" scale={scale} />
          {world.data && (
            <g onPointerLeave={() => setPointed(null)}>
              <path className="land" d={world.data.land} />
              {world.data.shapes.map((shape) => {
                const row = findings.row(shape.code);
                return (
                  <ForumShape
                    key={shape.code}
                    shape={shape}
                    tone={row && findings.tone(row, question, on)}
                    radius={DOT_RADIUS * scale}
                    pointed={pointed === shape.code}
                    onPoint={setPointed}
                    onOpen={open}
                  />
                );
              })}
            </g>
          )}
        </svg>
      </MapFrame>
      <figcaption>{pointed && findings.row(pointed) ? <Pointed code={pointed} /> : <span className="quiet">{t("web:map.hint")}</span>}</figcaption>
    </figure>
  );
}

/** In pixels of the screen. */
const DOT_RADIUS = 3.4;

/** On a narrow screen the map is wider than the frame and moves under the finger; it begins at its middle. */
function MapFrame({ children }: { readonly children: ReactNode }) {
  const { t } = useSpeech();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (frame.current) frame.current.scrollLeft = (frame.current.scrollWidth - frame.current.clientWidth) * 0.52;
  }, []);
  return (
    // A region that scrolls must be reachable by keyboard to be scrolled by it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={frame} className="map-frame" dir="ltr" role="region" tabIndex={0} aria-label={t("web:map.frame")}>
      {children}
    </div>
  );
}

interface ForumShapeProps {
  readonly shape: Shape;
  readonly radius: number;
  readonly tone: Tone | undefined;
  readonly pointed: boolean;
  readonly onPoint: (code: string) => void;
  readonly onOpen: (code: string) => void;
}

/** Drawn anew only when its own tone changes: a drag across years moves a few shapes at a time. */
const ForumShape = memo(
  function ForumShape({ shape: { code, path, dot }, radius, tone, pointed, onPoint, onOpen }: ForumShapeProps) {
    if (tone === undefined) return <path className="land" d={path} />;
    return (
      <g
        className={pointed ? "forum pointed" : "forum"}
        data-forum={code}
        data-tone={tone}
        fill={fillOf(tone, "map")}
        onPointerEnter={() => onPoint(code)}
        onClick={() => onOpen(code)}
      >
        {path !== "" && <path d={path} />}
        {dot && <circle cx={dot[0]} cy={dot[1]} r={radius} />}
      </g>
    );
  },
  (before, after) => before.tone === after.tone && before.pointed === after.pointed && before.shape === after.shape && before.radius === after.radius,
);

function Pointed({ code }: { readonly code: string }) {
  const { t, forum } = useSpeech();
  const { findings, question, on } = useView();
  const row = findings.row(code);
  if (!row) return null;
  const tone = findings.tone(row, question, on);
  const why = findings.why(row, question, on);
  return (
    <span>
      <Swatch tone={tone} /> <strong>{forum(code)}</strong> {t(toneKey(tone))}
      {why && <span className="quiet"> ({t(whyKey(why))})</span>}
    </span>
  );
}
