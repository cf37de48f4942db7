import { mountDiagnosis } from '../diagnosis/diagnosis.tsx';
import { setOwnGlobal } from './own-world.ts';

setOwnGlobal('hatrackDiagnosis', mountDiagnosis);
