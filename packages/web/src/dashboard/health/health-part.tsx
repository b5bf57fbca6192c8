import { useQuotas } from '../../api/use-quotas.ts';
import { Empty } from '../../frame/empty.tsx';
import { GridSkeleton } from '../../frame/grid-skeleton.tsx';
import { Section } from '../../frame/section.tsx';
import { WhenLoaded } from '../../frame/when-loaded.tsx';
import { texts } from '../../texts/texts.ts';
import { ConnectionsTable } from './connections-table.tsx';
import { QuotasTable } from './quotas-table.tsx';
import { type ConnectionRow, useHealth } from './use-health.ts';

const words = texts.health;

/** How the other systems look from here, and what is left of their quotas. */
export function HealthPart() {
  const quotas = useQuotas();
  const hasQuotas = quotas.data === undefined || quotas.data.quotas.length > 0;
  return (
    <>
      <Section title={words.title}>
        <WhenLoaded of={useHealth()} skeleton={<GridSkeleton rows={3} />}>
          {({ connections }) => (
            <Connections rows={connections.filter(({ isConfigured }) => isConfigured)} />
          )}
        </WhenLoaded>
      </Section>
      {hasQuotas && (
        <Section title={words.quotas}>
          <WhenLoaded of={quotas} skeleton={<GridSkeleton rows={1} />}>
            {(data) => <QuotasTable rows={data.quotas} />}
          </WhenLoaded>
        </Section>
      )}
    </>
  );
}

function Connections({ rows }: { readonly rows: readonly ConnectionRow[] }) {
  if (rows.length === 0) return <Empty title={words.empty}>{words.emptyWhy}</Empty>;
  return <ConnectionsTable rows={rows} />;
}
