import { render } from 'preact';

render(<p>Sidecard</p>, document.getElementById('root')!);
