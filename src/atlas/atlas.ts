import { geoArea, geoCentroid, geoContains, geoEqualEarth, geoPath, type GeoPermissibleObjects } from "d3-geo";
import { merge } from "topojson-client";
import type { MultiPolygon, Polygon as TopoPolygon, Topology } from "topojson-specification";
import { DOTS, FORUM_BY_NUMBER, FORUM_BY_SHAPE, TRANSFERS } from "./codes.ts";

export const WIDTH = 960;
export const HEIGHT = 450;

/** A smaller shape than this, in square units of the map, is drawn as a dot as well: it could not be seen or hit. */
const DOT_BELOW = 12;

export interface Shape {
  readonly code: string;
  /** Path data in map units; empty where the atlas has no shape. */
  readonly path: string;
  /** Where a dot stands for a small state. */
  readonly dot?: readonly [number, number];
}

export interface WorldShapes {
  readonly shapes: readonly Shape[];
  /** Land that is no forum of the list. */
  readonly land: string;
}

type Part = TopoPolygon | MultiPolygon;
type Atlas = Topology & { objects: { countries: { geometries: readonly (Part & { id?: string; properties: { name: string } })[] } } };

/** Points of a border nearer to each other than this many degrees are drawn as one: finer than a pixel of any window. */
const TOLERANCE = 0.16;

/** Turns the atlas into path data in an equal-area projection, so that no state looks larger than it is. Pure. */
export function drawWorld(topology: unknown): WorldShapes {
  const atlas = simplify(topology as Atlas);
  const projection = geoEqualEarth()
    .rotate([-11, 0])
    .fitExtent(
      [
        [2, 2],
        [WIDTH - 2, HEIGHT + 38],
      ],
      { type: "Sphere" },
    );
  const toPath = geoPath(projection).digits(1);
  const draw = (shape: GeoPermissibleObjects) => toPath(shape) ?? "";
  const { forums, rest } = assign(atlas);
  const shapes = [...forums].map(([code, parts]): Shape => {
    const shape = merge(atlas, parts);
    const small = toPath.area(shape) < DOT_BELOW;
    const centre = small ? projection(geoCentroid(largest(shape.coordinates))) : null;
    return { code, path: draw(shape), ...(centre ? { dot: centre } : {}) };
  });
  for (const [code, place] of Object.entries(DOTS)) {
    const dot = projection([...place]);
    if (dot && !forums.has(code)) shapes.push({ code, path: "", dot });
  }
  return { shapes, land: draw(merge(atlas, rest)) };
}

/**
 * Drops points arc by arc, so that two neighbours keep the same border. The ends stay, because other arcs begin there.
 */
function simplify(atlas: Atlas): Atlas {
  const {
    scale: [dx, dy],
    translate: [x0, y0],
  } = atlas.transform ?? { scale: [1, 1], translate: [0, 0] };
  const arcs = atlas.arcs.map((arc) => {
    let [x, y] = [0, 0];
    const points = arc.map(([stepX = 0, stepY = 0]) => [(x += stepX) * dx + x0, (y += stepY) * dy + y0] as const);
    let last = points[0] ?? [0, 0];
    const kept = points.filter((point, i) => {
      const near = Math.abs(point[1] - last[1]) < TOLERANCE && Math.abs(point[0] - last[0]) * Math.cos((point[1] * Math.PI) / 180) < TOLERANCE;
      if (i > 0 && i < points.length - 1 && near) return false;
      last = point;
      return true;
    });
    return (kept.length < 5 ? points : kept).map((point) => [...point]);
  });
  const { transform: _, ...rest } = atlas;
  return { ...rest, arcs };
}

/** Gives every part of the atlas to the forum that the own list names. Antarctica is left out. */
function assign(atlas: Atlas): { forums: Map<string, Part[]>; rest: Part[] } {
  const forums = new Map<string, Part[]>();
  const rest: Part[] = [];
  for (const geometry of atlas.objects.countries.geometries) {
    if (geometry.id === "010") continue;
    const code = FORUM_BY_SHAPE[geometry.properties.name] ?? FORUM_BY_NUMBER.get(geometry.id ?? "");
    if (code === undefined) rest.push(geometry);
    else for (const part of polygonsOf(geometry)) add(forums, ownerOf(atlas, part, code), part);
  }
  return { forums, rest };
}

function polygonsOf(geometry: Part): TopoPolygon[] {
  return geometry.type === "Polygon" ? [geometry] : geometry.arcs.map((arcs) => ({ type: "Polygon", arcs }));
}

function ownerOf(atlas: Atlas, part: TopoPolygon, code: string): string {
  const transfer = TRANSFERS.find(({ from, containing }) => from === code && geoContains(merge(atlas, [part]), [...containing]));
  return transfer?.to ?? code;
}

function add(forums: Map<string, Part[]>, code: string, part: Part): void {
  const parts = forums.get(code);
  if (parts) parts.push(part);
  else forums.set(code, [part]);
}

/** The largest island: the dot of an archipelago belongs on land. */
function largest(polygons: readonly (readonly (readonly (readonly number[])[])[])[]): GeoPermissibleObjects & { type: "Polygon" } {
  const shapes = polygons.map((coordinates) => ({ type: "Polygon" as const, coordinates: coordinates as number[][][] }));
  return shapes.reduce((best, next) => (geoArea(next) > geoArea(best) ? next : best));
}
