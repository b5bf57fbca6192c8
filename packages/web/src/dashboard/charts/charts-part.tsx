import { ContentSwitcher, Switch } from '@carbon/react';
import { type ReactNode, useState } from 'react';
import { count } from '../../format/count.ts';
import { GridSkeleton } from '../../frame/grid-skeleton.tsx';
import { Section } from '../../frame/section.tsx';
import { type Loadable, WhenLoaded } from '../../frame/when-loaded.tsx';
import { texts } from '../../texts/texts.ts';
import { useRunsOf } from '../runs/use-runs.ts';
import { agesData } from './ages-data.ts';
import { BarChart } from './bar-chart.tsx';
import { changesData } from './changes-data.ts';
import type { ChartData } from './chart.ts';
import { ChartFrame } from './chart-frame.tsx';
import { LineChart } from './line-chart.tsx';
import { offensesData } from './offenses-data.ts';
import { sizesData } from './sizes-data.ts';
import { type Ages, type History, useAges, useHistory } from './use-history.ts';

const words = texts.charts;
const RANGES = [7, 30, 90] as const;

/** What people would rather look at than read. */
export function ChartsPart() {
  const [days, setDays] = useState<number>(RANGES[1]);
  const history = useHistory(days);
  return (
    <Section title={words.title}>
      <ContentSwitcher
        aria-label={words.range}
        className="charts__range"
        onChange={({ index = 1 }) => setDays(RANGES[index] ?? RANGES[1])}
        selectedIndex={1}
        size="sm"
      >
        {RANGES.map((each) => (
          <Switch key={each} name={String(each)} text={words.days(count(each))} />
        ))}
      </ContentSwitcher>
      <div className="charts">
        <Plot of={history}>{(data) => <SizesChart history={data} />}</Plot>
        <Plot of={useRunsOf(days)}>{(runs) => <ChangesChart data={changesData(runs)} />}</Plot>
        <Plot of={useAges()}>{(data) => <AgesChart ages={data} />}</Plot>
        <Plot of={history}>
          {(data) => <OffensesChart data={offensesData(data, days, Date.now())} />}
        </Plot>
      </div>
    </Section>
  );
}

function Plot<T>(props: { readonly of: Loadable<T>; readonly children: (data: T) => ReactNode }) {
  return (
    <div className="charts__cell">
      <WhenLoaded of={props.of} skeleton={<GridSkeleton rows={6} />}>
        {props.children}
      </WhenLoaded>
    </div>
  );
}

function SizesChart({ history }: { readonly history: History }) {
  const data = sizesData(history);
  return (
    <ChartFrame data={data} emptyWhy={words.sizesWhy}>
      <LineChart at={history.sizes.map(({ at }) => at)} data={data} />
    </ChartFrame>
  );
}

function ChangesChart({ data }: { readonly data: ChartData }) {
  return (
    <ChartFrame data={data} emptyWhy={words.changesWhy}>
      <BarChart data={data} down={[1]} places={edges(data)} />
    </ChartFrame>
  );
}

function AgesChart({ ages }: { readonly ages: Ages }) {
  const { data, places, ttlRow } = agesData(ages);
  return (
    <ChartFrame data={data} emptyWhy={words.agesWhy}>
      <BarChart
        data={data}
        marker={ttlRow === undefined ? undefined : { row: ttlRow, text: words.ttl }}
        places={places}
      />
    </ChartFrame>
  );
}

function OffensesChart({ data }: { readonly data: ChartData }) {
  return (
    <ChartFrame data={data} emptyWhy={words.offensesWhy}>
      <BarChart data={data} places={edges(data)} />
    </ChartFrame>
  );
}

/** Words for the first row, the middle one and the last. */
const edges = ({ rows }: ChartData) =>
  [0, Math.floor(rows.length / 2), rows.length - 1].flatMap((row) => {
    const text = rows[row]?.short;
    return text === undefined ? [] : [{ row, text }];
  });
