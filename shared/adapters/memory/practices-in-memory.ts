import { withClosures } from '../../domain/closure/with-closures.ts';
import { fault } from '../../errors/fault.ts';
import type { Practice } from '../../practice/practice.ts';
import type { ClosureStore } from '../../ports/closure-store.ts';
import type { Difference, Line, PracticeStore, PublishedVersion } from '../../ports/practice-store.ts';
import { closuresInMemory } from './closures-in-memory.ts';

export interface PracticesInMemory extends PracticeStore {
  /** Every version of a practice, oldest first. */
  versions(practiceId: string): PublishedVersion[];
  /** What is closed by telephone; `live` has it over the settings. */
  readonly closures: ClosureStore;
}

/** Practices in memory. Those given are live from the start, with their lines attached. */
export function practicesInMemory(...given: readonly Practice[]): PracticesInMemory {
  const settings = new Map(given.map((practice) => [practice.id, practice]));
  const versions = new Map<string, PublishedVersion[]>();
  const lines = new Map<string, Line>(given.flatMap(linesOf).map((line) => [line.number, line]));
  const versionsOf = (practiceId: string) => versions.get(practiceId) ?? [];

  const closures = closuresInMemory();
  const published = async (practiceId: string) => {
    const practice = versionsOf(practiceId).at(-1)?.practice ?? settings.get(practiceId);
    if (!practice) throw fault('PRACTICE_NOT_FOUND', { practiceId });
    return practice;
  };

  return {
    ...notesInMemory(),
    closures,
    versions: versionsOf,
    settings: published,
    live: async (practiceId) => withClosures(await published(practiceId), await closures.all(practiceId)),
    ids: async () => [...new Set([...settings.keys(), ...versions.keys()])].sort(),
    line: async (number) => lines.get(number),
    attachLine: async (line) => void lines.set(line.number, line),
    async publish({ practice, yaml, by, at }) {
      const live = versionsOf(practice.id).at(-1);
      if (live?.yaml === yaml) return live;
      const next = { practiceId: practice.id, version: (live?.version ?? 0) + 1, yaml, practice, publishedAt: at, publishedBy: by };
      versions.set(practice.id, [...versionsOf(practice.id), next]);
      return next;
    },
  };
}

const linesOf = ({ id, lines }: Practice): Line[] => lines.map(({ number, kind }) => ({ number, kind, practiceId: id }));

type Notes = Pick<
  PracticeStore,
  'staffQueue' | 'saveStaffQueue' | 'reportSent' | 'markReportSent' | 'noteDifference' | 'differencesBetween'
>;

function notesInMemory(): Notes {
  const queues = new Map<string, string>();
  const reports = new Set<string>();
  const differences = new Map<string, { practiceId: string; difference: Difference }>();
  return {
    staffQueue: async (practiceId) => queues.get(practiceId),
    saveStaffQueue: async (practiceId, queueArn) => void queues.set(practiceId, queueArn),
    reportSent: async (practiceId, period) => reports.has(`${practiceId}#${period}`),
    markReportSent: async (practiceId, period) => void reports.add(`${practiceId}#${period}`),
    noteDifference: async (practiceId, difference) => void differences.set(`${practiceId}#${difference.at}`, { practiceId, difference }),
    differencesBetween: async (practiceId, from, to) =>
      [...differences.values()]
        .filter((noted) => noted.practiceId === practiceId && noted.difference.at >= from && noted.difference.at <= to)
        .map(({ difference }) => difference)
        .sort((a, b) => (a.at < b.at ? -1 : 1)),
  };
}
