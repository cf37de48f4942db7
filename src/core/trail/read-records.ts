import { fieldsOf, isRecord, text } from '../guards.ts';

/** A record of CloudTrail, as far as it says who worked as which role. A field that it lacks is empty. */
export interface TrailRecord {
  /** `SwitchRole`, `AssumeRole`. */
  readonly event: string;
  /** As the record has it: ISO 8601, UTC. */
  readonly time: string;
  /** An address, or `AWS Internal`. */
  readonly source: string;
  /** ARN of who asked; the account's number where it says no more. */
  readonly who: string;
  /** Name of the session that was asked for. */
  readonly session: string;
  /** ARN of the role, or of its session. */
  readonly role: string;
  /** Why it failed. */
  readonly failure: string;
}

/**
 * Reads what people paste: a record, a list of records, a log file (`Records`), or the answer of `lookup-events`, whose
 * records are texts. `undefined` for what is no JSON, or holds no record. Source:
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
 */
export function readRecords(pasted: string): readonly TrailRecord[] | undefined {
  const records = findRecords(parseJson(pasted)).filter(({ eventName }) => typeof eventName === 'string');
  return records.length === 0 ? undefined : records.map(readRecord);
}

type Fields = Readonly<Record<string, unknown>>;

function findRecords(value: unknown): readonly Fields[] {
  if (Array.isArray(value)) return value.flatMap(findRecords);
  if (!isRecord(value)) return [];
  const { Records, Events, CloudTrailEvent } = value;
  const within =
    Records ?? Events ?? (typeof CloudTrailEvent === 'string' ? parseJson(CloudTrailEvent) : CloudTrailEvent);
  return within === undefined ? [value] : findRecords(within);
}

function readRecord(record: Fields): TrailRecord {
  const { eventName, eventTime, sourceIPAddress, errorCode, errorMessage } = record;
  const identity = fieldsOf(record.userIdentity);
  const asked = fieldsOf(record.requestParameters);
  const more = fieldsOf(record.additionalEventData);
  const answer = fieldsOf(record.responseElements);
  const isSwitch = eventName === 'SwitchRole';
  const isRefused = isSwitch && answer.SwitchRole !== 'Success';
  return {
    event: text(eventName) ?? '',
    time: text(eventTime) ?? '',
    source: text(sourceIPAddress) ?? '',
    who: firstText(isSwitch ? more.SwitchFrom : undefined, identity.arn, identity.accountId),
    session: firstText(asked.roleSessionName),
    role: isSwitch ? firstText(more.SwitchTo, identity.arn) : firstText(asked.roleArn),
    failure: firstText(errorMessage, errorCode, isRefused ? (answer.SwitchRole ?? 'Failure') : undefined),
  };
}

function firstText(...values: readonly unknown[]): string {
  return values.map(text).find(value => value !== undefined) ?? '';
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
