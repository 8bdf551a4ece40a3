import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { AttributeOwner } from '#lib/domain/definition/definition.ts';
import type { RecordHistoryModel } from '#lib/state/record-history-model.ts';
import { OutsideText } from '../ui/OutsideText.tsx';
import { RecordHistory } from './RecordHistory.tsx';
import './RecordPage.css';

export interface RecordPageProps {
  picture: ComponentChildren;
  name: string;
  line?: ComponentChildren;
  chips?: ComponentChildren;
  actions: ComponentChildren;
  /** What happened: beside the facts where there is room, under them elsewhere. */
  aside: ComponentChildren;
  children: ComponentChildren;
}

/** The page of one record: who or what it is, the facts in sections, and beside them what happened. */
export function RecordPage({ picture, name, line, chips, actions, aside, children }: RecordPageProps) {
  return (
    <article class="sc-record">
      <header class="sc-record__head">
        {picture}
        <div class="sc-record__words">
          <h1 class="sc-page-title" tabIndex={-1}>
            <OutsideText>{name}</OutsideText>
          </h1>
          <div class="sc-record__line">{line}</div>
          <div class="sc-record__chips">{chips}</div>
        </div>
        <div class="sc-record__actions">{actions}</div>
      </header>
      <div class="sc-record__body">
        <div class="sc-record__facts">{children}</div>
        <div class="sc-record__aside">{aside}</div>
      </div>
    </article>
  );
}

export interface RecordAsideProps {
  title: string;
  /** Beside the title. */
  action?: ComponentChildren;
  /** Shows this history instead of children. */
  history?: { model: RecordHistoryModel; owner: AttributeOwner };
  isWhole?: boolean;
  onWhole?: () => void;
  children?: ComponentChildren;
}

/** A part beside the facts of a record. */
export function RecordAside({ title, action, history, isWhole = false, onWhole, children }: RecordAsideProps) {
  const id = useId();
  return (
    <section class="sc-record__part" aria-labelledby={id}>
      <div class="sc-record__bar">
        <h2 id={id}>{title}</h2>
        {action}
      </div>
      {history ? <RecordHistory {...history} isWhole={isWhole} onWhole={() => onWhole?.()} /> : children}
    </section>
  );
}
