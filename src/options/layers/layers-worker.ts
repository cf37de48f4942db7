import { answerQuestions } from '../widgets/answer-questions.ts';
import { readLayers } from './read-layers.ts';

answerQuestions(readLayers);
