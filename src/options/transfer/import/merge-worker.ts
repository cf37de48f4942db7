import { mergeConfigs } from '../../../core/transfer/merge-configs.ts';
import { answerQuestions } from '../../widgets/answer-questions.ts';

export interface MergeQuestion {
  readonly own: string;
  readonly other: string;
}

answerQuestions(({ own, other }: MergeQuestion) => mergeConfigs(own, other));
