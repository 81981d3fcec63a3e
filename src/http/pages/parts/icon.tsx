/** @jsxImportSource preact */

const PATHS = {
  check: 'M20 6 9 17l-5-5',
  clock: 'M12 7v5l3.5 2M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
  cross: 'M18 6 6 18M6 6l12 12',
  reply: 'M9 14 4 9l5-5M4 9h10a6 6 0 0 1 6 6v4',
  minus: 'M5 12h14',
} as const;

export type IconName = keyof typeof PATHS;

/** A sign beside a word, never instead of one. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="site-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
