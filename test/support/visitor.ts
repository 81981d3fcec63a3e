import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
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
  /** « À mes missions de délégué(e) ». */
  delegateMission?: boolean;
}

/** Fills « Créer votre compte » as a person does, and « Valider ». Without script the whole form is shown. */
export async function fillForm(page: Page, site: string, answers: FormAnswers): Promise<void> {
  await page.goto(`${site}/inscription`);
  await fillOpenForm(page, answers);
}

/** The same, where the form is shown already. */
export async function fillOpenForm(page: Page, answers: FormAnswers): Promise<void> {
  const { profile, password = APPLICANT_PASSWORD, delegateMission = false, ...texts } = answers;
  await page.check(`input[name=profile][value=${profile}]`);
  for (const [name, text] of Object.entries(texts)) await page.fill(`input[name=${name}]`, text);
  await page.fill('input[name=password]', password);
  if (texts.siren !== undefined) {
    await page.check(`input[name=delegateMission][value=${String(delegateMission)}]`);
  }
  await page.check('input[name=acceptTerms]');
  await press(page, page.getByRole('button', { name: 'Valider' }));
}

/** The mail of a message that arrived for an address, once it has; or the second, the third… */
export async function letter(set: RunningSet, email: string, message: string, nth = 1): Promise<Letter> {
  let found: Letter | undefined;
  await eventually(async () => {
    found = (await lettersOf(set, email)).filter((one) => one.message === message)[nth - 1];
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

/** Opens a mail in the mailbox, as its reader does, and gives its formatted text. */
export async function openLetter(
  page: Page,
  { mailbox }: Pick<RunningSet, 'mailbox'>,
  { id }: Pick<Letter, 'id'>,
): Promise<FrameLocator> {
  await page.goto(mailbox.url);
  await page.locator(`a[href="/messages/${id}"]`).click();
  return page.frameLocator('iframe');
}

/** Presses the button of the mail that is open: the site opens in a page of its own. */
export async function pressInLetter(page: Page, name: string): Promise<Page> {
  const opening = page.context().waitForEvent('page');
  await page.frameLocator('iframe').getByRole('link', { name, exact: true }).click();
  const opened = await opening;
  await opened.waitForLoadState();
  return opened;
}

/** « Je me connecte ». */
export async function signIn(page: Page, site: string, email: string, password: string): Promise<void> {
  await page.goto(`${site}/connexion`);
  await page.fill('input[name=email]', email);
  await page.fill('input[name=password]', password);
  await press(page, page.getByRole('button', { name: 'Je me connecte' }));
}

/** Presses the one button of the page's form. */
export async function send(page: Page): Promise<void> {
  await press(page, page.locator('main form button[type=submit]').first());
}

/** Presses a button, and is there once the page is whole: a click ends at the first bytes of where it leads. */
export async function press(page: Page, button: Locator): Promise<void> {
  await button.click();
  await page.waitForLoadState();
}

/** Where the page is, without the host. */
export function pathOf(page: Page): string {
  return new URL(page.url()).pathname;
}

/** What the part shows, with plain spaces: how it is typeset is tested elsewhere. */
export async function shownIn(page: Page | FrameLocator, part: string): Promise<string> {
  return (await page.locator(part).innerText()).replace(/[\u00a0\u202f]/g, ' ');
}
