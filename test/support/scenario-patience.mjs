import { jest } from '@jest/globals';

// A scenario goes through several processes and a browser.
jest.setTimeout(90_000);
