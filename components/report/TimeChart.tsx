import { useId, useRef, useState } from 'preact/hooks';
import { axisTop, MOST_COLUMNS, type SpanValue, type TimeSeries } from '#lib/domain/report/chart-series.ts';
import { partsOfDay } from '#lib/domain/report/local-day.ts';
import type { ReportSubject } from '#lib/domain/report/report-terms.ts';
import { useLanguage } from '../ui/translation.ts';
import { ChartLegend } from './ChartLegend.tsx';
import { OverduePattern } from './OverduePattern.tsx';
import { type ReportVoice, spanMark, spanWords, valueWords } from './report-words.ts';
import { markToGoTo } from './chart-keys.ts';
import './Chart.css';

export interface TimeChartProps {
  title: string;
  subject: ReportSubject;
  series: TimeSeries;
  voice: ReportVoice;
  /** Where a mark leads. */
  hrefOf: (start: number) => string;
}

/** Height of the picture in pixels, and the room over its highest mark. */
const HEIGHT = 220;
const ROOM = 8;

/** Where a value stands, in pixels from the top. */
function levelOf(value: number, top: number): number {
  return HEIGHT - (value / top) * (HEIGHT - ROOM);
}

/** How long a line through all values is, on a ground of 100 by the height. */
function lineThrough(spans: readonly SpanValue[], top: number): string {
  const step = 100 / spans.length;
  return spans.map(({ entries }, index) => `${(index + 0.5) * step},${levelOf(entries, top)}`).join(' ');
}

/**
 * How much there was over time: columns, or a line where there are too many of them. One stop for Tab; arrow keys move
 * from mark to mark and the line under the picture says what it stands for, as it does under the pointer.
 */
export function TimeChart({ title, subject, series, voice, hrefOf }: TimeChartProps) {
  const { translate, locale } = useLanguage();
  const id = useId();
  const own = useRef<SVGSVGElement>(null);
  const [at, setAt] = useState<number>();
  const [current, setCurrent] = useState(series.spans.length - 1);
  const { spans, unit, left } = series;
  const largest = spans.reduce((most, span) => (span.entries > most.entries ? span : most), spans[0]!);
  const top = axisTop(largest.entries);
  const hasMiddle = top % 2 === 0;
  const step = 100 / spans.length;
  const isLine = spans.length > MOST_COLUMNS;
  const stop = Math.min(current, spans.length - 1);
  const number = new Intl.NumberFormat(locale);
  const wordsOf = (span: SpanValue) =>
    translate('reports.at', { name: spanWords(span.start, unit, voice), value: valueWords(span, subject, translate) });
  const shown = at === undefined ? undefined : spans[at];
  const isOverYears = partsOfDay(spans[0]!.start)[0] !== partsOfDay(spans.at(-1)!.start)[0];
  const marks = [0, Math.floor((spans.length - 1) / 2), spans.length - 1].filter(
    (each, index, all) => all.indexOf(each) === index,
  );
  return (
    <figure class="sc-figure" aria-labelledby={`${id}-title`}>
      <figcaption class="sc-figure__caption">
        <span id={`${id}-title`} class="sc-figure__title">
          {title}
        </span>
        <span id={`${id}-keys`} class="sc-visually-hidden">
          {`${translate('reports.sameFigures')} ${translate('reports.chartKeys')}`}
        </span>
      </figcaption>
      {subject === 'follow-ups' ? <ChartLegend /> : undefined}
      <div class="sc-columns">
        <div class="sc-columns__scale" aria-hidden="true">
          <span>{number.format(top)}</span>
          {hasMiddle ? <span>{number.format(top / 2)}</span> : undefined}
          <span>{number.format(0)}</span>
        </div>
        <svg
          ref={own}
          class="sc-columns__picture"
          width="100%"
          height={HEIGHT}
          role="group"
          aria-labelledby={`${id}-title`}
          aria-describedby={`${id}-keys`}
          onMouseLeave={() => setAt(undefined)}
          onKeyDown={(event) => {
            const to = markToGoTo(event.key, stop, spans.length);
            if (to === undefined) return;
            event.preventDefault();
            setCurrent(to);
            own.current?.querySelectorAll<SVGAElement>('a')[to]?.focus();
          }}
        >
          <OverduePattern id={`${id}-stripes`} />
          {[top, ...(hasMiddle ? [top / 2] : []), 0].map((value) => (
            <line
              key={value}
              class="sc-chart__grid"
              x1="0"
              x2="100%"
              y1={Math.min(levelOf(value, top), HEIGHT - 0.5)}
              y2={Math.min(levelOf(value, top), HEIGHT - 0.5)}
            />
          ))}
          {isLine ? (
            <svg viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none" width="100%" height={HEIGHT}>
              <polyline class="sc-chart__line" points={lineThrough(spans, top)} vector-effect="non-scaling-stroke" />
            </svg>
          ) : undefined}
          {spans.map((span, index) => {
            const x = `${index * step}%`;
            const level = levelOf(span.entries, top);
            return (
              <a
                key={span.start}
                href={hrefOf(span.start)}
                class="sc-chart__span"
                aria-label={wordsOf(span)}
                // In SVG the name of an attribute is taken as it is written.
                tabindex={index === stop ? 0 : -1}
                onFocus={() => {
                  setAt(index);
                  setCurrent(index);
                }}
                onBlur={() => setAt(undefined)}
                onMouseEnter={() => setAt(index)}
              >
                <rect class="sc-chart__hit" x={x} width={`${step}%`} y="0" height={HEIGHT} />
                {isLine ? (
                  <circle class="sc-chart__dot" cx={`${(index + 0.5) * step}%`} cy={level} r="4" />
                ) : (
                  <>
                    <rect
                      class="sc-chart__mark"
                      x={`${(index + 0.12) * step}%`}
                      width={`${0.76 * step}%`}
                      y={level}
                      height={HEIGHT - level}
                    />
                    {subject === 'follow-ups' && span.overdue > 0 ? (
                      <rect
                        class="sc-chart__overdue"
                        x={`${(index + 0.12) * step}%`}
                        width={`${0.76 * step}%`}
                        y={levelOf(span.overdue, top)}
                        height={HEIGHT - levelOf(span.overdue, top)}
                        fill={`url(#${id}-stripes)`}
                      />
                    ) : undefined}
                  </>
                )}
              </a>
            );
          })}
        </svg>
        <div class="sc-columns__marks" aria-hidden="true">
          {marks.map((each) => (
            <span key={each}>{spanMark(spans[each]!.start, unit, isOverYears, voice)}</span>
          ))}
        </div>
      </div>
      <p class="sc-figure__readout" aria-hidden="true">
        {shown ? wordsOf(shown) : translate('reports.chartMost', { what: wordsOf(largest) })}
      </p>
      {left > 0 ? <p class="sc-figure__note">{translate('reports.before', { count: left })}</p> : undefined}
    </figure>
  );
}
