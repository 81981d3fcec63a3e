import type { Page } from 'playwright-core';
import type { FollowGesture } from '../../../src/http/follow-gestures.js';
import { GESTURE_WORDS } from '../../../src/http/pages/follow-gesture-words.js';
import { decidedFile } from '../../support/decided-files.js';
import { asked, decided, openMailed, signedUpAgain, type Stand } from './stands.js';
import { sendForm, type Visit } from './visit.js';

const refused = decided('rejected', 'company_ceased');
const EXPLAINED = 'Comment les règles ont été appliquées';

/** What an applicant does with a demande, and how the rules were applied to it. */
export const gestureVisits: readonly Visit[] = [
  gesture('retirer', decided('pending', 'not_craft_registered')),
  gesture('siren', refused),
  gesture('siren', refused, (page) => page.fill('input[name=siren]', '12345678')),
  gesture('reprise', refused),
  gesture('completer', refused),
  gesture('completer', refused, async (page) => {
    for (const name of ['siren', 'firstName', 'lastName']) await page.fill(`input[name=${name}]`, '');
    await page.fill('textarea', 'a'.repeat(2_001));
  }),
  gesture('reexamen', refused),
  gesture('reexamen', refused, (page) => page.fill('textarea', '')),
  gesture('reponse', asked),
  gesture('reponse', asked, (page) => page.fill('textarea', '')),
  gesture('nouvelle', signedUpAgain),
  {
    name: 'a gesture that has become impossible',
    title: 'Cette action n’est plus possible',
    arrive: async (page, house) => {
      await openMailed(house, page, 'follow', await decided('approved', 'craft_in_region')(house));
      await page.goto(`${house.at.usual}/demande/retirer`);
    },
  },
  explained('before the rules were applied', refused),
  ...(['approved', 'pending', 'outside', 'ceased'] as const).map((told) =>
    explained(`of a demande: ${told}`, ({ deps }) => decidedFile(deps, told)),
  ),
];

/** @param mistake what is typed before the form is sent; without it the page is only shown */
function gesture(
  path: FollowGesture['path'],
  stand: Stand,
  mistake?: (page: Page) => Promise<unknown>,
): Visit {
  const { title } = GESTURE_WORDS[path];
  return {
    name: `« ${title} »${mistake ? ', with something to correct' : ''}`,
    title: mistake ? `Erreur : ${title}` : title,
    arrive: async (page, house) => {
      await openMailed(house, page, 'follow', await stand(house));
      await page.goto(`${house.at.usual}/demande/${path}`);
      if (mistake) await mistake(page).then(() => sendForm(page));
    },
  };
}

function explained(name: string, stand: Stand): Visit {
  return {
    name: `the explanation sheet, ${name}`,
    title: EXPLAINED,
    arrive: async (page, house) => {
      await openMailed(house, page, 'follow', await stand(house));
      await page.goto(`${house.at.usual}/demande/explication`);
    },
  };
}
