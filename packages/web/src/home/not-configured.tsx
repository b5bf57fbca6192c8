import { Button, ListItem, UnorderedList } from '@carbon/react';
import { useSession } from '../api/use-session.ts';
import { Empty } from '../frame/empty.tsx';
import { Section } from '../frame/section.tsx';
import { texts } from '../texts/texts.ts';

const words = texts.home;

/** Until the app is configured: what is missing and, for administrators, the way there. */
export function NotConfigured({ problems }: { readonly problems: readonly string[] }) {
  const isAdmin = useSession().data?.isAdmin === true;
  return (
    <Section title={texts.dashboard.sets.title}>
      <Empty title={words.notConfigured}>
        <p>{words.notConfiguredWhy}</p>
        {isAdmin ? (
          <>
            <div className="problems">
              <UnorderedList>
                {problems.map((problem) => (
                  <ListItem key={problem}>{problem}</ListItem>
                ))}
              </UnorderedList>
            </div>
            <Button href="config" rel="noopener" size="md" target="_blank">
              {words.configure}
            </Button>
          </>
        ) : (
          <p>{words.askAdmin}</p>
        )}
      </Empty>
    </Section>
  );
}
