import { useMemo } from 'preact/hooks';
import { gap } from '../src/renewals/timeline/lanes.ts';
import { timelineOf, type Mark } from '../src/renewals/timeline/timeline.ts';
import type { ForTimeline } from '../src/renewals/timeline/timeline-entries.ts';
import { nothing, textSize, titleOf } from '../src/renewals/timeline/timeline-words.ts';

/** Moves a text down so that its small letters are in the middle of its line. */
const drop = 5;

/** What runs out in the next twelve months, as a drawing. @param props `today` is a calendar date in London */
export function Timeline({ people, dates, today }: ForTimeline) {
  const strip = useMemo(() => timelineOf({ people, dates, today }), [people, dates, today]);
  const { width, height, axis, marks, months, hasPast } = strip;
  const isEmpty = marks.length === 0;
  const lines = marks.filter(({ kind }) => kind === 'national');
  return (
    <div class="timeline">
      <div
        class="strip"
        role="region"
        aria-label="Timeline"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- where it scrolls, keys must reach it
        tabIndex={0}
      >
        <svg viewBox={`0 0 ${width} ${height}`} font-size={textSize} role="img" aria-label={strip.summary}>
          {months.map(({ x, label, year }) => (
            <g key={x} class="month">
              <line x1={x} x2={x} y1={0} y2={axis.y + drop} />
              <text x={x} y={axis.y + 19}>
                {label}
              </text>
              <text x={x} y={axis.y + 35}>
                {year}
              </text>
            </g>
          ))}
          <g class="axis">
            <line x1={hasPast ? 0 : axis.from} x2={axis.to} y1={axis.y} y2={axis.y} />
            <line x1={axis.from} x2={axis.from} y1={0} y2={axis.y + drop} />
            {hasPast && (
              <text x={6} y={axis.y + 19}>
                Before today
              </text>
            )}
            <text x={axis.from} y={axis.y + 19}>
              Today
            </text>
            <text x={axis.from} y={axis.y + 35}>
              {today.slice(0, 4)}
            </text>
          </g>
          {isEmpty && (
            <text class="nothing" x={(axis.from + axis.to) / 2} y={axis.y / 2 + drop} text-anchor="middle">
              {nothing}
            </text>
          )}
          {lines.map((mark) => (
            <path key={keyOf(mark)} class="national" d={linesOf(mark, axis.y)}>
              <title>{titleOf(mark.items)}</title>
            </path>
          ))}
          {marks.map((mark) => (
            <g key={keyOf(mark)} class={`${mark.kind} ${mark.tone}`}>
              <title>{titleOf(mark.items)}</title>
              <Shape {...mark} />
              <Label {...mark} />
            </g>
          ))}
        </svg>
      </div>
      {!isEmpty && (
        <Legend hasSoon={marks.some(({ tone, kind }) => tone === 'soon' && kind !== 'national')} />
      )}
    </div>
  );
}

function keyOf({ kind, items, y }: Mark): string {
  return `${kind} ${y} ${items[0]?.on} ${items.length}`;
}

/** Down from the label to the axis; of several dates the first and the last, joined. */
function linesOf({ x, toX, y }: Mark, foot: number): string {
  const first = `M${x} ${y - 8}V${foot}`;
  return x === toX ? first : `${first}M${x} ${y - 8}H${toX}V${foot}`;
}

const half = 6;

/** A circle for a certificate and a square for a position, drawn out over the days of those that share it. */
function Shape({ kind, x, toX, y, items }: Mark) {
  if (kind === 'national') return null;
  const size = items.length > 1 ? half + 1 : half;
  const corner = kind === 'certificate' ? size : 1;
  return (
    <rect x={x - size} y={y - size} width={toX - x + 2 * size} height={2 * size} rx={corner} class="shape" />
  );
}

function Label({ kind, x, toX, y, side, text }: Mark) {
  const away = gap + (kind === 'national' ? 1 : half + 1);
  return side === 'right' ? (
    <text x={toX + away} y={y + drop}>
      {text}
    </text>
  ) : (
    <text x={x - away} y={y + drop} text-anchor="end">
      {text}
    </text>
  );
}

function Legend({ hasSoon }: { hasSoon: boolean }) {
  return (
    <ul class="legend" aria-hidden="true">
      <li>
        <Key kind="certificate" /> Smartcard runs out
      </li>
      <li>
        <Key kind="position" /> Position ends
      </li>
      <li>
        <Key kind="national" /> National date
      </li>
      {hasSoon && (
        <li class="legend-soon">
          <Key kind="certificate" tone="soon" /> <Key kind="position" tone="soon" /> In the next 14 days
        </li>
      )}
    </ul>
  );
}

function Key({ kind, tone = 'ahead' }: Pick<Mark, 'kind'> & { tone?: Mark['tone'] }) {
  return (
    <svg class={`${kind} ${tone}`} width={14} height={14} viewBox="0 0 14 14" aria-hidden="true">
      {kind === 'national' ? (
        <path class="national" d="M7 0V14" />
      ) : (
        <rect class="shape" x={1} y={1} width={12} height={12} rx={kind === 'certificate' ? half : 1} />
      )}
    </svg>
  );
}
