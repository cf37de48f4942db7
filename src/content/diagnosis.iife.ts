import css from '../ui/diagnosis/diagnosis.css?inline';
import { mountDiagnosis } from '../ui/diagnosis/mount-diagnosis.tsx';
import { setOwnGlobal } from './own-world.ts';

setOwnGlobal('hatrackDiagnosis', { css, mount: mountDiagnosis });
