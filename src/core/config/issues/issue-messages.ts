/** Every mistake Hatrack tells in a config, in English: what happened, why, what to do. `_locales` has the same under `issue_<code>`. */
export const ISSUE_MESSAGES = {
  text_outside_section:
    '“$1” stands before the first [section], so it belongs to no profile. Put it below a section line such as [my-role].',
  text_foreign:
    'This looks like $1, and Hatrack reads INI, as in ~/.aws/config: nothing of it is used. Bring that file, or write each role as [name] with its keys below.',
  template_line:
    '“$1” is a directive of a template; such lines are passed over, and all that is between them is read. Bring what the template makes, where you can.',
  line_unreadable:
    '“$1” is neither a [section], nor “key = value”, nor a comment, so it is ignored. Correct it, or start the line with #.',
  nested_unreadable:
    '“$1” is not a “key = value” line of the block above it. Hatrack skips that block, but the AWS CLI refuses such a file: correct the line.',
  section_unclosed: 'This section line has no closing bracket; it was read as [$1]. Add ] at its end.',
  section_unnamed: 'This section has no name, so nothing in it can be listed. Write a name between the brackets.',
  section_quotes:
    'The quotes in this section’s name do not match; it was read as $1. Put one pair of quotes around the whole name, or none.',
  section_odd:
    'This line was read as the section line [$1], but that is not how it is written. Write [$1] alone on the line.',
  section_shares_line:
    'This line has more on it than the section line [$1]; what follows was read as lines of their own. Put each on a line of its own.',
  section_unreadable:
    '“$1” looks like a section line, but its name is unclear, so nothing below it counts. Write it like [my-role].',
  section_duplicate:
    'The name “$1” is already taken by line $2; both sections are kept. Rename one to tell them apart.',
  key_duplicate: '$1 is given twice in this section; line $2 counts and this one is ignored. Remove one of them.',
  key_misspelt: '“$1” is not a key, so this line has no effect. Did you mean $2?',
  key_unknown:
    'Neither Hatrack nor the AWS CLI knows the key “$1” (sections with it: $2); it is ignored. Leave it if another tool needs it, or remove it.',
  key_not_sent:
    'The console’s switch has no place for $1 (sections with it: $2), so Hatrack does not send it. If a role demands it, use the AWS CLI for that role.',
  external_id_not_sent:
    'The console cannot send an external_id. Where the role demands one, AWS refuses the switch: use the AWS CLI for this role.',
  key_not_followed:
    'Hatrack does not follow $1, a key of another tool (sections with it: $2). Write what it stands for, such as source_profile, in the section as well.',
  value_missing: '$1 has no value, so the line has no effect. Write a value after =, or remove the line.',
  quote_unclosed:
    'The value of $1 starts with a quote that is never closed; it was read without it. Close or remove it.',
  characters_ticks:
    'The back-ticks around this key or line are marks of a page’s source; it was read without them. Remove them.',
  value_cut: '“$2” was cut where it has “…”, so $1 cannot be used. Copy the whole of it from where it came.',
  value_continued:
    '“$1” is indented, so it goes on with $2 above, as the AWS CLI has it; but that value ends with its line, and this is left out. Start the line without blanks, or remove it.',
  characters_invisible:
    'This line has characters that cannot be seen ($1); it was read without them. Remove them, since other tools stumble over them.',
  characters_full_width:
    '$1 is full-width; it was read as what it stands for in ASCII. Other tools do not do so: write it in ASCII.',
  characters_dash: '“$1” is a dash where AWS has a hyphen; it was read as that. Write -.',
  characters_quotes: '$1 are the quotes of a word processor; they were read as straight ones. Write ", or none.',
  arn_invalid:
    '“$1” is not the ARN of an IAM role, so this role cannot be listed. Write it like arn:aws:iam::111122223333:role/NAME.',
  arn_partition_unknown:
    'The ARN names the partition “$1”, which Hatrack does not know, so this role cannot be listed. Use aws, aws-us-gov, aws-cn or aws-eusc.',
  arn_account_alias:
    'The ARN has “$1” where 12 digits belong; it was taken for an account alias. Write the account ID, or the switch may fail.',
  arn_conflict: 'role_arn and $1 disagree; role_arn counts. Remove one of them.',
  account_invalid:
    '“$1” is neither an account ID (12 digits) nor an account alias (3 to 63 lower-case letters, digits and hyphens), so it cannot be used. Correct it.',
  account_digits: '“$1” has $2 digits, but an account ID has 12; it was taken for an account alias. Check the number.',
  account_case: 'An account alias has no capital letters; “$1” was read as “$2”. Write it in lower case.',
  account_conflict: '$1 and $2 name different accounts; $1 counts. Remove one of them.',
  account_missing:
    'This section names a role but no account, so it cannot be listed. Add aws_account_id, or give both in role_arn.',
  role_missing:
    'This section has an account but no role, and no source_profile names it, so it is not used. Add role_name to list it.',
  target_role_missing:
    'No role is named here and $1 gives none with target_role_name, so this cannot be listed. Add role_name to this section.',
  target_missing:
    'This section has $1, but no account and no role, so nothing is listed for it. Add role_arn, or aws_account_id and role_name.',
  role_name_invalid:
    'IAM allows no role named “$1” (1 to 64 letters, digits and +=,.@_-); it is listed, but the switch may fail. Check the name.',
  role_reserved:
    'Nobody can switch to $1: it is a role of IAM Identity Center, which only the access portal opens. Write sso_account_id and sso_role_name = $2 instead, with sso_session or sso_start_url.',
  sign_in_only:
    'This section says who signs in, not which role to switch to, so nothing is listed for it. Nothing to do; to use it as a base account, name it in source_profile of a role.',
  process_without_role:
    'This command does not say which role it gives, so nothing is listed for this section. To list it, add role_arn, or sso_account_id and sso_role_name with the address of the access portal.',
  section_without_role:
    'Nothing in this section says an account or a role, so nothing is listed for it. To list a role, add role_arn; leave it if only the AWS CLI uses it.',
  color_invalid:
    '“$1” is not a colour, so none is used. Write it like ff0000, #ff0000 or #f00, or use a CSS colour name such as tomato.',
  color_misspelt: '“$1” is not a colour, so none is used. Did you mean $2?',
  image_invalid:
    '“$1” is not an image Hatrack may load, so none is shown. Use a URL that starts with https:// or data:image/.',
  env_invalid:
    '“$1” is not an environment, so none is shown. Write one word of at most 32 letters and digits, such as prod.',
  confirm_invalid:
    '“$1” is neither yes nor no, so this line has no effect. Write yes (or true, on, 1) or no (or false, off, 0).',
  request_url_invalid:
    '“$1” is not a URL to ask for access at, so it is not used. Write one that starts with https://; {account}, {role} and {name} are filled in behind the host.',
  sign_in_url_invalid:
    '“$1” is not a URL to sign in at, so it is not used. Write one that starts with https://, without a user name or password in it.',
  after_sign_in_undefined:
    'after_sign_in names “$1”, but no section has that name, so nothing is chosen after signing in. Add the section or correct the name.',
  after_sign_in_misspelt:
    'after_sign_in names “$1”, but no section has that name, so nothing is chosen after signing in. Did you mean “$2”?',
  region_invalid: '“$1” does not look like a region; switching there may fail. Write it like eu-west-1.',
  region_misspelt: '“$1” does not look like a region; switching there may fail. Did you mean $2?',
  source_undefined:
    'source_profile names “$1”, but no section has that name, so this role has no base. Add the section or correct the name.',
  source_misspelt:
    'source_profile names “$1”, but no section has that name, so this role has no base. Did you mean “$2”?',
  source_default:
    'There is no [default] in this text, so this role is tied to no account. Nothing to do, unless you want that: then add [default] with aws_account_id.',
  source_case: 'source_profile says “$1” but the section is named “$2”; it was read as that. Write both the same way.',
  source_self:
    'This profile names itself as its source (for the AWS CLI: use its own keys); in Hatrack it has no base. Nothing to do.',
  source_cycle:
    'source_profile goes round in a circle: $1. This line closes it and is ignored. Name the profile you sign in to instead.',
  sso_session_undefined:
    'sso_session names “$1”, but there is no [sso-session $1], so the access portal is unknown. Add that section or correct the name.',
  sso_session_case:
    'sso_session says “$1” but the section is named “$2”; it was read as that. Write both the same way.',
  sso_session_misspelt:
    'sso_session names “$1”, but there is no such section, so the access portal is unknown. Did you mean “$2”?',
  portal_incomplete: 'Without $1 no role can be opened through the access portal from here. Add $1.',
  portal_url_invalid:
    '“$1” is not the address of an access portal, so its roles cannot be opened. Write the https:// URL your organisation gave you.',
  portal_unknown:
    '$1 is not a host of AWS access portals that Hatrack knows, so it is not opened for these roles. Write the address under which your organisation’s portal opens in the browser.',
  portal_name_only:
    'aws-sso gives this role by its portal “$1” (roles like it: $2), whose address this text lacks. Hatrack switches to it as to any role, which AWS refuses for a permission set. Add [sso-session $1] with sso_start_url: they all open there then.',
  portal_account_invalid:
    '“$1” is not an account ID. The access portal knows accounts by their 12 digits, not by an alias, so this role cannot be opened. Write the 12 digits.',
  permission_set_part:
    '“$1” is more than the name of a permission set, which is all that sso_role_name takes; it was read as “$2”. Write that alone.',
  permission_set_invalid:
    '“$1” does not say which permission set it is, so this role cannot be opened. Write the role’s name as the access portal shows it, without an ARN.',
  portal_path:
    '“$1” leads to no access portal: at this host there is one at $2 only. Write the address under which your organization’s portal opens in the browser.',
  portal_region: 'No access portal of $1 is in the region “$2”, so its roles cannot be opened. Correct sso_region.',
  portal_vanity:
    '$1 is not a host of AWS: it is taken for your organization’s own name for its access portal, and shown with each role that opens there. Nothing to do if you know it.',
  secret_removed:
    'This line holds a secret ($1$2). Hatrack needs no keys and stores none: saving takes the line out. Keep it in ~/.aws/credentials.',
} as const;

export type IssueCode = keyof typeof ISSUE_MESSAGES;
