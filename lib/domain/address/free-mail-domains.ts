/**
 * Domains whose mailboxes anybody can open, or that a provider gives to every subscriber: they say nothing about
 * where a person works (R7). Curated by hand. First the names that exist under many endings, each with its endings.
 */
const FAMILIES: readonly (readonly [name: string, endings: string])[] = [
  [
    'yahoo',
    'com fr de it es co.uk co.in in ca com.br com.mx com.ar com.au com.sg com.ph com.vn com.hk com.tw com.tr com.my co.id co.jp co.kr co.nz co.th co.za ie se no dk nl be pl pt ro gr at ch cz hu fi co.il cl com.pe com.co com.ve com.ua',
  ],
  [
    'hotmail',
    'com fr de it es co.uk be nl ch at se no dk fi gr pt com.br com.ar com.au com.mx com.tr co.jp co.th co.il co.kr co.nz co.za ca cl my ph sg in co.id hu cz sk lv lt rs',
  ],
  [
    'live',
    'com fr de it es co.uk be nl ch at se no dk fi ie com.pt com.ar com.au com.mx com.my com.ph com.sg co.za ca cl cn hk in jp ru co.kr',
  ],
  [
    'outlook',
    'com fr de it es be dk ie at cl cz co.il co.id co.in co.th com.ar com.au com.br com.gr com.pe com.tr com.vn hu in jp kr lv my ph pt sa sg sk co.nz',
  ],
  ['aol', 'com fr de it es co.uk ca com.br com.au com.mx jp nl be at ch in pl se'],
  ['gmx', 'com de net at ch fr org info eu biz co.uk us es it li tm'],
  ['yandex', 'com ru by kz ua com.tr fr ee lv lt'],
];

/** Single domains, by region. */
const DOMAINS: readonly string[] = [
  // Worldwide
  '10minutemail.com addy.io aim.com aleeas.com anonaddy.com anonaddy.me asia.com compuserve.com consultant.com',
  'disroot.org dr.com duck.com email.com engineer.com europe.com excite.com fastmail.com fastmail.fm gmail.com',
  'gmx.name googlemail.com guerrillamail.com hey.com hushmail.com icloud.com inbox.com inbox.lt inbox.lv',
  'keemail.me love.com lycos.com mac.com mail.com mailfence.com mailinator.com me.com mozmail.com msn.com',
  'myself.com myyahoo.com netscape.net passport.com pm.me post.com posteo.net privaterelay.appleid.com',
  'proton.me protonmail.ch protonmail.com riseup.net rocketmail.com runbox.com simplelogin.com slmail.me',
  'startmail.com temp-mail.org tuta.com tuta.io tutamail.com tutanota.com tutanota.de usa.com verizon.net',
  'windowslive.com writeme.com ymail.com yopmail.com yopmail.fr zoho.com zohomail.com zohomail.eu',
  // France
  '9business.fr 9online.fr akeonet.com alice.fr aliceadsl.fr bbox.fr bouygtel.fr bouyguestelecom.fr canalbox.gf',
  'canl.nc caramail.com caramail.fr cegetel.net chello.fr club-internet.fr coriolis.fr cybercable.fr',
  'dartybox.com estvideo.fr evc.net evhr.net francemel.fr free-mail.fr free.fr freesurf.fr guadeloupe.fr',
  'ifrance.com infonie.fr izi.re lagoon.nc laposte.net lemel.fr libertysurf.fr magic.fr mail.pf mailo.com',
  'mailo.fr mailoo.org mediaserv.net mel.fr nautile.nc nerim.fr nerim.net netcourrier.com neuf.fr noos.fr',
  'nordnet.com nordnet.fr numericable.com numericable.fr offratel.nc only.fr orange.fr outremer.com ouvaton.org',
  'ozone.net respublica.fr sfr.fr tele2.fr tiscali.fr toile-libre.org vialis.net vivaldi.net voila.fr',
  'wanadoo.fr worldonline.fr zaclys.net zeop.re',
  // Belgium, Luxembourg
  'base.be belgacom.net brutele.be cmd.lu dommel.be edpnet.be euphonynet.be internet.lu luxmail.lu mail.be',
  'pandora.be proximus.be pt.lu scarlet.be skynet.be swing.be telenet.be tvcablenet.be vo.lu voo.be voo.net',
  // Switzerland, Austria
  'a1.net aon.at bluemail.ch bluewin.ch chello.at citycable.ch drei.at freesurf.ch green.ch hispeed.ch inode.at',
  'kabsi.at liwest.at netplus.ch quickline.ch romandie.com speed.at sunrise.ch surfeu.at swissonline.ch',
  'tele2.at tele2.ch telering.at utanet.at vtxmail.ch vtxnet.ch',
  // Germany
  '1und1.de alice-dsl.de alice-dsl.net alice.de arcor.de autistici.org directbox.com email.de emailn.de ewe.net',
  'ewetel.net firemail.de firemail.eu freenet.de genion.de germanynet.de gmx-topmail.de hansenet.de htp-tel.de',
  'kabelmail.de lycos.de m-net-online.de magenta.de mail.de mailbox.org mnet-online.de netcologne.de nexgo.de',
  'o2mail.de o2online.de online.de onlinehome.de osnanet.de posteo.de smart-mail.de swbmail.de systemli.org',
  't-online.de tiscali.de unitybox.de versanet.de vodafone.de vodafonemail.de web.de',
  // Spain, Portugal
  'aeiou.pt clix.pt correo.com euskalnet.net euskaltel.net iol.pt jazztel.es mail.pt movistar.es mundo-r.com',
  'mundo-r.net netcabo.pt oninet.pt ono.com orange.es portugalmail.com portugalmail.pt retecal.es sapo.pt',
  'telecable.es telefonica.net telepac.pt terra.es vodafone.es wanadoo.es ya.com',
  // Italy
  'alice.it aruba.it arubapec.it blu.it email.it fastwebnet.it giallo.it infinito.it inwind.it iol.it jumpy.it',
  'katamail.com legalmail.it libero.it lycos.it pec.it poste.it postecert.it supereva.it teletu.it tim.it',
  'tin.it tiscali.it tiscalinet.it virgilio.it vodafone.it',
  // Britain, Ireland
  'blueyonder.co.uk btinternet.com btopenworld.com eir.ie eircom.net freeserve.co.uk fsmail.net',
  'gofree.indigo.ie indigo.ie iolfree.ie lineone.net madasafish.com ntlworld.com o2.co.uk onetel.com orange.net',
  'plus.com plus.net plusnet.com postmaster.co.uk sky.com talk21.com talktalk.co.uk talktalk.net tesco.net',
  'tiscali.co.uk virgin.net virginmedia.com vodafone.ie wanadoo.co.uk zen.co.uk',
  // Netherlands
  'caiway.nl casema.nl chello.nl hetnet.nl home.nl kpn.nl kpnmail.nl kpnplanet.nl onsbrabantnet.nl planet.nl',
  'quicknet.nl solcon.nl tele2.nl telfort.nl upcmail.nl versatel.nl wxs.nl xs4all.nl ziggo.nl zonnet.nl',
  // Nordic countries
  'altibox.no bahnhof.se bredband.net bredband2.com broadpark.no c2i.net city.dk comhem.se dnainternet.net',
  'elisanet.fi frisurf.no getmail.no glocalnet.net home.se internet.is jubii.dk jubiimail.dk kolumbus.fi',
  'luukku.com lyse.net mail.dk mail.tele.dk netti.fi ofir.dk online.no passagen.se phnet.fi post.tele.dk',
  'pp.inet.fi privat.dk saunalahti.fi simnet.is spray.se start.no stofanet.dk suomi24.fi swipnet.se tdc.dk',
  'tdcadsl.dk tele2.no tele2.se telia.com vortex.is webspeed.dk welho.com youmail.dk',
  // Central and eastern Europe
  'abv.bg atlas.cz autograf.pl autorambler.ru azet.sk bigmir.net bk.ru centrum.cz centrum.sk citromail.hu',
  'digikabel.hu dir.bg email.cz email.si eunet.rs forthnet.gr freemail.gr freemail.hu gazeta.pl go2.pl hol.gr',
  'home.ro hot.ee hotbox.ru i.ua in.gr inbox.ee inbox.ru indamail.hu inet.hr interia.eu interia.pl internet.ru',
  'invitel.hu land.ru lenta.ru list.ru mail.bg mail.ee mail.lt mail.md mail.ru mail.ua meta.ua myrambler.ru',
  'neostrada.pl net.hr newmail.ru nm.ru o2.pl one.lt onet.eu onet.pl online.ee online.ua op.pl optinet.hr',
  'orangemail.sk otenet.gr pathfinder.gr pobox.sk pochta.ru poczta.fm poczta.onet.pl post.cz post.sk ptt.rs',
  'qip.ru quick.cz rambler.ru ro.ru sbb.rs seznam.cz siol.net t-com.hr t-online.hu takas.lt tiscali.cz tlen.pl',
  'tut.by ukr.net upcmail.hu vipmail.hu vipmail.pl volny.cz vp.pl wp.pl ya.ru zoznam.sk',
  // Near East, Turkey, Africa
  '012.net.il 013.net absamail.co.za aviso.ci bezeqint.net djaweb.dz gnet.tn iafrica.com iam.net.ma lantic.net',
  'maktoob.com menara.ma mweb.co.za mynet.com nana.co.il netvision.net.il orange.ci orange.sn planet.tn',
  'sentoo.sn superonline.com telkomsa.net topnet.tn ttmail.com turk.net vodamail.co.za walla.co.il walla.com',
  'webmail.co.za zahav.net.il',
  // Asia
  '126.com 139.com 163.com 188.com 189.cn 21cn.com 263.net aliyun.com au.com auone.jp biglobe.ne.jp bsnl.in',
  'daum.net dion.ne.jp docomo.ne.jp dreamwiz.com empas.com excite.co.jp ezweb.ne.jp foxmail.com goo.jp',
  'hanafos.com hanmail.net hinet.net i.softbank.jp indiatimes.com infoseek.jp kakao.com korea.com loxinfo.co.th',
  'lycos.co.kr ms1.hinet.net msa.hinet.net nate.com naver.com netvigator.com nifty.com ocn.ne.jp pacific.net.sg',
  'paran.com pchome.com.tw plala.or.jp qq.com rakuten.jp rediff.com rediffmail.com seed.net.tw sify.com sina.cn',
  'sina.com singnet.com.sg so-net.ne.jp softbank.ne.jp sohu.com starhub.net.sg streamyx.com tm.net.my tom.com',
  'vip.163.com vip.qq.com vodafone.ne.jp vsnl.com vsnl.net wo.cn yam.com yeah.net',
  // Oceania
  'aapt.net.au actrix.co.nz adam.com.au bigpond.com bigpond.net.au clear.net.nz dodo.com.au ihug.co.nz',
  'iinet.net.au internode.on.net iprimus.com.au netspace.net.au optusnet.com.au orcon.net.nz ozemail.com.au',
  'paradise.net.nz slingshot.co.nz tpg.com.au vodafone.co.nz westnet.com.au xtra.co.nz',
  // Latin America
  'adinet.com.uy arnet.com.ar bol.com.br cantv.net ciudad.com.ar entelchile.net etb.net.co fibertel.com.ar',
  'globo.com globomail.com ig.com.br infovia.com.ar oi.com.br pop.com.br prodigy.net prodigy.net.mx r7.com',
  'sion.com speedy.com.ar speedy.com.pe superig.com.br terra.cl terra.com terra.com.br terra.com.mx',
  'terra.com.pe tie.cl une.net.co uol.com.br vtr.net zipmail.com.br',
  // North America
  'ameritech.net att.net bell.net bellnet.ca bellsouth.net cableone.net centurylink.net centurytel.net',
  'charter.net cogeco.ca cogeco.net comcast.net cox.net earthlink.net eastlink.ca embarqmail.com flash.net',
  'frontier.com frontiernet.net globetrotter.net hughes.net juno.com mchsi.com mindspring.com mts.net mymts.net',
  'nb.sympatico.ca netzero.com netzero.net nf.sympatico.ca ns.sympatico.ca nvbell.net optimum.net optonline.net',
  'pacbell.net peoplepc.com q.com rcn.com roadrunner.com rogers.com rr.com sasktel.net sbcglobal.net shaw.ca',
  'snet.net spectrum.net suddenlink.net swbell.net sympatico.ca tds.net telus.net telusplanet.net twc.com',
  'videotron.ca videotron.qc.ca windstream.net wowway.com xfinity.com',
];

const FREE_MAIL: ReadonlySet<string> = new Set([
  ...FAMILIES.flatMap(([name, endings]) => endings.split(' ').map((ending) => `${name}.${ending}`)),
  ...DOMAINS.flatMap((line) => line.split(' ')),
]);

/** Says that a mail domain (ASCII, lower case) is anybody's: it never maps to an organization (R7). */
export function isFreeMailDomain(domain: string): boolean {
  return FREE_MAIL.has(domain);
}
