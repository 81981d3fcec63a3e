import { EnvironmentError, settledEnv } from '../../src/config/env.js';
import { Refusal } from './refusal.js';

/** What was set for `npm start`: an empty setting is none, a secret's file is read. @throws Refusal */
export function givenSettings(source: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  try {
    return settledEnv(source);
  } catch (cause) {
    if (cause instanceof EnvironmentError) throw new Refusal(cause.message, { cause });
    throw cause;
  }
}
