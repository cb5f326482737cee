import { useNavigate } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState } from 'react';
import { nodeKinds } from '../../api/catalogue.ts';
import { useData } from '../../api/use-data.ts';
import { formatNumber, messages, useApiLang, useLang, useT } from '../../i18n/text.ts';
import { announce } from '../announce.tsx';
import { KindMark } from '../kind-mark.tsx';
import { Plain } from '../plain.tsx';
import { matchWords } from './match-words.ts';
import { Search, type SearchQuery } from './search.graphql.ts';
import css from './search-box.module.css';

const m = messages({
  label: { zh: '检索实体', en: 'Search things' },
  hint: { zh: '汉字、拼音、首字母或英文，如 qiche、一汽', en: 'Chinese, pinyin, initials or English: qiche, FAW' },
  site: { zh: '全站检索', en: 'Search this site' },
  short: { zh: '检索', en: 'Search' },
  nothing: { zh: '没有找到。换个说法，或只写一部分。', en: 'Nothing found. Say it otherwise, or only a part of it.' },
  failed: { zh: '连不上服务，暂时不能检索。', en: 'The service cannot be reached; search does not work just now.' },
  all: (n: string) => ({ zh: `全部 ${n} 条结果`, en: `All ${n} results` }),
  count: (n: number) => ({ zh: `${n} 条结果，用上下键选择`, en: `${n} results; choose with the arrow keys` }),
});

const SHOWN = 8;

type Hit = SearchQuery['search']['hits'][number];

/**
 * Search as you type. While an input method composes, nothing is asked; urql drops the answer of an earlier text, so an
 * older one never overwrites a newer. Enter without a choice opens the result page. `/` comes here from anywhere.
 */
export function SearchBox({ compact = false, initial = '', onPick }: SearchBoxProps) {
  const t = useT();
  const lang = useLang();
  const apiLang = useApiLang();
  const navigate = useNavigate();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(initial);
  const [asked, setAsked] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);

  const text = asked.trim();
  const { data, failure, loading } = useData(Search, { text, first: SHOWN, lang: apiLang }, { pause: text === '' });
  const hits: readonly Hit[] = text === '' ? [] : (data?.search.hits ?? []);
  const total = data?.search.totalCount ?? 0;
  const shown = open && text !== '' && (data !== undefined || failure !== undefined);
  /** The last option leads to the result page. */
  const options = hits.length + (!onPick && total > hits.length ? 1 : 0);

  useEffect(() => {
    if (shown && !loading) announce(t(failure ? m.failed : hits.length > 0 ? m.count(hits.length) : m.nothing));
  }, [shown, loading, failure, hits.length, t]);
  useShortcut(input, !onPick);

  const take = (value: string) => {
    setAsked(value);
    setActive(-1);
    setOpen(true);
  };
  const pick = (hit: Hit) => {
    setOpen(false);
    setTyped('');
    setAsked('');
    if (onPick) onPick(hit.node);
    else navigate({ to: '/e/$', params: { _splat: hit.node.key }, search: {} });
  };
  const seeAll = () => {
    setOpen(false);
    navigate({ to: '/search', search: { q: typed.trim() } });
  };
  const choose = (index: number) => {
    const hit = hits[index];
    if (hit) pick(hit);
    else if (onPick && hits[0]) pick(hits[0]);
    else if (!onPick && typed.trim() !== '') seeAll();
  };

  const onKeyDown = (event: React.KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && options > 0) {
      event.preventDefault();
      setOpen(true);
      setActive((at) => ((at + step + options + 1 + 1) % (options + 1)) - 1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(active);
    } else if (event.key === 'Escape' && (open || typed !== '')) {
      event.preventDefault();
      if (open) setOpen(false);
      else {
        setTyped('');
        setAsked('');
      }
    }
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it has a role either way
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles may be named
    <div
      className={`${css.box} screen-only`}
      data-compact={compact ? '' : undefined}
      role={onPick ? 'group' : 'search'}
      aria-label={t(compact && !onPick ? m.site : m.label)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <input
        ref={input}
        type="search"
        className={css.input}
        role="combobox"
        aria-label={t(m.label)}
        aria-expanded={shown && hits.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
        aria-autocomplete="list"
        aria-keyshortcuts="/"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        placeholder={t(compact ? m.short : m.hint)}
        maxLength={200}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          if (!(event.nativeEvent as InputEvent).isComposing) take(event.target.value);
        }}
        onCompositionEnd={(event) => take(event.currentTarget.value)}
        onFocus={() => setOpen(true)}
        onKeyDown={onKeyDown}
      />
      {!compact && !onPick && initial === '' && (
        <span className={css.key} aria-hidden="true">
          /
        </span>
      )}
      <div className={css.list} hidden={!shown}>
        <div id={`${id}-list`} role="listbox" aria-label={t(m.label)}>
          {hits.map((hit, i) => (
            <div
              key={hit.node.key}
              id={`${id}-${i}`}
              role="option"
              aria-selected={i === active}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(hit)}
              tabIndex={-1}
            >
              <span className={css.name}>
                <KindMark kind={hit.node.kind} silent /> {hit.node.name}
              </span>
              <span className={css.kind}>{t(nodeKinds[hit.node.kind])}</span>
              <span className={css.why}>
                <Plain>{t(matchWords(hit.match, hit.matched, hit.node.name))}</Plain>
              </span>
            </div>
          ))}
          {options > hits.length && (
            <div
              id={`${id}-${hits.length}`}
              role="option"
              aria-selected={active === hits.length}
              className={css.all}
              onMouseDown={(event) => event.preventDefault()}
              onClick={seeAll}
              tabIndex={-1}
            >
              {t(m.all(formatNumber(total, lang)))}
            </div>
          )}
        </div>
        {failure ? <p className={css.nothing}>{t(m.failed)}</p> : data && hits.length === 0 ? <p className={css.nothing}>{t(m.nothing)}</p> : null}
      </div>
    </div>
  );
}

interface SearchBoxProps {
  /** In the header. */
  readonly compact?: boolean;
  readonly initial?: string;
  /** Takes the thing instead of opening its page; the box is then a field of a form. */
  readonly onPick?: (thing: Hit['node']) => void;
}

/** `/` leads to the search box, wherever one is not writing. */
function useShortcut(input: React.RefObject<HTMLInputElement | null>, on: boolean): void {
  useEffect(() => {
    if (!on) return;
    const listen = (event: KeyboardEvent) => {
      const writing =
        event.target instanceof HTMLElement && (event.target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName));
      if (event.key !== '/' || writing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [input, on]);
}
