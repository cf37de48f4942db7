import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { parseSubmitResult, submitForm } from './submit-form.ts';

class FakeElement {
  readonly children: FakeElement[] = [];
  readonly tag: string;
  parent?: FakeElement | undefined;
  [property: string]: unknown;
  constructor(tag: string) {
    this.tag = tag;
  }
  append(child: FakeElement): void {
    this.children.push(child);
    child.parent = this;
  }
  remove(): void {
    this.parent?.children.splice(this.parent.children.indexOf(this), 1);
  }
}

interface Posted {
  readonly action: unknown;
  readonly method: unknown;
  readonly target: unknown;
  readonly fields: ReadonlyArray<readonly [unknown, unknown]>;
}

/** A page of just what a form needs; `onSubmit` is what the browser makes of it. */
function fakePage(onSubmit: (page: { document: Document; window: EventTarget }) => void) {
  const root = new FakeElement('html');
  const posts: Posted[] = [];
  const window = new EventTarget();
  const document = Object.assign(new EventTarget(), {
    cookie: 'x=1; aws-userInfo=base',
    documentElement: root,
    createElement: (tag: string) => new FakeElement(tag),
  }) as unknown as Document;
  class HTMLFormElement {
    submit(this: FakeElement): void {
      const fields = this.children.map(({ name, value }) => [name, value] as const);
      posts.push({ action: this.action, method: this.method, target: this.target, fields });
      onSubmit({ document, window });
    }
  }
  const globals = { document, window, HTMLFormElement, AbortController, setTimeout };
  const argument = {
    url: 'https://signin.aws.amazon.com/switchrole',
    fields: { action: 'switchFromBasis', submit: 'a field of that name' },
    cookie: 'aws-userInfo',
    timeoutMs: 20,
    settle: 1,
  };
  const run = async () => ({
    ...(await runInNewContext(`(${String(submitForm)})(argument)`, { ...globals, argument })),
  });
  return { run, posts, root };
}

const violation = (effectiveDirective: string, disposition = 'enforce') =>
  Object.assign(new Event('securitypolicyviolation'), { effectiveDirective, disposition });

describe('submitForm, from its source text alone,', () => {
  test('posts the fields once, in the tab itself, and says that the page left', async () => {
    const { run, posts, root } = fakePage(({ window }) => window.dispatchEvent(new Event('pagehide')));
    expect(await run()).toEqual({ result: 'left' });
    expect(posts).toEqual([
      {
        action: 'https://signin.aws.amazon.com/switchrole',
        method: 'POST',
        target: '_top',
        fields: [
          ['action', 'switchFromBasis'],
          ['submit', 'a field of that name'],
        ],
      },
    ]);
    expect(root.children).toEqual([]);
  });

  test('says that the page policy blocked it, with nothing switched', async () => {
    const { run, root } = fakePage(({ document }) => document.dispatchEvent(violation('form-action')));
    expect(await run()).toEqual({ result: 'blocked', by: 'form-action', cookieBefore: 'base', cookieAfter: 'base' });
    expect(root.children).toEqual([]);
  });

  test('says the same where the browser throws, as Firefox does', async () => {
    const { run, root } = fakePage(({ document }) => {
      queueMicrotask(() => document.dispatchEvent(violation('form-action')));
      throw new Error('NS_ERROR_CSP_FORM_ACTION_VIOLATION');
    });
    expect(await run()).toMatchObject({ result: 'blocked', cookieBefore: 'base', cookieAfter: 'base' });
    expect(root.children).toEqual([]);
  });

  test('shows by the cookie that only the redirect was blocked', async () => {
    const { run } = fakePage(({ document }) => {
      document.dispatchEvent(violation('form-action'));
      document.cookie = 'aws-userInfo=role';
    });
    expect(await run()).toMatchObject({ cookieBefore: 'base', cookieAfter: 'role' });
  });

  test('is not misled by a violation that stopped no form, and gives up in time', async () => {
    const { run, root } = fakePage(({ document }) => {
      document.dispatchEvent(violation('img-src'));
      document.dispatchEvent(violation('form-action', 'report'));
    });
    expect(await run()).toEqual({ result: 'no-answer' });
    expect(root.children).toEqual([]);
  });
});

describe('parseSubmitResult', () => {
  test.each([undefined, null, 'x', {}, { result: 'left' }])('takes %j for a page that left', value =>
    expect(parseSubmitResult(value)).toEqual({ result: 'left' }),
  );
  test('keeps the rest', () => {
    const blocked = { result: 'blocked', by: 'form-action', cookieBefore: 'a', cookieAfter: 'b' };
    expect(parseSubmitResult(blocked)).toEqual(blocked);
    expect(parseSubmitResult({ result: 'blocked', cookieAfter: 7 })).toEqual({ result: 'blocked', by: 'form-action' });
    expect(parseSubmitResult({ result: 'no-answer' })).toEqual({ result: 'no-answer' });
  });
});
