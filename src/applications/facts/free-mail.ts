/** Anybody may open a mailbox there: such an address says nothing about a company. */
const FREE_MAIL: ReadonlySet<string> = new Set(
  `aliceadsl.fr aol.com aol.fr bbox.fr cegetel.net club-internet.fr free.fr gmail.com gmx.com gmx.fr googlemail.com
   hotmail.com hotmail.fr icloud.com laposte.net live.com live.fr mac.com mail.com mailo.com me.com msn.com neuf.fr
   noos.fr numericable.fr orange.fr outlook.com outlook.fr pm.me proton.me protonmail.com sfr.fr tuta.io
   tutanota.com voila.fr wanadoo.fr yahoo.com yahoo.fr yandex.com ymail.com zoho.com`.split(/\s+/),
);

export function isFreeMail(domain: string): boolean {
  return FREE_MAIL.has(domain);
}
