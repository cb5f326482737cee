import { Link } from '@tanstack/react-router';
import type { ThingFragment } from '../api/fragments.ts';
import { KindMark } from './kind-mark.tsx';
import css from './thing-link.module.css';

/** The name of a thing, with the sign of its kind, as a door to its page. */
export function ThingLink({ thing, bare = false }: { readonly thing: ThingFragment /** Without the sign. */; readonly bare?: boolean }) {
  return (
    <Link to="/e/$" params={{ _splat: thing.key }} search={{}} className={css.thing}>
      {!bare && <KindMark kind={thing.kind} />}
      {thing.name}
    </Link>
  );
}
