import { type RefObject, useMemo, useState } from 'react';
import { changing } from '../../app/search-params.ts';
import { messages, useT } from '../../i18n/text.ts';
import { ThingLink } from '../../parts/thing-link.tsx';
import { boxSize } from '../../pictures/box-size.ts';
import { layered } from '../../pictures/layered/layered.ts';
import { Legend } from '../../pictures/legend.tsx';
import { named } from '../../pictures/named.ts';
import pictureCss from '../../pictures/picture.module.css';
import { type DrawnBox, type DrawnLine, type Mark, Picture } from '../../pictures/picture.tsx';
import { Said } from '../../pictures/said.tsx';
import { useGoing } from '../../pictures/use-going.ts';
import { arrowsOf, type Path } from './paths.ts';

const m = messages({
  hint: {
    zh: '指向一个方框或一条线，这里读出关系；点选它，出处在侧。箭头从句子的主语指向宾语。',
    en: 'Point at a box or a line and this reads it aloud; choose it, and its evidence opens at the side. Arrows run from the subject of a sentence to its object.',
  },
});

const MARGIN = 12;

interface PathsPictureProps {
  readonly title: string;
  readonly paths: readonly Path[];
  /** Number of the path that is picked out. */
  readonly chosen: number;
  readonly picture: RefObject<SVGSVGElement | null>;
}

/** All paths in one picture from the one end to the other, one of them picked out. */
export function PathsPicture({ title, paths, chosen, picture }: PathsPictureProps) {
  const t = useT();
  const going = useGoing();
  const [mark, setMark] = useState<Mark>();
  const things = useMemo(() => new Map(paths.flatMap((p) => p.things).map((x) => [x.key, x])), [paths]);
  const relations = useMemo(() => new Map(paths.flatMap((p) => p.relations).map((r) => [r.key, r])), [paths]);
  const drawn = useMemo(() => {
    const sizes = new Map([...things.values()].map((x) => [x.key, boxSize(x.name)]));
    const arrows = arrowsOf(paths);
    const { boxes, routes, width, height } = layered(
      [...sizes].map(([key, size]) => ({ key, width: size.width, height: size.height })),
      arrows,
    );
    return { sizes, arrows: new Map(arrows.map((a) => [a.key, a])), boxes, routes, width, height };
  }, [paths, things]);
  const path = paths[chosen - 1] ?? paths[0];
  const ends = new Set([path?.things[0]?.key, path?.things[path.things.length - 1]?.key]);
  const own = new Set(path?.things.map((x) => x.key));
  const strong = new Set(path?.relations.map((r) => r.key));
  const boxes = drawn.boxes.flatMap((b): DrawnBox[] => {
    const thing = things.get(b.key);
    if (!thing) return [];
    return [
      {
        ...b,
        kind: thing.kind,
        lines: drawn.sizes.get(b.key)?.lines ?? [],
        label: named(thing, t),
        role: ends.has(b.key) ? 'centre' : own.has(b.key) ? 'own' : undefined,
      },
    ];
  });
  const lines = drawn.routes.map((r): DrawnLine => {
    const arrow = drawn.arrows.get(r.key);
    return { ...r, basis: arrow?.basis ?? 'IMPLIED', against: arrow?.against, back: false, strong: strong.has(r.key) };
  });
  const pointed = lines.filter((l) => mark && ('line' in mark ? l.key === mark.line : l.source === mark.box || l.target === mark.box));
  const box = mark && 'box' in mark ? things.get(mark.box) : undefined;
  return (
    <figure>
      <div className={pictureCss.scroll}>
        <Picture
          label={title}
          boxes={boxes}
          lines={lines}
          frame={[-MARGIN, -MARGIN, drawn.width + 2 * MARGIN, drawn.height + 2 * MARGIN]}
          mark={mark}
          onMark={setMark}
          picture={picture}
          onOpen={(key) => going(changing({ evidence: key, passage: undefined }))}
          onLine={(key) => going(changing({ evidence: key, passage: undefined }))}
        />
      </div>
      <Said
        head={box ? <ThingLink thing={box} /> : mark ? null : <span className="small muted">{t(m.hint)}</span>}
        relations={pointed.flatMap((l) => relations.get(l.key) ?? [])}
      />
      <Legend kinds={[...things.values()].map((x) => x.kind)} bases={lines.map((l) => l.basis)} />
    </figure>
  );
}
