import { newReference } from '../../../src/applications/reference.js';
import { chamber } from '../../../src/config/chamber.js';
import { departementOf } from '../../../src/config/geography.js';
import { passesLuhn } from '../../../src/registry/siren.js';
import type { Person } from './application-rows.js';
import { CRAFTS } from './crafts.js';
import { deskDays } from './desk-days.js';
import { live } from './life.js';
import { inventEmail, inventThree } from './people.js';
import type { Picture } from './pictures.js';
import type { Commune, Places } from './places.js';
import { pickWeighted, type Random } from './random.js';
import { STORIES, type Story } from './stories.js';
import { nameInstead, type Particulars } from './written.js';

const HOUR_MS = 3_600_000;
const TWO_YEARS_MS = 2 * 365 * 24 * HOUR_MS;
const NIGHT_ENDS_HOUR = 5;

interface World {
  applications: number;
  seed: number;
  until: Date;
  pictures: ReadonlyMap<string, Picture>;
  places: Places;
  random: Random;
}

/** Invents demandes in the order they come in, evenly over two years, fewer at night. */
export function inventPeople(world: World): { next(count: number): Person[] } {
  const until = world.until.getTime();
  const from = until - TWO_YEARS_MS;
  const days = deskDays(from, until);
  let invented = 0;
  const invent = (): Person => {
    const index = invented++;
    const evenly = from + ((index + world.random.share()) / world.applications) * TWO_YEARS_MS;
    const submittedAt = Math.min(awake(evenly, world.random), until - 1);
    return person(world, { index, submittedAt, until, days });
  };
  return { next: (count) => Array.from({ length: count }, invent) };
}

/** Most of what would come in the small hours comes later that day. */
function awake(at: number, random: Random): number {
  const hour = new Date(at).getUTCHours();
  return Math.floor(
    hour < NIGHT_ENDS_HOUR && random.happens(0.9) ? at + (6 + random.below(12)) * HOUR_MS : at,
  );
}

interface Moment {
  index: number;
  submittedAt: number;
  until: number;
  days: ReturnType<typeof deskDays>;
}

function person(world: World, { index, submittedAt, until, days }: Moment): Person {
  const { random, pictures, seed } = world;
  const story = pickWeighted(random, STORIES);
  const picture = pictures.get(story.later?.picture ?? story.picture) ?? pictures.get(story.picture);
  if (!picture) throw new Error(`no picture was taken of ${story.picture}`);
  const particulars = particularsOf(world, story, picture, index);
  const name = nameInstead(picture.applicant.firstName, particulars.people);
  const email = inventEmail(random, name, `${String(seed)}-${String(index)}`);
  const known = { ...particulars, email };
  const life = live({
    ...{ story, pictures, particulars: known, submittedAt, until, deskDays: days, random },
  });
  return {
    ...{ accountId: random.uuid(), applicationId: random.uuid(), reference: referenceOf(seed, index) },
    ...{ picture, particulars: known, name, submittedAt, life },
  };
}

function particularsOf(
  { random, places, seed }: World,
  story: Story,
  picture: Picture,
  index: number,
): Omit<Particulars, 'at'> {
  return {
    siren: inventSiren(seed, index),
    email: '',
    place: placeOf(places, story, picture, random),
    aprm: pickWeighted(random, CRAFTS).aprm,
    people: inventThree(random),
  };
}

/** Anywhere in or out of the region; or, where the scenario depends on it, where the scenario is. */
function placeOf(places: Places, { place }: Story, { workshop }: Picture, random: Random): Commune {
  if (place) return pickWeighted(random, places[place]);
  const code = workshop?.codeCommune ?? null;
  const departement = departementOf(code);
  if (code === null || departement === null) return pickWeighted(random, places.inRegion);
  return { code, name: workshop?.communeName ?? '', departement, region: null, weight: 0 };
}

/** Nine digits with a right check digit, none twice for one seed. */
function inventSiren(seed: number, index: number): string {
  const body = String(90_000_000 + ((seed * 1_000_003 + index) % 9_900_000)).padStart(8, '0');
  const digit = [...'0123456789'].find((last) => passesLuhn(body + last));
  return body + (digit ?? '');
}

const REFERENCES = 31 ** 7;
const STRIDE = 1_000_003;

/** Walks through all references in strides, so that none comes twice. */
function referenceOf(seed: number, index: number): string {
  let left = (seed * 7_919 + index * STRIDE) % REFERENCES;
  return newReference(chamber.referencePrefix, (below) => {
    const digit = left % below;
    left = Math.floor(left / below);
    return digit;
  });
}
