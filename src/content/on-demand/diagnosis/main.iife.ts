import { mountDiagnosis } from '../../../diagnosis/diagnosis.tsx';
import { setOwnGlobal } from '../../shared/own-world.ts';

setOwnGlobal('hatrackDiagnosis', mountDiagnosis);
