import { useId, useState } from 'preact/hooks';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { useTranslate } from '../ui/translation.ts';
import '../ui/TextInput.css';
import './FollowUpDialogs.css';

export interface AssignDialogProps {
  /** Whom it is about. */
  name: string;
  /** Who has it so far. */
  assignee: string;
  /** Names to choose from; any other can be typed. */
  agents: readonly string[];
  onAssign: (name: string) => void;
  onClose: () => void;
}

/** The longest name of an agent. */
const LONGEST = 200;

/** Who comes back to the customer: an agent's name, as they have it in their own settings. */
export function AssignDialog({ name, assignee, agents, onAssign, onClose }: AssignDialogProps) {
  const translate = useTranslate();
  const id = useId();
  const [text, setText] = useState(assignee);
  return (
    <Dialog
      open
      title={translate('followUps.giveTitle', { name })}
      closeLabel={translate('common.close')}
      onClose={onClose}
    >
      <form
        class="sc-snooze__other"
        onSubmit={(event) => {
          event.preventDefault();
          onAssign(text.trim());
        }}
      >
        <Field label={translate('followUps.giveField')} hint={translate('followUps.giveHint')}>
          {(control) => (
            <input
              {...control}
              class="sc-input"
              dir="auto"
              autocomplete="off"
              autofocus
              maxLength={LONGEST}
              list={id}
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          )}
        </Field>
        <datalist id={id}>
          {agents.map((agent) => (
            <option key={agent} value={agent} />
          ))}
        </datalist>
        <Button type="submit" variant="primary">
          {translate('followUps.giveSave')}
        </Button>
      </form>
    </Dialog>
  );
}
