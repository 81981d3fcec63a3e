import { isWorkingDay } from '../../src/config/working-days.js';

const HOUR_MS = 3_600_000;
const STEP_MS = 5 * HOUR_MS;

/** An instant on a working day, `steps` times five hours ago, moved back off week-ends and public holidays. */
export function workingDaysBack(steps: number, now: Date): Date {
  let time = now.getTime() - steps * STEP_MS;
  while (!isWorkingDay(new Date(time))) time -= 24 * HOUR_MS;
  return new Date(time);
}
