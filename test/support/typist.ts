import type { Page } from 'playwright-core';

/** Somebody who works without a mouse, and how many keys they pressed. */
export interface Typist {
  readonly keys: number;
  /** One key, or one chord: `a`, `Tab`, `Control+Enter`. */
  press(...keys: string[]): Promise<void>;
  /** Words, a key for each character. */
  write(words: string): Promise<void>;
  /** Tab, until what has the focus answers to the selector. */
  tabTo(selector: string): Promise<void>;
}

const MOST_TABS = 60;

export function typist(page: Page): Typist {
  let keys = 0;
  const press = async (...pressed: string[]) => {
    for (const key of pressed) {
      keys += 1;
      await page.keyboard.press(key);
    }
  };
  return {
    get keys() {
      return keys;
    },
    press,
    write: async (words) => {
      keys += words.length;
      await page.keyboard.type(words);
    },
    tabTo: async (selector) => {
      for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
        if (await page.locator(`${selector}:focus`).count()) return;
        await press('Tab');
      }
      throw new Error(`no Tab leads to ${selector}`);
    },
  };
}
