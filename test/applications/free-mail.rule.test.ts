import { describe, expect, test } from '@jest/globals';
import { isFreeMail } from '../../src/applications/facts/free-mail.js';

describe('a domain where anybody may open a mailbox', () => {
  test.each(
    `gmail.com googlemail.com laposte.net orange.fr wanadoo.fr free.fr sfr.fr neuf.fr bbox.fr numericable.fr
     club-internet.fr cegetel.net aliceadsl.fr 9online.fr noos.fr voila.fr caramail.com infonie.fr tele2.fr dbmail.com
     netcourrier.com zaclys.com mailo.com icloud.com me.com mac.com msn.com proton.me protonmail.ch pm.me tuta.com
     tutanota.de fastmail.fm posteo.net ymail.com rocketmail.com aol.fr web.de t-online.de libero.it skynet.be
     telenet.be bluewin.ch`.split(/\s+/),
  )('%s', (domain) => {
    expect(isFreeMail(domain)).toBe(true);
  });

  test.each([
    'hotmail.be',
    'outlook.es',
    'live.nl',
    'gmx.at',
    'yahoo.co.uk',
    'yahoo.com.br',
    'hotmail.co.jp',
  ])('%s, under the name of a family', (domain) => {
    expect(isFreeMail(domain)).toBe(true);
  });

  test.each(['mail.gmail.com', 'pro.laposte.net', 'a.b.yahoo.fr', 'GMail.COM'])('%s too', (domain) => {
    expect(isFreeMail(domain)).toBe(true);
  });

  test.each([
    'atelier-un.fr', 'monorange.fr', 'orange.com', 'gmail.com.atelier.fr', 'yahoo.atelier.fr', 'live.menuiserie',
    'hotmail', 'fr', '', 'livet.fr', 'outlook-menuiserie.fr',
  ])('%j is none', (domain) => {
    expect(isFreeMail(domain)).toBe(false);
  }); // prettier-ignore
});
