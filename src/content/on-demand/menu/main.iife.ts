import { setOwnGlobal } from '../../shared/own-world.ts';
import { showMenu } from './show-menu.tsx';

setOwnGlobal('hatrackShowMenu', showMenu);
