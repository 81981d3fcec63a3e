import { z } from 'zod';
import {
  findControlRates,
  findSampledRefusals,
  type ControlRate,
  type SampledRefusal,
} from '../../src/applications/control/sampled-refusals.query.js';
import { policyInForce } from '../../src/applications/policy-in-force.js';
import { deskRead } from '../desk-read.js';

export interface ControlScreenData {
  lines: SampledRefusal[];
  total: number;
  rates: ControlRate[];
  /** Of a hundred refusals by the rules, how many are drawn today. */
  percent: number;
}

/** The refusals that were drawn, and how those of each rule came out. */
export const controlRead = deskRead({
  ability: 'view',
  query: z.strictObject({}),
  read: async ({ deps }): Promise<ControlScreenData> => ({
    ...(await findSampledRefusals(deps)),
    rates: await findControlRates(deps),
    percent: (await policyInForce(deps.dataSource)).sampledPercent,
  }),
});
