/** Stripes by which what is overdue is told from the rest without its colour. */
export function OverduePattern({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="sc-chart__stripe-ground" width="6" height="6" />
        <rect class="sc-chart__stripe" width="3" height="6" />
      </pattern>
    </defs>
  );
}
