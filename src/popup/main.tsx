import { render } from 'preact';

render(<p>Hatrack</p>, document.getElementById('app') as HTMLElement);
