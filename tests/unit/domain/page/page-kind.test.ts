import { describe, expect, it } from 'vitest';
import { readPageAddress } from '#lib/domain/page/page-address.ts';
import { readPageKind } from '#lib/domain/page/page-kind.ts';

const kindOf = (path: string) => readPageKind(readPageAddress(`https://desk.example${path}`)!);

describe('readPageKind', () => {
  it.each([
    ['/tickets/4711', 'ticket', '4711'],
    ['/inbox/PNk2Vq81Lz/c/CNa07Qe0', 'conversation', 'CNa07Qe0'],
    ['/helpdesk/Ticket/88123', 'ticket', '88123'],
    ['/index.pl?Action=AgentTicketZoom;TicketID=12', 'ticket', '12'],
    ['/anruf?nr=551', 'anruf', '551'],
    ['/call?id=88af31', 'call', '88af31'],
    ['/casos/ver/9912', 'caso', '9912'],
    ['/#/conversations/81-printer', 'conversation', '81'],
    ['/tas/secure/incident?action=show&unid=6f0c2a9b11', 'incident', '6f0c2a9b11'],
    ['/appels/fiche.php?id_appel=10277', 'appel', '10277'],
    ['/llamadas/activa/99182', 'llamada', '99182'],
    ['/#/project/64f1/wsrequest/group-64f1-9b2c/messages', 'request', 'group-64f1-9b2c'],
    ['/livechat/88123', 'chat', '88123'],
    ['/live/Zk77QwYq2aB/contact-profile/details', 'chat', 'Zk77QwYq2aB'],
    ['/live/kQbXwZrTgLmHs9Npd', 'chat', 'kQbXwZrTgLmHs9Npd'],
    ['/h/search?si=0&st=message&id=4417&action=view', 'message', '4417'],
    ['/thread/=51k/', 'thread', '=51k'],
    ['/Mail/so/desk/view#!/Mail/0/INBOX/3077', 'mail', '3077'],
    ['/#/cases/record/1b2f9c44-8f0d-4f6a-9d55-0c1e2a7b6d10', 'case', '1b2f9c44-8f0d-4f6a-9d55-0c1e2a7b6d10'],
    ['/admin/leads/view/91', 'lead', '91'],
    ['/admin/supporttickets.php?action=viewticket&id=5512', 'ticket', '5512'],
    ['/staff/ticketdetails?id=77', 'ticket', '77'],
    ['/relais/dossier/view?cid=98&id=77', 'dossier', '77'],
    ['/reclamations/R-2026-04518', 'reclamation', 'R-2026-04518'],
    ['/incident?unid=82a1', 'incident', '82a1'],
    ['/call-logs?log=4c8fe1', 'call', '4c8fe1'],
    ['/ATELIER_WEB/FR/PAGE_Demande.awp?P1=2204&P2=x9cQ', 'demande', '2204'],
    ['/mail/u/0/#inbox/FMfcgzQXKrvL', 'mail', 'FMfcgzQXKrvL'],
    ['/webform/manage/contact/submission/1850', 'submission', '1850'],
    ['/wp-admin/admin.php?page=forms&view=entry&id=4&lid=2210&filter&pos=1', 'entry', '4-2210'],
    ['/campagnes/dons-2026/paiements/88120473', 'paiement', '88120473'],
    ['/admin/events/details/?eventId=5504112&registrationId=37718204', 'registration', '37718204'],
    ['/messages/sms/4471', 'message', '4471'],
    ['/wp-admin/admin.php?page=shop-orders&action=edit&id=58113', 'order', '58113'],
    ['/bestellungen/20418', 'bestellungen', '20418'],
    ['/wp-admin/admin.php?page=form-entries&view=details&entry_id=2251', 'entry', '2251'],
    ["/ui#/ServiceRequests('9100311')", 'request', '9100311'],
    [
      "/ui#/CaseSet(ID=guid'1c7e2f00-5d41-4c0e-9c55-7a1b2c3d4e5f',Draft=true)",
      'case',
      '1c7e2f00-5d41-4c0e-9c55-7a1b2c3d4e5f',
    ],
  ])('%s shows the %s %s', (path, kind, id) => {
    expect(kindOf(path)).toMatchObject({ shows: 'item', kind, id });
  });

  it.each([
    '/tickets',
    '/inbox',
    '/dashboard',
    '/artikel/1120-rueckgabe',
    '/kb/33/band-vervangen',
    '/settings/profile',
    '/Mail/so/desk/view#!/Mail/0/INBOX',
    '/mail/2/sent',
    '/app/inbox/4',
    '/mailbox/FMfcgzQXKrvL',
    '/mail/inbox/customerSupport',
    '/wp-admin/admin.php?page=forms&view=entries&id=4',
    '/app/commandes?order=2',
    '/app/commandes?sort_order=1',
  ])('%s is a list', (path) => {
    expect(kindOf(path)).toMatchObject({ shows: 'list', isSearch: false });
  });

  it.each([
    '/index.php?pg=kb.page&id=203',
    '/kb/314',
    '/wiki/printers',
    '/help/articles/12-returns',
    '/leitfaden.asp?nr=12',
  ])('R19: %s is a text for everybody', (path) => {
    expect(kindOf(path)).toMatchObject({ isArticle: true });
  });

  it('knows a person by what the program is asked to do', () => {
    expect(kindOf('/?_f=peopleView&id=7713')).toMatchObject({ shows: 'person' });
    expect(kindOf('/Cust4711/default.aspx?person_id=6120&main=person')).toMatchObject({ shows: 'person' });
    const controller = encodeURIComponent('App\\Controller\\Admin\\UserCrudController');
    expect(kindOf(`/admin?crudAction=edit&crudControllerFqcn=${controller}&entityId=17`)).toMatchObject({
      shows: 'person',
    });
  });

  it('knows what is edited by the id behind the word', () => {
    expect(kindOf('/admin/report_edit/20418')).toMatchObject({ shows: 'list', id: '20418' });
    expect(kindOf('/admin/report_edit')).toMatchObject({ shows: 'form' });
  });

  it('takes a short code at the end for no id when no noun stands before it', () => {
    expect(kindOf('/#/dashboard/5f2').id).toBeUndefined();
  });

  it('takes the first of several accounts for no id', () => {
    expect(kindOf('/u/0/inbox')).toMatchObject({ shows: 'list', id: undefined });
  });

  it('takes no words of a title for what the page shows', () => {
    expect(kindOf('/c/aB3dE5fG/118-refund-request')).toMatchObject({ shows: 'unknown', id: '118' });
  });

  it.each(['/admin/client/manage/204', '/contact/card/12'])('%s is about somebody', (path) => {
    expect(kindOf(path)).toMatchObject({ shows: 'person' });
  });

  it('reads a named id in the path', () => {
    expect(kindOf('/sales/order/view/order_id/2210/key/9d1f0c/').id).toBe('2210');
  });

  it.each([
    ['/index.php?module=HelpDesk&view=Detail&record=20417', '20417'],
    ['/admin/post.php?post=2841&action=edit', '2841'],
  ])('%s may show what has the id %s', (path, id) => {
    expect(kindOf(path)).toMatchObject({ shows: 'unknown', id });
  });

  it.each(['/live/scores', '/live/2024', '/live'])('%s is no conversation', (path) => {
    expect(kindOf(path).shows).not.toBe('item');
  });

  it.each([
    '/knowledgemanagement/knowledgerecord_card.php?id=17',
    '/index.php?module=HelpDesk&view=List',
    '/projects/12345678/members',
    '/issues?query_id=8',
  ])('R19: %s is a list, whatever program shows it', (path) => {
    expect(kindOf(path).shows).toBe('list');
  });

  it.each(['/contacts/7712345/details', '/index.php?module=Contacts&view=Detail&record=1805'])(
    'R19: %s is a person',
    (path) => {
      expect(kindOf(path).shows).toBe('person');
    },
  );

  it.each([
    ['/app/active-call', true],
    ['/calls/current', true],
    ['/calls', false],
  ])('%s names a call that goes on: %s', (path, isCall) => {
    expect(kindOf(path).isCall).toBe(isCall);
  });

  it.each(['/search?q=gate', '/recherche/tickets?mot=x', '/tickets?search=gate', '/#/suche/tor'])(
    'R19: %s is a search',
    (path) => {
      expect(kindOf(path)).toMatchObject({ shows: 'list', isSearch: true });
    },
  );

  it.each(['/tickets/new', '/demandes/nouvelle', '/tickets.php?a=open'])('R19: %s is a form', (path) => {
    expect(kindOf(path).shows).toBe('form');
  });
});
