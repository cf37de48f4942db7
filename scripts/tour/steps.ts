import type { Page } from 'puppeteer-core';
import { findByRole } from '../../tests/e2e/browser/find-by-role.ts';
import { waitUntil } from '../../tests/e2e/browser/wait-until.ts';
import {
  addFavorite,
  choose,
  clearSearch,
  click,
  closeCompletions,
  pasteConfig,
  retype,
  save,
  search,
  seeArrival,
  seeText,
} from './acts.ts';
import { menuSteps } from './menu-steps.ts';
import { ALLOWED_ROLE, FAVORITE_ROLES, REFUSED_ROLE, SAMPLE_CONFIG, SAMPLE_ROLES } from './sample-config.ts';
import type { Visitor } from './visitor.ts';

export interface Step {
  /** What the user does and sees, as the tour prints it. */
  readonly says: string;
  /** Names the picture. */
  readonly name: string;
  /** Does it, checks that it happened, and answers the page to take a picture of. */
  readonly act: (visitor: Visitor) => Promise<Page>;
}

export const setupSteps: readonly Step[] = [
  {
    says: 'Open Hatrack for the first time: it asks for a configuration',
    name: 'first-run',
    async act(visitor) {
      const popup = await visitor.openPopup();
      await seeText(popup, visitor.words('noConfigTitle'));
      return popup;
    },
  },
  {
    says: 'Follow its button to the options page',
    name: 'options-empty',
    async act(visitor) {
      await click(visitor.popup(), 'button', visitor.words('noConfigAction'));
      const options = await visitor.options();
      await seeText(options, visitor.words('optionsWelcomeTitle'));
      return options;
    },
  },
  {
    says: `Paste a configuration of ${SAMPLE_ROLES} roles and save it`,
    name: 'options-saved',
    async act({ options: openOptions, words }) {
      const options = await openOptions();
      await pasteConfig(options, words, SAMPLE_CONFIG);
      await save(options);
      await seeText(options, words('optionsSavedMany', SAMPLE_ROLES));
      return options;
    },
  },
  {
    says: 'Open Hatrack again: every role is listed',
    name: 'popup',
    async act(visitor) {
      const popup = await visitor.openPopup();
      await seeText(popup, ALLOWED_ROLE);
      await seeText(popup, SAMPLE_ROLES);
      return popup;
    },
  },
  {
    says: 'Make two roles favorites',
    name: 'favorites',
    async act(visitor) {
      const popup = visitor.popup();
      for (const role of FAVORITE_ROLES) await addFavorite(popup, visitor.words, role);
      await clearSearch(popup);
      await seeText(popup, visitor.words('favorites'));
      return popup;
    },
  },
];

export const switchSteps: readonly Step[] = [
  {
    says: 'Type “pay prod”',
    name: 'search',
    async act(visitor) {
      const popup = visitor.popup();
      await search(popup, 'pay prod', ALLOWED_ROLE);
      return popup;
    },
  },
  {
    says: 'Press Enter: the console works as the role',
    name: 'console-switched',
    async act(visitor) {
      const popup = visitor.popup();
      await choose(popup);
      await seeArrival(visitor, popup, ALLOWED_ROLE);
      return visitor.console;
    },
  },
  {
    says: 'Open Hatrack: it names the role and offers to switch back',
    name: 'popup-switched',
    async act(visitor) {
      const popup = await visitor.openPopup();
      await findByRole(popup, 'button', visitor.words('switchBack'));
      await seeText(popup, visitor.words('currentRole'));
      return popup;
    },
  },
  {
    says: 'Switch back: the console works as alice again',
    name: 'console-back',
    async act(visitor) {
      const popup = visitor.popup();
      await click(popup, 'button', visitor.words('switchBack'));
      await seeArrival(visitor, popup, 'alice');
      return visitor.console;
    },
  },
];

export const mistakeSteps: readonly Step[] = [
  {
    says: 'Misspell a key: the options page names the line and the remedy',
    name: 'options-mistake',
    async act({ options: openOptions, words }) {
      const options = await openOptions();
      await options.bringToFront();
      await retype(options, words, 'source_profile', 'source_profil');
      await seeText(options, words('issue_key_misspelt', 'source_profil', 'source_profile'));
      await closeCompletions(options);
      return options;
    },
  },
  {
    says: 'Press the remedy: the line is right again',
    name: 'options-mistake-gone',
    async act({ options: openOptions, words }) {
      const options = await openOptions();
      await click(options, 'button', words('editorFixReplace', 'source_profile'));
      await seeText(options, words('optionsNoIssues'));
      return options;
    },
  },
  {
    says: 'Choose a role that only bob may assume: Hatrack says what happened',
    name: 'popup-refused',
    async act(visitor) {
      const popup = await visitor.openPopup();
      await search(popup, REFUSED_ROLE, REFUSED_ROLE);
      await choose(popup);
      await seeText(popup, visitor.words('switchFailedTitle', REFUSED_ROLE));
      return popup;
    },
  },
  {
    says: 'Look at the page of AWS below it: it gives the reason',
    name: 'console-refused',
    async act({ console: page, emulator }) {
      await waitUntil('AWS shows its switch page', () => new URL(page.url()).pathname === '/switchrole');
      const choices = 2;
      const requests = emulator.control.switches().length;
      if (requests !== choices) throw new Error(`${requests} switch requests were made for ${choices} choices.`);
      return page;
    },
  },
];

/** The guided tour: each step starts where the one before ended. */
export const steps: readonly Step[] = [...setupSteps, ...switchSteps, ...menuSteps, ...mistakeSteps];
