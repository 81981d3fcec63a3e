/**
 * Anybody may open a mailbox there, by themselves or with an access to the Internet: such an address says nothing about a
 * company.
 */
const FREE_MAIL: ReadonlySet<string> = new Set(
  `laposte.net lapost.net netcourrier.com caramail.com caramail.fr voila.fr ifrance.com zaclys.com zaclys.net mailz.org
   orange.fr wanadoo.fr sosh.fr free.fr aliceadsl.fr libertysurf.fr freesurf.fr online.fr worldonline.fr tiscali.fr
   sfr.fr neuf.fr cegetel.net club.fr club-internet.fr 9online.fr 9business.fr noos.fr numericable.fr numericable.com
   modulonet.fr evc.net estvideo.fr bbox.fr infonie.fr tele2.fr dbmail.com francite.com lycos.fr nomade.fr nordnet.fr
   ozone.net akeonet.com magic.fr
   gmail.com googlemail.com icloud.com me.com mac.com privaterelay.appleid.com msn.com passport.com
   mail.com email.com usa.com inbox.com hey.com hushmail.com duck.com mozmail.com vivaldi.net ik.me etik.com ikmail.com
   proton.me pm.me tutamail.com keemail.me mailfence.com mailbox.org runbox.com startmail.com kolabnow.com disroot.org
   riseup.net posteo.de zohomail.com zohomail.eu yandex.com qq.com 163.com 126.com mail.ru bk.ru inbox.ru list.ru
   rambler.ru ukr.net
   web.de freenet.de t-online.de arcor.de online.de email.de vodafone.de a1.net aon.at chello.at
   bluewin.ch sunrise.ch hispeed.ch skynet.be telenet.be proximus.be belgacom.net scarlet.be voo.be brutele.be pt.lu
   libero.it virgilio.it tiscali.it alice.it tin.it tim.it iol.it inwind.it email.it sapo.pt iol.pt telefonica.net
   terra.es ziggo.nl kpnmail.nl planet.nl hetnet.nl home.nl xs4all.nl chello.nl casema.nl quicknet.nl upcmail.nl
   btinternet.com sky.com virginmedia.com talktalk.net ntlworld.com blueyonder.co.uk eircom.net
   wp.pl o2.pl onet.pl op.pl vp.pl interia.pl gazeta.pl seznam.cz centrum.cz azet.sk zoznam.sk freemail.hu citromail.hu
   abv.bg mail.bg comcast.net verizon.net att.net sbcglobal.net bellsouth.net`.split(/\s+/),
);

/** Houses that open mailboxes under one name in many countries: `yahoo.fr`, `yahoo.co.uk`, `hotmail.com`… */
const FAMILY =
  /^(?:aol|fastmail|gmx|hotmail|live|mailo|outlook|posteo|protonmail|rocketmail|tuta|tutanota|windowslive|yahoo|yandex|ymail|zoho)\.(?:com|net|org|io|eu|[a-z]{2}|com?\.[a-z]{2})$/;

/** @param domain what follows the @, in any case; a subdomain of a free-mail domain is one too */
export function isFreeMail(domain: string): boolean {
  const labels = domain.toLowerCase().split('.');
  return labels.some((_, from) => {
    const parent = labels.slice(from).join('.');
    return FREE_MAIL.has(parent) || FAMILY.test(parent);
  });
}
