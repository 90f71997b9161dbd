import './ui/kit/tokens.css';
import './ui/kit/controls.css';
import './ui/review/review.css';
import { startReview } from './app/start-review.tsx';

const root = document.getElementById('review');
if (root) void startReview(root, new AbortController().signal);
