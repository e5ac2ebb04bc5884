import { describe, expect, test } from '@jest/globals';
import { heard } from './expected.ts';
import { numbersIn } from '../../../shared/domain/classification/numbers.ts';
import { wordsOf } from '../../../shared/domain/classification/words.ts';

describe('numbers are read as people say them', () => {
  test.each<[string, number[]]>([
    ['100.4', [100.4]],
    ['39,5', [39.5]],
    ['one hundred and four', [104]],
    ['a hundred and one point two', [101.2]],
    ['one oh three', [103]],
    ['one oh one point five', [101.5]],
    ['ninety eight point six', [98.6]],
    ['one eighty over one ten', [180, 110]],
    ['two hundred over one twenty', [200, 120]],
    ['three hundred and eighty', [380]],
    ['treinta y nueve punto cinco', [39.5]],
    ['ciento dos', [102]],
    ['cuatrocientos', [400]],
    ['five weeks and two days', [5, 2]],
  ])('%s', (text, values) => {
    expect(numbersIn(wordsOf(text)).map((number) => number.value)).toEqual(values);
  });
});

describe('a temperature means what age and condition make of it', () => {
  test.each([
    ['My baby is 11 weeks old with a temp of 100.4', 'urgent'],
    ['My baby is 11 weeks old with a temp of 38', 'urgent'],
    ['My five month old has a temp of 100.8', 'same-day'],
    ['My five month old has a temp of 101', 'urgent'],
    ['My eight year old has a temp of 101', 'same-day'],
    ['My eight year old has a temp of 103.1', 'urgent'],
    ['I have a temperature of 100.6', 'same-day'],
    ['I am pregnant with a temperature of 100.4', 'urgent'],
    ['I am on chemo, temperature one hundred point five', 'urgent'],
    ['my temperature is ninety four', 'urgent'],
    ['tiene 39.6 grados', 'urgent'],
    ['tiene tres semanas y 38 de temperatura', 'urgent'],
  ])('%s: %s', (text, urgency) => {
    expect(heard(text).urgency).toBe(urgency);
  });
});

describe('sugar, oxygen, pressure and pulse have limits', () => {
  test.each([
    ['my glucose is 53', 'emergency'],
    ['my glucose is 54', 'urgent'],
    ['my glucose is 69', 'urgent'],
    ['my glucose is 70', 'same-day'],
    ['my glucose is 300', 'same-day'],
    ['my glucose is 301', 'urgent'],
    ['his oxygen is 89', 'emergency'],
    ['his oxygen is 90', 'urgent'],
    ['blood pressure 179 over 100', 'same-day'],
    ['blood pressure 180 over 100', 'urgent'],
    ['blood pressure 150 over 120', 'urgent'],
    ['my pressure was 185/95', 'urgent'],
    ['I am 30 weeks and my blood pressure is 142 over 84', 'urgent'],
    ['blood pressure 84 over 50', 'urgent'],
    ['her pulse is 140', 'urgent'],
  ])('%s: %s', (text, urgency) => {
    expect(heard(text).urgency).toBe(urgency);
  });

  test.each([
    'My account number is 104 and I owe a balance',
    'I was charged 301 dollars on my bill',
    'My appointment is at 10:30 on the 5th, please cancel it',
  ])('a number without a measure means nothing: %s', (text) => {
    expect(heard(text).urgency).toBe('routine');
  });
});

describe('days, weeks and doses count', () => {
  test.each([
    ['Ten days after my surgery and the wound is warm', 'urgent'],
    ['I am six weeks post op and it is red and swollen', 'urgent'],
    ['I had surgery two years ago and the scar itches', 'same-day'],
    ['I am 22 weeks and I have a headache', 'urgent'],
    ['I have had a headache for 22 weeks', 'same-day'],
    ['He is ten days old and throwing up', 'urgent'],
    ['He is ten years old and threw up once', 'same-day'],
    ['I have one insulin pen left', 'urgent'],
    ['I am out of my seizure medicine', 'urgent'],
    ['I am out of my allergy medicine', 'same-day'],
    ['I need a refill of my insulin for next month', 'routine'],
  ])('%s: %s', (text, urgency) => {
    expect(heard(text).urgency).toBe(urgency);
  });
});
