import { Tab, TabList, TabPanel, TabPanels, Tabs } from '@carbon/react';
import { type ReactNode, useState } from 'react';
import { useSession } from '../api/use-session.ts';
import { texts } from '../texts/texts.ts';
import { ChartsPart } from './charts/charts-part.tsx';
import { KeyFigures } from './key-figures.tsx';
import { HistoryPart } from './runs/history-part.tsx';
import { JobsPart } from './runs/jobs-part.tsx';
import { SetsPart } from './sets/sets-part.tsx';
import { TrailPart } from './trail/trail-part.tsx';

const words = texts.dashboard;

interface Part {
  readonly title: string;
  readonly onlyAdmins?: true;
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
  { title: words.trail, onlyAdmins: true, content: () => <TrailPart /> },
];

/** The tab of QRadar once the app is configured. Only the part that is seen asks the app for anything. */
export function Dashboard() {
  const [selected, setSelected] = useState(0);
  const session = useSession();
  const parts = PARTS.filter(({ onlyAdmins }) => !onlyAdmins || session.data?.isAdmin === true);
  return (
    <>
      <KeyFigures />
      <Tabs onChange={({ selectedIndex }) => setSelected(selectedIndex)} selectedIndex={selected}>
        <TabList aria-label={words.parts}>
          {parts.map(({ title }) => (
            <Tab key={title}>{title}</Tab>
          ))}
        </TabList>
        <TabPanels>
          {parts.map(({ title, content }, n) => (
            <TabPanel className="part" key={title}>
              {n === selected && content()}
            </TabPanel>
          ))}
        </TabPanels>
      </Tabs>
    </>
  );
}
