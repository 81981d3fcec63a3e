import type { ServiceName } from './service-process.js';

export interface SetAddresses {
  databaseUrl: string;
  smtpUrl: string;
  /** Speaks for every register whose address is not given. */
  simulatorUrl: string | undefined;
  webPort: number;
  adminPort: number;
  opsPorts: Record<ServiceName, number>;
  sessionSecret: string;
  linkSecret: string;
}

/** The settings of one process of a set on this machine. What is given has the last word, except on ports. */
export function serviceEnvironment(
  service: ServiceName,
  addresses: SetAddresses,
  given: NodeJS.ProcessEnv,
): NodeJS.ProcessEnv {
  return {
    NODE_ENV: 'development',
    DATABASE_URL: addresses.databaseUrl,
    SMTP_URL: addresses.smtpUrl,
    MAIL_FROM: 'ne-pas-repondre@guichet.invalid',
    PUBLIC_URL: `http://localhost:${addresses.webPort}`,
    ADMIN_URL: `http://localhost:${addresses.adminPort}`,
    SESSION_SECRET: addresses.sessionSecret,
    LINK_SECRET: addresses.linkSecret,
    // Nobody shares the requests out between several processes here.
    SHUTDOWN_GRACE_MS: '0',
    ...simulatedRegisters(addresses.simulatorUrl, given),
    ...given,
    PORT: String(addresses.webPort),
    ADMIN_PORT: String(addresses.adminPort),
    OPS_PORT: String(addresses.opsPorts[service]),
  };
}

/** A register whose address was given is the real one: it gets no simulated key either. */
function simulatedRegisters(simulatorUrl: string | undefined, given: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  if (!simulatorUrl) return {};
  const registers: NodeJS.ProcessEnv[] = [
    {
      INSEE_API_URL: `${simulatorUrl}/insee`,
      INSEE_API_KEY: 'simulated-key',
      INSEE_RATE_PER_MINUTE: '600',
    },
    {
      RNE_API_URL: `${simulatorUrl}/rne`,
      RNE_USERNAME: 'simulated-user',
      RNE_PASSWORD: 'simulated-password',
      RNE_RATE_PER_SECOND: '10',
    },
    { RECHERCHE_ENTREPRISES_URL: `${simulatorUrl}/recherche-entreprises` },
  ];
  const simulated = registers.filter(
    (settings) => !Object.keys(settings).some((name) => name.endsWith('_URL') && given[name]),
  );
  return Object.assign({}, ...simulated) as NodeJS.ProcessEnv;
}
