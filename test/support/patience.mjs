import { jest } from '@jest/globals';

// Real databases, processes and browsers take their time on a busy machine; a rule does not, and keeps Jest's limit.
jest.setTimeout(90_000);
