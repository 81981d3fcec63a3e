import type { Page } from 'playwright-core';
import type { House } from './house.js';

/** A page of the public site in one of its states: one line of the table. */
export interface Visit {
  /** What a person would call it. */
  name: string;
  /** The beginning of its title, with « Erreur : » when something is to be corrected. */
  title: string;
  /** Its address, when it takes nothing more. */
  path?: string;
  /** What somebody does to be there. */
  arrive: (page: Page, house: House) => Promise<unknown>;
}

/** A page whose address is enough. */
export function at(path: string, title: string): Visit {
  return { name: path, title, path, arrive: (page, house) => page.goto(house.at.usual + path) };
}

/** Presses the button that sends, and waits for the page that answers. */
export async function sendForm(page: Page, button?: string): Promise<void> {
  const answered = page.waitForEvent('load');
  const form = page.locator('main form');
  const pressed = button === undefined ? form.locator('button[type=submit]') : form.getByText(button);
  await pressed.first().click();
  await answered;
}
