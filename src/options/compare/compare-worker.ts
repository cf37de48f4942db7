import { answerQuestions } from '../widgets/answer-questions.ts';
import { compareTexts } from './compare-texts.ts';

answerQuestions(compareTexts);
