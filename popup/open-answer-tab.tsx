import { render } from 'preact';
import { AnswerPage } from './AnswerPage.tsx';

render(<AnswerPage />, document.body);
