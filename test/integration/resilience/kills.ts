import { type Chapter, KillReport } from '../../support/kill-report.ts';
import { appointments } from './scenes-of-appointments.ts';
import { fromRingToRoute } from './scenes-from-ring-to-route.ts';
import { peopleAndSweeps } from './scenes-of-people-and-sweeps.ts';

/** For a soak: plays every scene and really ends the process at each of its requests. Answers what was not as it should be, and prints what was done. */
export async function killEveryFunctionEverywhere(): Promise<string[]> {
  const problems: string[] = [];
  for (const chapter of [fromRingToRoute, peopleAndSweeps, appointments]) problems.push(...(await played(chapter)));
  return problems;
}

async function played({ begin, scenes }: Chapter): Promise<string[]> {
  const report = new KillReport({ everywhere: true });
  const night = await begin();
  try {
    const problems: string[] = [];
    for (const scene of scenes)
      problems.push(...(await report.play(night, scene)).map((problem) => `${scene.fn}, ${scene.does}: ${problem}`));
    return problems;
  } finally {
    report.print();
    await night.end();
  }
}
