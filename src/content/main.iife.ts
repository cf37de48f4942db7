import { answerExtension } from '../platform/messages.ts';
import { readPage } from './read-page.ts';

answerExtension({ readPage: () => undefined }, { readPage });
