import { edgeKinds } from '../../api/catalogue.ts';
import type { EdgeKind } from '../../api/enums.ts';
import { useLang } from '../../i18n/text.ts';
import type { Caption } from './butterfly.ts';
import css from './network.module.css';

/** The relation of a group, in its own sentence, with dots for the things: “…为其配套”. */
export function Captions({ captions }: { readonly captions: readonly Caption[] }) {
  const lang = useLang();
  return (
    <g aria-hidden="true">
      {captions.map(({ x, y, kind, way, end }) => (
        <text key={`${x} ${y}`} x={x} y={y} fontSize="11" textAnchor={end ? 'end' : 'start'} className={css.caption}>
          {phrase(edgeKinds[kind as EdgeKind].sentence[lang], way, lang)}
        </text>
      ))}
    </g>
  );
}

function phrase(sentence: string, way: 'out' | 'in', lang: 'zh' | 'en'): string {
  const [itself, other] = [lang === 'zh' ? '其' : 'it', '…'];
  return way === 'out'
    ? sentence.replace('{source}', itself).replace('{target}', other)
    : sentence.replace('{source}', other).replace('{target}', itself);
}
