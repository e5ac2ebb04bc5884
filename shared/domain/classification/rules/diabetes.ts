import type { Concept } from './rule.ts';

export const diabetes: readonly Concept[] = [
  {
    code: 'insulin-trouble',
    urgency: 'urgent',
    topic: 'medication',
    source: 'diabetes',
    en: [
      '<insulin> ..8 wrong/double/twice/too/extra/forgot/mistake/missed/hot/warm/frozen/spoiled/instead/supposed/how',
      'wrong/double/twice/too/extra/mistake ..6 <insulin>',
      'took/gave/injected ..6 units',
      'how much <insulin>',
      'units ..4 instead',
    ],
    es: ['<insulin> ..5 equivoc*/doble/mas/olvid*'],
  },
  {
    code: 'sugar-trouble',
    urgency: 'urgent',
    source: 'diabetes',
    en: [
      'blood sugar/sugars/glucose ..5 high/low/hi/dropping/drop*/climbing/crash*/wont/keeps/reading/error/over/under/not',
      'sugar/sugars ..4 high/low/dropping/crash*/wont/all/over/under',
      'high/low ..2 blood? sugar/sugars',
      'hypoglycemi*',
      'hyperglycemi*',
      'ketones',
      'ketoacidosis',
      'dka',
      'meter ..4 reads/says/reading hi/high/error',
      'diabetic ..8 shak*/sweat*/vomit*/foot/wound/sick/confus*/pass*',
    ],
    es: ['azucar ..4 alta/baja/altisima/bajisima/bajo/subio/disparo', 'cetonas', 'hipoglucemia'],
  },
  {
    code: 'low-sugar-emergency',
    urgency: 'emergency',
    source: 'diabetes',
    en: [
      'sugar/glucose/diabetic/hypoglycemi*/<insulin> ..12 <faint>/unconscious/seiz*/confus*/wake/respond*/swallow',
      '<faint>/unconscious/confus*/wake ..12 sugar/glucose/diabetic/hypoglycemi*/<insulin>',
      'ketones ..8 vomit*',
      'vomit* ..8 ketones',
      'fruity breath',
      'glucagon ..5 gave/used/give',
      'gave/used ..3 glucagon',
    ],
    es: ['azucar ..8 desmay*/inconsciente/convuls*/confund*'],
  },
];
