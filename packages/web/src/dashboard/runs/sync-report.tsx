import { WhenLoaded } from '../../frame/when-loaded.tsx';
import { CollectionReports } from './collection-reports.tsx';
import { HeldReports } from './held-reports.tsx';
import { Rejects } from './rejects.tsx';
import { ReportErrors } from './report-errors.tsx';
import { SetReports } from './set-reports.tsx';
import { UsageReport } from './usage-report.tsx';
import { useRun } from './use-runs.ts';

/** All about one run over the reference sets. */
export function SyncReport({ id }: { readonly id: number }) {
  return (
    <WhenLoaded of={useRun(id)}>
      {({ report, usage }) => (
        <div className="report">
          <ReportErrors errors={report.errors} />
          <HeldReports held={report.held} />
          <CollectionReports collections={report.collections} />
          <SetReports sets={report.sets} />
          <Rejects sets={report.sets} />
          <UsageReport usage={usage} />
        </div>
      )}
    </WhenLoaded>
  );
}
