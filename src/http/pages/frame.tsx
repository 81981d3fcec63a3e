/** @jsxImportSource preact */
import { createContext, type ComponentChildren } from 'preact';

/** One page, whatever shows it. */
export interface Page {
  title: string;
  main: ComponentChildren;
  back?: { href: string; text: string };
  /** « Erreur : » stands before the title. */
  hasErrors?: boolean;
  /** Several columns instead of one of 66 characters. */
  isWide?: boolean;
}

/** What every page needs to know of this visit. */
export interface Frame {
  path: string;
  isSignedIn: boolean;
  /** Asked only by a page that has a form: the cookie it stands on is then given. */
  csrfToken: () => string;
}

export const FrameContext = createContext<Frame>({ path: '/', isSignedIn: false, csrfToken: () => '' });
