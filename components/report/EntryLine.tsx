import { Building2, ExternalLink, UserRound } from 'lucide';
import { formatDuration } from '#lib/domain/interaction/duration.ts';
import type { GroupName } from '#lib/domain/report/group-entry.ts';
import type { ReportedEntry } from '#lib/messages/protocol/report.ts';
import { writeManageRoute } from '#lib/state/manage-route.ts';
import { interactionKindIcon, interactionKindKey } from '../interaction/interaction-kind.ts';
import { ENTRY_KINDS } from '../interaction/log/entry-kind.ts';
import { webAddress } from '../interaction/web-address.ts';
import { momentWords } from '../interaction/log/moment-words.ts';
import { Chip } from '../ui/Chip.tsx';
import { Icon, type IconData } from '../ui/Icon.tsx';
import { OutsideText } from '../ui/OutsideText.tsx';
import { useLanguage } from '../ui/translation.ts';

/** Whom an entry was with: a link to the page of a record that has one. */
function Whom({ icon, group, page }: { icon: IconData; group: GroupName; page: 'contact' | 'organization' }) {
  const { name, id } = group;
  if (name === undefined) return undefined;
  return (
    <span class="sc-entry-line__whom">
      <Icon icon={icon} size={14} />
      {id === undefined ? (
        <OutsideText oneLine>{name}</OutsideText>
      ) : (
        <a href={writeManageRoute({ page, id })}>
          <OutsideText oneLine>{name}</OutsideText>
        </a>
      )}
    </span>
  );
}

/** One entry of a group: when, of which kind, with whom, about what, and the way to its ticket. */
export function EntryLine({ entry, now }: { entry: ReportedEntry; now: number }) {
  const { translate, locale } = useLanguage();
  const { at, kind, agent, topic, contact, organization, durationSeconds, followUp, excerpt, interaction } = entry;
  const { icon, name } = ENTRY_KINDS[kind];
  const url = webAddress(interaction.url);
  const ticket = interaction.title || translate('reports.ticket', { id: interaction.number ?? interaction.id });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const isOwed = followUp !== undefined && followUp.doneAt === undefined;
  return (
    <div class="sc-entry-line">
      <p class="sc-entry-line__first">
        <Icon icon={icon} size={14} label={translate(name)} />
        <time dateTime={new Date(at).toISOString()}>{day.format(at)}</time>
        <span class="sc-entry-line__whoms">
          <Whom icon={UserRound} group={contact} page="contact" />
          <Whom icon={Building2} group={organization} page="organization" />
        </span>
        <span class="sc-entry-line__ticket">
          <Icon
            icon={interactionKindIcon(interaction.medium, interaction.direction)}
            size={14}
            label={translate(interactionKindKey(interaction.medium, interaction.direction))}
          />
          {url === undefined ? (
            <OutsideText oneLine>{ticket}</OutsideText>
          ) : (
            <a href={url} target="_blank" rel="noreferrer" title={ticket}>
              <OutsideText oneLine>{ticket}</OutsideText>
              <Icon icon={ExternalLink} size={14} />
            </a>
          )}
        </span>
      </p>
      <p class="sc-entry-line__second">
        {topic.name ? <Chip>{topic.name}</Chip> : undefined}
        {isOwed ? (
          <Chip tone={followUp.at <= now ? 'warn' : 'neutral'}>
            {followUp.at <= now
              ? translate('log.due', { when: momentWords(followUp.at, now, locale) })
              : translate('log.owed', { when: momentWords(followUp.at, now, locale) })}
          </Chip>
        ) : undefined}
        {durationSeconds === undefined ? undefined : <span>{formatDuration(durationSeconds)}</span>}
        {agent.name ? <OutsideText class="sc-entry-line__agent">{agent.name}</OutsideText> : undefined}
        <span class="sc-entry-line__notes">
          <OutsideText oneLine>{excerpt}</OutsideText>
        </span>
      </p>
    </div>
  );
}
