import { answerQuestions } from '../widgets/answer-questions.ts';
import { makeSetUp } from './make-set-up.ts';

answerQuestions(makeSetUp);
