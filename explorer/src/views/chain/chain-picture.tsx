import { type RefObject, useMemo, useState } from 'react';
import type { DrawnFragment } from '../../api/fragments.ts';
import { changing } from '../../app/search-params.ts';
import { between, messages, useLang, useT } from '../../i18n/text.ts';
import { ThingLink } from '../../parts/thing-link.tsx';
import { boxSize } from '../../pictures/box-size.ts';
import { layered } from '../../pictures/layered/layered.ts';
import { Legend } from '../../pictures/legend.tsx';
import { named } from '../../pictures/named.ts';
import { type DrawnBox, type DrawnLine, type Mark, Picture } from '../../pictures/picture.tsx';
import { Said } from '../../pictures/said.tsx';
import { useGoing } from '../../pictures/use-going.ts';
import { Window } from '../../pictures/window.tsx';
import css from './chain.module.css';
import type { Chain } from './chain.ts';
import { gapWords } from './gap-words.ts';

const m = messages({
  hint: {
    zh: '指向一环或一线，这里读出它怎样供应、依据与出处；点选一环，以它为中心；点选一线，原文在侧。方向键在各环之间走，Tab 离开。',
    en: 'Point at a box or a line and this reads it aloud, with basis and passages. A click on a box puts it at the centre; on a line, opens its passage at the side. Arrow keys go from box to box, Tab leaves.',
  },
  more: { zh: '更上游', en: 'further upstream' },
  less: { zh: '更下游', en: 'further downstream' },
});

const MARGIN = 12;

interface ChainPictureProps {
  readonly of: DrawnFragment;
  readonly title: string;
  readonly chain: Chain;
  readonly picture: RefObject<SVGSVGElement | null>;
  readonly notice: (links: number) => string;
}

export function ChainPicture({ of, title, chain, picture, notice }: ChainPictureProps) {
  const t = useT();
  const lang = useLang();
  const going = useGoing();
  const [mark, setMark] = useState<Mark>();
  const drawn = useMemo(() => draw(chain, of.key, lang), [chain, of.key, lang]);
  const boxes = useMemo(
    () =>
      drawn.boxes.map((box): DrawnBox => {
        const gap = chain.gaps.get(box.key);
        const thing = chain.things.get(box.key) as DrawnFragment;
        return { ...box, label: [named(thing, t), ...(gap ? [t(gapWords[gap])] : [])].join(t(between.comma)) };
      }),
    [drawn, chain, t],
  );
  const pointed = chain.links.filter((l) => mark && ('line' in mark ? l.key === mark.line : l.source.key === mark.box || l.target.key === mark.box));
  const box = mark && 'box' in mark ? chain.things.get(mark.box) : undefined;
  const circles = drawn.lines.filter((l) => l.back);
  return (
    <figure>
      {circles.length > 0 && (
        <p className={css.notice} role="status">
          {notice(circles.length)}
          {circles
            .map((l) =>
              chain.links
                .find((x) => x.key === l.key)
                ?.relations.map((r) => r.sentence)
                .join(t(between.semicolon)),
            )
            .join(t(between.semicolon))}
        </p>
      )}
      <p className={css.ways} aria-hidden="true">
        <span>← {t(m.more)}</span>
        <span>{t(m.less)} →</span>
      </p>
      <Window at={of.key}>
        <Picture
          label={title}
          boxes={boxes}
          lines={drawn.lines}
          frame={drawn.frame}
          mark={mark}
          onMark={setMark}
          picture={picture}
          onOpen={(key) => going(changing({ of: key, through: undefined, evidence: undefined, passage: undefined }))}
          onLine={(key) => {
            const [first, ...others] = chain.links.find((l) => l.key === key)?.relations ?? [];
            if (first && others.length === 0) going(changing({ evidence: first.key, passage: undefined }));
            else setMark({ line: key });
          }}
        />
      </Window>
      <Said
        head={box ? <ThingLink thing={box} /> : mark ? null : <span className="small muted">{t(m.hint)}</span>}
        relations={pointed.flatMap((l) => l.relations)}
      />
      <Legend flows kinds={[...chain.things.values()].map((x) => x.kind)} bases={chain.links.map((l) => l.basis)} />
    </figure>
  );
}

/** Places of boxes and lines. */
function draw(chain: Chain, centre: string, lang: 'zh' | 'en') {
  const joined = new Set(chain.links.flatMap((l) => [l.source.key, l.target.key]));
  const noteOf = (key: string) => {
    const gap = chain.gaps.get(key);
    return gap && gapWords[gap][lang];
  };
  const sizes = new Map([...joined].map((key) => [key, boxSize((chain.things.get(key) as DrawnFragment).name, { note: noteOf(key) })]));
  const { boxes, routes, width, height } = layered(
    [...sizes].map(([key, size]) => ({ key, width: size.width, height: size.height })),
    chain.links.map((l) => ({ key: l.key, source: l.source.key, target: l.target.key })),
  );
  const basisOf = new Map(chain.links.map((l) => [l.key, l.basis]));
  return {
    boxes: boxes.map(
      (b): Omit<DrawnBox, 'label'> => ({
        ...b,
        kind: (chain.things.get(b.key) as DrawnFragment).kind,
        lines: sizes.get(b.key)?.lines ?? [],
        role: b.key === centre ? 'centre' : chain.own.has(b.key) ? 'own' : undefined,
        note: noteOf(b.key),
      }),
    ),
    lines: routes.map((r): DrawnLine => ({ ...r, basis: basisOf.get(r.key) as string })),
    frame: [-MARGIN, -MARGIN, width + 2 * MARGIN, height + 2 * MARGIN] as const,
  };
}
