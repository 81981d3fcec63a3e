import React, { useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';
import SessionEnded from './session-ended.js';

/** Where the skip link leads. */
export const CONTENT = 'contenu';

interface ScreenProps {
  /** Names the screen in the browser's tab and history. */
  title: string;
  className?: string;
  isBusy?: boolean;
  children: React.ReactNode;
}

/** The part of a page that changes from one address to the next: its name, its landmark, the focus when one arrives. */
export default function Screen({ title, className, isBusy, children }: ScreenProps): React.ReactElement {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    document.title = `${title} – Guichet`;
  }, [title]);
  useEffect(() => {
    if (isNewPlace(pathname)) focusArrival(main.current);
  }, [pathname]);
  return (
    <main
      id={CONTENT}
      className={`desk desk-main ${className ?? ''}`}
      aria-busy={isBusy}
      tabIndex={-1}
      ref={main}
    >
      <SessionEnded />
      {children}
    </main>
  );
}

let lastPlace: string | null = null;

/** The first page is loaded whole: its focus is the browser's own. */
function isNewPlace(pathname: string): boolean {
  const isNew = lastPlace !== null && lastPlace !== pathname;
  lastPlace = pathname;
  return isNew;
}

/** What was just done is read first, else where one is: a screen reader notices no change of address by itself. */
function focusArrival(main: HTMLElement | null): void {
  const arrival = main?.querySelector<HTMLElement>('[data-arrival]') ?? main?.querySelector('h1');
  if (!arrival) return;
  arrival.tabIndex = -1;
  arrival.focus();
}
