import { createRoot } from 'react-dom/client';
import './i18n';
import './theme/base.css';
import { App } from './App';

createRoot(document.getElementById('root') as HTMLElement).render(<App />);
