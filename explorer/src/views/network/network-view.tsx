import { useSearch } from '@tanstack/react-router';
import { GraphMap } from './graph-map.tsx';
import { Neighbourhood } from './neighbourhood.tsx';

/** The neighbourhood of what the address names; the map of the whole graph where it names nothing. */
export function NetworkView() {
  const { of } = useSearch({ from: '/network' });
  return of ? <Neighbourhood of={of} /> : <GraphMap />;
}
