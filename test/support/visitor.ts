import type { Browser, Page } from 'playwright-core';
import { eventually } from './eventually.js';
import { APPLICANT_PASSWORD, lettersOf, type Letter } from './procedure.js';
import type { RunningSet } from './running-set.js';

/** What a person sits before. */
export interface Screen {
  isPhone?: boolean;
  hasScript?: boolean;
  isDark?: boolean;
}

/** A person before a screen, without a past: no cookie, no cache. */
export async function visitor(browser: Browser, screen: Screen = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: screen.isPhone ? { width: 375, height: 812 } : { width: 1280, height: 900 },
    javaScriptEnabled: screen.hasScript ?? true,
    colorScheme: screen.isDark ? 'dark' : 'light',
    locale: 'fr-FR',
  });
  return context.newPage();
}

export interface FormAnswers {
  profile: string;
  siren?: string;
  firstName?: string;
  lastName?: string;
  email: string;
  password?: string;
}

/** Fills « Créer votre compte » as a person does, and « Valider ». Without script the whole form is shown. */
export async function fillForm(page: Page, site: string, answers: FormAnswers): Promise<void> {
  await page.goto(`${site}/inscription`);
  const { profile, password = APPLICANT_PASSWORD, ...texts } = answers;
  await page.check(`input[name=profile][value=${profile}]`);
  for (const [name, text] of Object.entries(texts)) await page.fill(`input[name=${name}]`, text);
  await page.fill('input[name=password]', password);
  if (texts.siren !== undefined) await page.check('input[name=delegateMission][value=false]');
  await page.check('input[name=acceptTerms]');
  await page.getByRole('button', { name: 'Valider' }).click();
}

/** The newest mail of a message that arrived for an address, once it has. */
export async function letter(set: RunningSet, email: string, message: string): Promise<Letter> {
  let found: Letter | undefined;
  await eventually(async () => {
    found = (await lettersOf(set, email)).filter((one) => one.message === message).at(-1);
    if (!found) throw new Error(`no mail « ${message} » arrived for ${email}`);
  });
  if (!found) throw new Error('unreachable');
  return found;
}

/** The address of a link of a mail, by the path it leads to. */
export function linkIn({ text }: Pick<Letter, 'text'>, path: string): string {
  const link = text.match(/https?:\/\/\S+/g)?.find((address) => address.includes(path));
  if (!link) throw new Error(`the mail has no link to ${path}`);
  return link;
}
