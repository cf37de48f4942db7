import { values } from '../core/guards.ts';
import { type Answers, parseAnswers } from '../core/iam/answers.ts';
import { defineItem } from './stored-item.ts';

/** What an administrator has answered for the roles of each base, by the base's name. */
export const setUpAnswers = defineItem<Readonly<Record<string, Answers>>>(
  'local',
  'setUpAnswers',
  stored => values(parseAnswers)(stored) ?? {},
);
