import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';

/** Changes settings of the address and stays where the page is scrolled to. `going(changing({ select: key }))`. */
export function useGoing(): (search: never, options?: { readonly replace?: boolean }) => void {
  const navigate = useNavigate();
  return useCallback((search, { replace = false } = {}) => void navigate({ to: '.', search, replace, resetScroll: false }), [navigate]);
}
