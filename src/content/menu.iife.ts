import { showMenu } from './menu-list/show-menu.tsx';
import { setOwnGlobal } from './own-world.ts';

setOwnGlobal('hatrackShowMenu', showMenu);
