import { Link } from '@tanstack/react-router';
import { type Ref, useMemo } from 'react';
import { changing } from '../../app/search-params.ts';
import { messages, type Text, useT } from '../../i18n/text.ts';
import { FONT, layoutMap, type Place } from './map-layout.ts';
import css from './places.module.css';

export interface MapPlace extends Place {
  /** Key of the place it is part of. */
  readonly within: string | undefined;
  /** The document never names it. */
  readonly unnamed: boolean;
}

const m = messages({
  map: { zh: '省内各地', en: 'Places of the province' },
  here: (name: string, count: number, what: string) => ({ zh: `${name}，${what} ${count}`, en: `${name}, ${what}: ${count}` }),
  unnamed: (name: string) => ({ zh: `${name}，规划未提及`, en: `${name}, never named by the plan` }),
  legend: {
    zh: '圆面积与数目成正比；空心：未说有；虚线：全文未提到。细线连着所属市州。位置为地理坐标（外部知识）。',
    en: 'Area is the number; hollow: none told; dotted: the document never names it. Fine lines lead to the prefecture. Positions are general knowledge.',
  },
});

const WIDTH = 760;

/** Places as dots by their coordinates, each a door to its profile. */
export function PlaceMap({ places, chosen, what, picture }: PlaceMapProps) {
  const t = useT();
  const { dots, height } = useMemo(() => layoutMap(places, WIDTH), [places]);
  const dotOf = useMemo(() => new Map(dots.map((d) => [d.place.key, d])), [dots]);
  return (
    <figure className={css.map}>
      <div className={css.field}>
        <svg ref={picture} viewBox={`0 0 ${WIDTH} ${height}`} role="group" aria-label={t(m.map)}>
          {dots.map(({ place: { key, within }, x, y }) => {
            const whole = within === undefined ? undefined : dotOf.get(within);
            return whole && <line key={key} x1={x} y1={y} x2={whole.x} y2={whole.y} className={css.belongs} />;
          })}
          {dots.map(({ place, x, y, radius, label }) => {
            const { key, name, count, major, unnamed } = place;
            const words = unnamed ? t(m.unnamed(name)) : t(m.here(name, count, t(what)));
            return (
              <Link
                key={key}
                to="."
                search={changing({ region: key === chosen ? undefined : key })}
                resetScroll={false}
                aria-current={key === chosen ? 'true' : undefined}
                className={css.place}
                data-place={key}
              >
                <title>{words}</title>
                <circle cx={x} cy={y} r={radius} className={css.dot} data-empty={count === 0 || undefined} data-unnamed={unnamed || undefined} />
                {count > 1 && radius > 9 && (
                  <text aria-hidden="true" x={x} y={y} className={css.number} fontSize={11} textAnchor="middle" dominantBaseline="central">
                    {count}
                  </text>
                )}
                {label && (
                  <text
                    aria-hidden="true"
                    x={label.x}
                    y={label.y}
                    textAnchor={label.anchor}
                    dominantBaseline="central"
                    fontSize={major ? FONT.major : FONT.minor}
                    className={css.name}
                    data-major={major || undefined}
                    data-empty={count === 0 || undefined}
                  >
                    {name}
                  </text>
                )}
              </Link>
            );
          })}
        </svg>
      </div>
      <figcaption className="small muted">{t(m.legend)}</figcaption>
    </figure>
  );
}

interface PlaceMapProps {
  readonly places: readonly MapPlace[];
  readonly chosen: string | undefined;
  /** What is counted. */
  readonly what: Text;
  readonly picture: Ref<SVGSVGElement>;
}
