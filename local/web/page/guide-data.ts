import * as z from 'zod';

/** The data of Connect's managed views, as far as this page draws them. What it does not know stays, to be named. */
const DataItem = z.object({ Label: z.string().default(''), Value: z.unknown() });
const Choice = z.object({ Label: z.string(), Value: z.string() });
const base = { Name: z.string(), Label: z.string().default(''), Required: z.boolean().default(false), HelperText: z.string().optional() };
const FormItem = z.discriminatedUnion('Type', [
  z.object({ Type: z.enum(['FormInput']), ...base, DefaultValue: z.string().default(''), Disabled: z.boolean().default(false) }),
  z.object({ Type: z.literal('TextArea'), ...base, DefaultValue: z.string().default('') }),
  z.object({ Type: z.literal('Dropdown'), ...base, Options: z.array(Choice), DefaultValue: z.array(z.string()).default([]) }),
]);
export type FormItem = z.infer<typeof FormItem>;
const Unknown = z.object({ Type: z.string() });
const Section = z.union([
  z.object({ Type: z.literal('DataSection'), Heading: z.string().default(''), Items: z.array(DataItem) }),
  z.object({ Type: z.literal('FormSection'), Heading: z.string().default(''), Items: z.array(z.union([FormItem, Unknown])) }),
  Unknown,
]);
export type Section = z.infer<typeof Section>;
const Attribute = z.object({ Label: z.string(), Value: z.string(), LinkType: z.string().optional(), Url: z.string().optional() });

export const GuideData = z.object({
  Heading: z.string().default(''),
  SubHeading: z.string().default(''),
  AttributeBar: z.array(Attribute).default([]),
  Sections: z.array(Section).default([]),
  ErrorText: z.string().default(''),
  Next: z.object({ Label: z.string() }).optional(),
});
export type GuideData = z.infer<typeof GuideData>;

/** Whether a form item is one that the page draws. */
export const isDrawn = (item: z.infer<typeof Unknown> | FormItem): item is FormItem => FormItem.safeParse(item).success;

/** What a form holds before anybody types. */
export function defaultsOf({ Sections }: GuideData): Record<string, string> {
  const items = Sections.flatMap((section) => ('Items' in section && section.Type === 'FormSection' ? section.Items : []));
  return Object.fromEntries(
    items.flatMap((item): [string, string][] => {
      if (!('Name' in item)) return [];
      const value = Array.isArray(item.DefaultValue) ? item.DefaultValue[0] : item.DefaultValue;
      return value ? [[item.Name, value]] : [];
    }),
  );
}
