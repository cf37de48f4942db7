import css from '../diagnosis/diagnosis.css?inline';
import { mountDiagnosis } from '../diagnosis/diagnosis.tsx';
import { setOwnGlobal } from './own-world.ts';

setOwnGlobal('hatrackDiagnosis', { css, mount: mountDiagnosis });
