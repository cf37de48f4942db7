import { answerQuestions } from '../widgets/answer-questions.ts';
import { createDraftAnswerer } from './answer-draft.ts';

answerQuestions(createDraftAnswerer());
