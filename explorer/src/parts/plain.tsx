import { useLang } from '../i18n/text.ts';

const HAN = /([\p{Script=Han}\u3000-\u303f]+)/u;

/** A text of the data; Chinese words that an English one quotes are marked, so that they are read aloud as Chinese. */
export function Plain({ children }: { readonly children: string }) {
  const lang = useLang();
  if (lang === 'zh' || !HAN.test(children)) return children;
  // Every other part is what the pattern caught; what stands where never changes.
  return children.split(HAN).map((part, i) =>
    i % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text
      <span key={i} lang="zh-CN">
        {part}
      </span>
    ),
  );
}
