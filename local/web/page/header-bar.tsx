import Button from '@cloudscape-design/components/button';
import Checkbox from '@cloudscape-design/components/checkbox';
import type { PageState } from '../page-state.ts';
import { useAct } from './act.ts';
import { cityOf, clockTime, fullTime, useNow, weekdayTime } from './moments.ts';
import { useRemembered } from './remembered.ts';
import { useSound } from './sound.ts';

/** Always on top: what time it is in each practice, the jumps of the clock, and the sound. */
export function HeaderBar({ night }: { readonly night: PageState }) {
  const { clock } = night;
  const act = useAct();
  const now = useNow(clock.offset);
  const [stops, setStops] = useRemembered('clock stops', true);
  const [sound, setSound] = useSound(night);
  const jumping = clock.jumpingTo !== undefined;
  const ahead = (minutes: number) => act('clock/ahead', { minutes, stops });
  const zones = [...new Set(night.night.practices.map(({ timeZone }) => timeZone))];
  const first = zones[0] ?? 'UTC';
  return (
    <header id="bar" className="awsui-context-top-navigation">
      <a className="brand" href="#/start">
        Nightdesk
      </a>
      <ul className="clocks" aria-label="Time in each practice">
        {zones.map((zone) => (
          <li key={zone}>
            <span className="city">{cityOf(zone)}</span>
            <time dateTime={new Date(now).toISOString()} title={fullTime(now, zone)}>
              {weekdayTime(now, zone).split(' ')[0]} {clockTime(now, zone)}
            </time>
          </li>
        ))}
      </ul>
      <div className="jumps" role="group" aria-label="Move the clock">
        {([1, 15, 60] as const).map((minutes) => (
          <Button key={minutes} disabled={jumping} onClick={() => void ahead(minutes)} ariaLabel={`Move the clock ${minutes} minutes`}>
            {minutes < 60 ? `+${minutes} min` : '+1 h'}
          </Button>
        ))}
        <Button
          disabled={jumping}
          loading={jumping}
          loadingText={`To ${weekdayTime(clock.jumpingTo ?? now, first)}`}
          onClick={() => void act('clock/to-report', { stops })}
        >
          Next report
        </Button>
        <Checkbox checked={stops} onChange={({ detail }) => setStops(detail.checked)}>
          Stop when somebody is called
        </Checkbox>
        <Checkbox checked={sound} onChange={({ detail }) => setSound(detail.checked)}>
          Sound
        </Checkbox>
      </div>
    </header>
  );
}
