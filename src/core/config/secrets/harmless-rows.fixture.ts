/** Lines that have the words or the looks of secrets, and hold none. */
const GIT = '3f786850e387550fdab836ed7e6dc881de23001b';
const SHA256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const UUID = '123e4567-e89b-42d3-a456-426614174000';
const ROLE = 'OrganizationAccountAccessRoleForAudit123';
const CAMEL_ROLE = 'DataPlatformProdReadOnlyAccess2026EuWest';
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A role's own keys, with what is valid for them. */
const OWN_KEYS = `
role_arn = arn:aws:iam::111122223333:role/secret-key=reader
role_arn = arn:aws:iam::111122223333:role/access-key-rotator # weekly
role_arn = arn:aws:iam::111122223333:role/team/token=abc123def456
role_arn = arn:aws:iam::111122223333:role/${ROLE}
role_arn = arn:aws:iam::111122223333:role/${CAMEL_ROLE}
role_arn: arn:aws-cn:iam::111122223333:role/password@2026,secret+key
  role_arn = arn:aws:iam::111122223333:role/AKIAIOSFODNN7EXAMPLE
role_name = ${ROLE}
role_name = ${CAMEL_ROLE}
role_name = Department42/Platform/ServiceRole/Admin1
role_name = secret=reader
sso_role_name = PasswordReset2Admin
sso_role_name = SecretKeyRotator
source_profile = secret-base
source_profile = token:prod
target_role_name = AccessKeyRotator2026
image = https://img.example.com/a.png?access_key_color=red
image = https://img.example.com/${GIT}/logo.png
image = https://img.example.com/a/${'long-path/'.repeat(12)}x.png?key=logo
image = https://img.example.com/a.png?token=logo&size=64
image = data:image/png;base64,${PNG}
image = data:image/png;base64,${PNG.repeat(20)}
group = ASIA2026EUROPEWEST1
group = ASIAPACIFICNORTHEAST
group = AsiaPacific
group = Secrets: all 7
group = password=reset
group = ${CAMEL_ROLE}
color = ff8800
color = #ff8800
region = ap-northeast-1
aws_account_id = 111122223333
aws_account_alias = secret-key-vault-2
mfa_serial = arn:aws:iam::111122223333:mfa/token-2026
mfa_serial = GAHT12345678
sso_start_url = https://d-1234567890.example.com/start#/token
sso_account_id = 111122223333
sso_session = secret-2
`;

/** Other keys that speak of secrets. */
const OTHER_KEYS = `
tag_token = true
tokenizer = bert
secretary = Alice
pinned = always
secrets_manager_prefix = prod/
api_key_header = X-Api-Key
credentials = shared
transitive_session_tags = Token=abc
session_tags = Secret=no
pass_through = yes
pwd = /home/alice/projects
access_key_max_age_days = 90
secret_rotation_days = 30
login_token_url = https://login.example.com/token
aws_secret_access_key = YOUR_SECRET_ACCESS_KEY
aws_session_token = REDACTED
session_token_duration = 20m
x_security_token_expires = 2026-11-30T12:00:00+09:00
x_security_token_expires = 1796040000
token_ttl = 3600
token = none
token = $GITHUB_TOKEN
token = \${GITHUB_TOKEN}
token = <your token>
token = {{ vault.token }}
token = ****
token = xxxxxxxxxxxx
password = $(pass show aws/dev)
password = see vault
password = "see 1Password"
password = none
password =
aws_secret_access_key =
aws_secret_access_key = $SECRET
aws_secret_access_key = <SECRET>
aws_access_key_id = %AKID%
aws_access_key_id = AKIA****************
secret_file = /run/secrets/aws
web_identity_token_file = /var/run/secrets/eks/token
web_identity_token_file = C:\\Users\\alice\\token2.txt
private_key = ~/.ssh/id_ed25519
private_key_path = /home/alice/keys/aws-2026.pem
api_key_env = HATRACK_API_KEY
secret = arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db-AbCdEf
secret = https://vault.example.com/v1/aws
token_endpoint = https://login.example.com/oauth2/v2.0/token
mfa_token_provider = "show 2fa"
mfa_process = ykman oath accounts code aws
password_policy = strict-2
credential_source = Ec2InstanceMetadata
credential_process = gopass show -o --password aws
credential_process = gopass show -o --password aws-prod-1
credential_process = /opt/keys --profile dev
credential_process = tool --token-file ~/t --profile dev
credential_process = sh -c "x | jq '{AccessKeyId: .[0].value}'"
credential_process = sh -c "x | jq '{Version: 1, AccessKeyId: $id, SecretAccessKey: $key}'"
credential_process = aws-vault export --format=json --mfa-token=prompt dev
credential_process = op read op://aws/dev/password
credential_process = sh -c 'TOKEN=$(pass show x) tool'
secret_key = var.secret_key
commit = ${GIT}
sha256 = ${SHA256}
external_id = ${UUID}
checksum = ${SHA256.toUpperCase()}
version = v1.2.3
`;

const COMMENTS = `
; AWS_SESSION_TOKEN_TTL=1h
# aws_secret_access_key
# aws_access_key_id, aws_secret_access_key
# aws_secret_access_key goes to ~/.aws/credentials
# For security reasons, access keys are stored separately in ~/.aws/credentials
# the access key was rotated on 2026-11-30
# password: see vault
# secret-key=reader is a tag
# password manager: 1Password
# pass 1 of 2
# 2FA token: YubiKey 5
# access key: not used
# トークン: なし
# password: ask Alice
# token: rotates weekly
# tokens expire after 12 hours
# secret key: stored in 1Password
# passwords are reset by the team of 24 hours
# pass: all tests
# commit ${GIT}
# ${GIT}
# ${SHA256}
# ${UUID}
# sha256:${SHA256}
# ${ROLE}
# ${CAMEL_ROLE}
# data:image/png;base64,${PNG}
# https://wiki.example.com/${'a-long-path/'.repeat(8)}Access-Keys-And-Secrets?page=2
# trust arn:aws:iam::111122223333:role/Secret-Key=Reader from May 2026
# monkey-business-with-a-long-name and ey-something-long-enough
# パスワードは Vault にあります
# the bearer of this role reads logs
[secret-key=reader]
[profile token:prod]
[ASIAPACIFIC]
`;

const lines = (text: string): string[] => text.split('\n').filter(line => line !== '');

const CERTIFICATE = ['-----BEGIN CERTIFICATE-----', PNG.slice(0, 64), PNG.slice(0, 40), '-----END CERTIFICATE-----'];

export const HARMLESS_ROWS: readonly string[] = [
  ...lines(OWN_KEYS),
  ...lines(OTHER_KEYS),
  ...lines(COMMENTS),
  `# rotate the access key\n# ${GIT}`,
  '# the secret key\nregion = eu-west-1',
  '# Access key ID,Secret access key\n# see,vault',
  '| role | token |\n|---|---|\n| Reader | none |',
  'password =\nregion = ap-northeast-1',
  CERTIFICATE.join('\n'),
  CERTIFICATE.map(line => `# ${line}`).join('\n'),
];
