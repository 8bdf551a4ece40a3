import { Download, Globe, Lock, Merge, Pencil, Share2, Trash2, X } from 'lucide';
import { useState } from 'preact/hooks';
import type { Result } from '#lib/domain/result.ts';
import type { ContactEdit, OrganizationEdit } from '#lib/domain/view/bulk-edit.ts';
import type { ListSelection } from '#lib/state/list-selection.ts';
import { writeManageRoute } from '#lib/state/manage-route.ts';
import type { ManyModel } from '#lib/state/many-model.ts';
import { useDenied } from '../rights/rights.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu } from '../ui/Menu.tsx';
import { useTranslate } from '../ui/translation.ts';
import { EditMany } from './EditMany.tsx';
import type { ManyField } from './many-field.ts';
import './ManyBar.css';

export interface ManyBarProps {
  of: 'contacts' | 'organizations';
  selection: ListSelection;
  many: ManyModel;
  /** What can be changed of all that are chosen. */
  fields: readonly ManyField[];
  /** Makes an organization of this name that is chosen in a field (R40). */
  onNewOrganization?: (name: string) => Promise<Result<string>>;
}

/** From so many on deleting is asked about once more. */
const MANY = 100;

const FORMATS = ['csv', 'vcard', 'old-vcard', 'json'] as const;
const VISIBILITIES = ['public', 'private'] as const;

/** What can be done with the chosen rows, and how far what is being done is. */
export function ManyBar({ of, selection, many, fields, onNewOrganization }: ManyBarProps) {
  const translate = useTranslate();
  const denied = useDenied();
  const [isEditing, setEditing] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const count = selection.count.value;
  const progress = many.progress.value;
  if (progress) {
    return (
      <div class="sc-many" role="group" data-buttons-bar="">
        <progress
          class="sc-many__progress"
          max={progress.total}
          value={progress.done}
          aria-label={translate('list.edit')}
        />
        <span class="sc-many__count" role="status">
          {translate('list.working', { done: progress.done, total: progress.total })}
        </span>
        <Button size="small" onClick={many.cancel} busy={progress.isCancelled}>
          {translate(progress.isCancelled ? 'list.stopping' : 'list.stop')}
        </Button>
      </div>
    );
  }
  if (count === 0) return null;
  const editing = denied(of === 'contacts' ? 'contacts.edit' : 'organizations.edit');
  const deleting = denied(of === 'contacts' ? 'contacts.delete' : 'organizations.delete');
  const merging = denied('merge') ?? (of === 'organizations' ? editing : undefined);
  const exporting = denied('interchange');
  const hiding = denied('private.see');
  const edit = (change: ContactEdit | OrganizationEdit) => void many.run({ what: 'edit', edit: change });
  const merge = async () => {
    const ids = await many.ids();
    const [id, other] = ids.ok ? ids.value : [];
    if (id === undefined || other === undefined) return;
    selection.clear();
    location.assign(writeManageRoute({ page: 'merge', id, other, ...(of === 'organizations' && { of }) }));
  };
  const remove = () => {
    setAsking(false);
    void many.run({ what: 'delete' });
  };
  return (
    <div class="sc-many" role="group" aria-label={translate('list.selected', { count })} data-buttons-bar="">
      <span class="sc-many__count" role="status">
        {translate('list.selected', { count })}
      </span>
      <Button size="small" icon={Pencil} disabledBecause={editing} onClick={() => setEditing(true)}>
        {translate('list.edit')}
      </Button>
      <Menu
        label={translate('list.share')}
        text={translate('list.share')}
        icon={Share2}
        disabledBecause={editing}
        items={[
          { id: 'public', label: translate('list.makePublic'), icon: Globe },
          { id: 'private', label: translate('list.makePrivate'), icon: Lock, disabledBecause: hiding },
        ]}
        onSelect={(id) => {
          const value = VISIBILITIES.find((each) => each === id);
          if (value) edit({ field: 'visibility', value });
        }}
      />
      <Menu
        label={translate('list.export')}
        text={translate('list.export')}
        icon={Download}
        disabledBecause={exporting}
        items={[
          { id: 'csv', label: translate('list.asCsv') },
          ...(of === 'contacts'
            ? [
                { id: 'vcard', label: translate('list.asCards') },
                { id: 'old-vcard', label: translate('list.asOldCards') },
              ]
            : []),
          { id: 'json', label: translate('list.asBackup') },
        ]}
        onSelect={(id) => {
          const format = FORMATS.find((each) => each === id);
          if (format) void many.run({ what: 'export', format });
        }}
      />
      <Button
        size="small"
        icon={Merge}
        disabledBecause={merging ?? (count === 2 ? undefined : translate('list.mergeTwo'))}
        onClick={() => void merge()}
      >
        {translate('duplicates.merge')}
      </Button>
      <Button
        size="small"
        variant="danger"
        icon={Trash2}
        disabledBecause={deleting}
        onClick={() => (count > MANY ? setAsking(true) : remove())}
      >
        {translate('contacts.deleteSelected')}
      </Button>
      <IconButton icon={X} label={translate('list.clear')} onClick={selection.clear} />
      <EditMany
        open={isEditing}
        count={count}
        fields={fields}
        {...(onNewOrganization && { onNewOrganization })}
        onClose={() => setEditing(false)}
        onApply={(change) => {
          setEditing(false);
          edit(change);
        }}
      />
      <Dialog
        title={translate('list.deleteTitle', { count })}
        open={isAsking}
        closeLabel={translate('common.close')}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{translate('common.cancel')}</Button>
            <Button variant="danger" icon={Trash2} onClick={remove}>
              {translate('contacts.deleteSelected')}
            </Button>
          </>
        }
      >
        {translate('list.deleteText')}
      </Dialog>
    </div>
  );
}
