import * as z from 'zod';
import { inert, resource } from './resource.ts';

const Time = z.strictObject({ Hours: z.number(), Minutes: z.number() }).transform(({ Hours, Minutes }) => Hours * 60 + Minutes);
const Period = z.strictObject({ Day: z.string(), StartTime: Time, EndTime: Time });
const Override = z.strictObject({
  OverrideName: z.string(),
  OverrideDescription: inert,
  EffectiveFrom: z.string(),
  EffectiveTill: z.string(),
  OverrideType: z.enum(['STANDARD', 'OPEN', 'CLOSED']).default('STANDARD'),
  OverrideConfig: z.array(Period).default([]),
});
const Properties = z.strictObject({
  InstanceArn: z.string(),
  Name: z.string(),
  Description: inert,
  TimeZone: z.string(),
  Config: z.array(Period),
  HoursOfOperationOverrides: z.array(Override).default([]),
  Tags: inert,
});
const periodsOf = (periods: z.infer<typeof Period>[]) =>
  periods.map(({ Day, StartTime, EndTime }) => ({ day: Day, from: StartTime, till: EndTime }));

export const connectHours = resource('AWS::Connect::HoursOfOperation', Properties, ({ properties }, { connect }) => {
  const { Name: name, TimeZone: timeZone, Config, HoursOfOperationOverrides } = properties;
  const overrides = HoursOfOperationOverrides.map((override) => ({
    name: override.OverrideName,
    from: override.EffectiveFrom,
    till: override.EffectiveTill,
    kind: override.OverrideType,
    periods: periodsOf(override.OverrideConfig),
  }));
  const { arn } = connect.addHours({ name, timeZone, periods: periodsOf(Config), overrides });
  return { ref: arn, attributes: { HoursOfOperationArn: arn } };
});
