import { isRecord } from '../guards.ts';

/**
 * What a policy means, in one form for each meaning: its statements, one for each principal, action and resource, in
 * order. Principals by account number and by `:root` mean the same.
 */
export function canonical(document: unknown): readonly string[] {
  const statements = isRecord(document) ? oneOrMore(document.Statement) : [];
  return [...new Set(statements.filter(isRecord).flatMap(meanings))].sort();
}

function meanings(statement: Readonly<Record<string, unknown>>): readonly string[] {
  const principals = isRecord(statement.Principal) ? oneOrMore(statement.Principal.AWS) : [statement.Principal];
  const condition = isRecord(statement.Condition) ? sorted(statement.Condition) : {};
  return principals.flatMap(principal =>
    oneOrMore(statement.Action).flatMap(action =>
      oneOrMore(statement.Resource).map(resource =>
        JSON.stringify([statement.Effect, withoutRoot(principal), action, resource, condition]),
      ),
    ),
  );
}

function withoutRoot(principal: unknown): unknown {
  return typeof principal === 'string' ? principal.replace(/^arn:[^:]*:iam::(\d{12}):root$/, '$1') : principal;
}

function oneOrMore(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** Objects with their keys in order, values as lists in order. */
function sorted(value: unknown): unknown {
  if (!isRecord(value)) return oneOrMore(value).map(String).sort();
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map(key => [key, sorted(value[key])]),
  );
}
