import { Tab, TabList, TabPanel, TabPanels, Tabs } from '@carbon/react';
import { type ReactNode, useState } from 'react';
import { useSession } from '../api/use-session.ts';
import { BulkPart } from '../bulk/bulk-part.tsx';
import { texts } from '../texts/texts.ts';
import { ChartsPart } from './charts/charts-part.tsx';
import { HealthPart } from './health/health-part.tsx';
import { KeyFigures } from './key-figures.tsx';
import { HistoryPart } from './runs/history-part.tsx';
import { JobsPart } from './runs/jobs-part.tsx';
import { SetsPart } from './sets/sets-part.tsx';
import { TrailPart } from './trail/trail-part.tsx';

const words = texts.dashboard;

interface Part {
  readonly title: string;
  readonly onlyAdmins?: true;
  /** What people typed into it stays when they look at another. */
  readonly isKept?: true;
  readonly content: () => ReactNode;
}

const PARTS: readonly Part[] = [
  {
    title: words.overview,
    content: () => (
      <>
        <SetsPart />
        <ChartsPart />
      </>
    ),
  },
  {
    title: words.runs,
    content: () => (
      <>
        <JobsPart />
        <HistoryPart />
      </>
    ),
  },
  { title: words.connections, content: () => <HealthPart /> },
  { title: texts.bulk.tab, isKept: true, content: () => <BulkPart /> },
  { title: words.trail, onlyAdmins: true, content: () => <TrailPart /> },
];

/** The tab of QRadar once the app is configured. A part asks the app for nothing before it is seen. */
export function Dashboard() {
  const [selected, setSelected] = useState(0);
  const [opened, setOpened] = useState<readonly number[]>([]);
  const session = useSession();
  const parts = PARTS.filter(({ onlyAdmins }) => !onlyAdmins || session.data?.isAdmin === true);
  const open = (n: number) => {
    setSelected(n);
    setOpened([...opened, n]);
  };
  return (
    <>
      <KeyFigures />
      <Tabs onChange={({ selectedIndex }) => open(selectedIndex)} selectedIndex={selected}>
        <TabList aria-label={words.parts}>
          {parts.map(({ title }) => (
            <Tab key={title}>{title}</Tab>
          ))}
        </TabList>
        <TabPanels>
          {parts.map(({ title, isKept, content }, n) => (
            <TabPanel className="part" key={title}>
              {(n === selected || (isKept && opened.includes(n))) && content()}
            </TabPanel>
          ))}
        </TabPanels>
      </Tabs>
    </>
  );
}
