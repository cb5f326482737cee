import { boxSize } from '../../pictures/box-size.ts';
import type { Group, Relation } from '../relations/groups.ts';

/** The thing in the middle, what it rests on at its left, what comes of it at its right; each side under the words of its relations. */

export interface Spot {
  readonly key: string;
  readonly relation: Relation | undefined;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}

export interface Around {
  readonly spots: readonly Spot[];
  readonly captions: readonly { readonly group: Group; readonly x: number; readonly y: number; readonly end: boolean; readonly left: number }[];
  readonly frame: readonly [x: number, y: number, width: number, height: number];
}

/** Things of a side at most, and of a group; the rest is counted. */
const MOST = 10;
const OF_GROUP = 4;
const GAP = 6;
const HEAD = 20;
/** From the middle to the near edge of a side. */
const AWAY = 150;
const MARGIN = 8;

export function around(key: string, name: string, groups: readonly Group[]): Around {
  const spots = new Map<string, Spot>();
  const captions: Around['captions'][number][] = [];
  const middle = boxSize(name);
  spots.set(key, { key, relation: undefined, x: -middle.width / 2, y: -middle.height / 2, ...middle });
  for (const side of ['left', 'right'] as const) {
    const shown = pick(
      groups.filter((g) => g.heading.side === side),
      new Set(spots.keys()),
    );
    const height = shown.reduce((sum, s) => sum + HEAD + s.relations.reduce((h, r) => h + boxSize(r.far.name).height + GAP, 0), 0);
    const near = Math.max(AWAY, middle.width / 2 + 50);
    let y = -height / 2;
    for (const { group, relations } of shown) {
      const x = side === 'left' ? -near : near;
      captions.push({ group, x, y: y + HEAD - 6, end: side === 'left', left: group.relations.length - relations.length });
      y += HEAD;
      for (const relation of relations) {
        const size = boxSize(relation.far.name);
        spots.set(relation.far.key, { key: relation.far.key, relation, x: side === 'left' ? -near - size.width : near, y, ...size });
        y += size.height + GAP;
      }
    }
  }
  const all = [...spots.values()];
  const left = Math.min(...all.map((s) => s.x), -AWAY) - MARGIN;
  const top = Math.min(...all.map((s) => s.y), ...captions.map((c) => c.y - HEAD)) - MARGIN;
  const right = Math.max(...all.map((s) => s.x + s.width), AWAY) + MARGIN;
  const bottom = Math.max(...all.map((s) => s.y + s.height)) + MARGIN;
  return { spots: all, captions, frame: [left, top, right - left, bottom - top] };
}

/** Of every group its first; a thing stands once. */
function pick(groups: readonly Group[], taken: Set<string>): { group: Group; relations: Relation[] }[] {
  let room = MOST;
  return groups.flatMap((group) => {
    const relations = group.relations
      .filter((r) => {
        if (taken.has(r.far.key)) return false;
        taken.add(r.far.key);
        return true;
      })
      .slice(0, Math.min(OF_GROUP, room));
    room -= relations.length;
    return relations.length > 0 ? [{ group, relations }] : [];
  });
}
