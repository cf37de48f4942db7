import fc from 'fast-check';

/** Generated tests of `npm test` are the same every time; `npm run soak` runs them from fresh seeds. */
fc.configureGlobal({ seed: 20_261_130 });
