/** Draws from a fixed sequence, so that every run sees the same tokens. */
export type Draw = (count: number, alphabet?: string) => string;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const HEX = '0123456789abcdef';
const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const DIGITS = '0123456789';
const SMALL = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** A draw from a seed (mulberry32). */
export const drawFrom = (seed: number): Draw => {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return (count, alphabet = LETTERS) =>
    Array.from({ length: count }, () => alphabet[Math.floor(next() * alphabet.length)]).join('');
};

const uuid = (r: Draw): string => [8, 4, 4, 4, 12].map((count) => r(count, HEX)).join('-');
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const pem = (kind: string, r: Draw): string =>
  ['BEGIN', 'END'].map((word) => `-----${word} ${kind}-----`).join(`\n${r(64)}\n${r(40)}\n`);

/**
 * Tokens as their makers write them, put together here so that no scanner finds one in this file: what the sample
 * is, how it is written (`§` stands around what must not be kept).
 */
export const samples: readonly (readonly [what: string, written: (r: Draw) => string])[] = [
  ['AWS key id', (r) => `§AKIA${r(16, UPPER)}§`],
  ['AWS temporary key id', (r) => `§ASIA${r(16, UPPER)}§`],
  ['AWS secret key', (r) => `AWS_SECRET_ACCESS_KEY=§${r(40)}§`],
  ['AWS secret key in JSON', (r) => `"SecretAccessKey": "§${r(40)}§"`],
  ['AWS session token', (r) => `aws_session_token = §${r(200)}§`],
  ['AWS Bedrock', (r) => `§ABSK${r(100)}§`],
  ['GitHub, classic', (r) => `§ghp_${r(36)}§`],
  ['GitHub, OAuth', (r) => `§gho_${r(36)}§`],
  ['GitHub, app', (r) => `§ghs_${r(36)}§`],
  ['GitHub, fine-grained', (r) => `§github_pat_${r(22)}_${r(59)}§`],
  ['GitLab', (r) => `§glpat-${r(20)}§`],
  ['GitLab, job', (r) => `§glcbt-64_${r(20)}§`],
  ['GitLab, trigger', (r) => `§glptt-${r(40, HEX)}§`],
  ['Bitbucket', (r) => `§ATBB${r(32)}§`],
  ['Slack bot', (r) => `§xoxb-${r(12, DIGITS)}-${r(13, DIGITS)}-${r(24)}§`],
  ['Slack app', (r) => `§xapp-1-A${r(10, UPPER)}-${r(13, DIGITS)}-${r(64, HEX)}§`],
  ['Slack webhook', (r) => `https://hooks.slack.com/services/§T${r(8, UPPER)}/B${r(8, UPPER)}/${r(24)}§`],
  ['Discord webhook', (r) => `https://discord.com/api/webhooks/§${r(18, DIGITS)}/${r(68)}§`],
  ['Discord bot', (r) => `§M${r(23)}.${r(6)}.${r(38)}§`],
  [
    'Teams webhook',
    (r) => `https://a.webhook.office.com/webhookb2/§${uuid(r)}@${uuid(r)}/IncomingWebhook/${r(32, HEX)}§`,
  ],
  ['Stripe', (r) => `§sk_live_${r(24)}§`],
  ['Stripe, restricted', (r) => `§rk_live_${r(24)}§`],
  ['Stripe webhook', (r) => `§whsec_${r(32)}§`],
  ['Google API', (r) => `§AIza${r(35)}§`],
  ['Google OAuth access', (r) => `§ya29.${r(60)}§`],
  ['Google OAuth refresh', (r) => `§1//0${r(60)}§`],
  ['Google client secret', (r) => `§GOCSPX-${r(28)}§`],
  ['Firebase', (r) => `§AAAA${r(7)}:APA91b${r(134)}§`],
  ['Azure storage', (r) => `AccountName=x;AccountKey=§${r(86)}==§;EndpointSuffix=core`],
  ['Azure signed address', (r) => `https://x.blob.example/c?sv=2&sp=r&sig=§${r(43)}%3D§`],
  ['Azure client secret', (r) => `§${r(3)}8Q~${r(34)}§`],
  ['Azure DevOps', (r) => `AZURE_DEVOPS_PAT=§${r(52, SMALL)}§`],
  ['Azure service bus', (r) => `SharedAccessKeyName=k;SharedAccessKey=§${r(43)}=§`],
  ['npm', (r) => `§npm_${r(36)}§`],
  ['.npmrc', (r) => `//npm.example/:_authToken=§${r(36)}§`],
  ['PyPI', (r) => `§pypi-AgEIcHlwaS5vcmc${r(60)}§`],
  ['RubyGems', (r) => `§rubygems_${r(48, HEX)}§`],
  ['crates.io', (r) => `§cio${r(32)}§`],
  ['NuGet', (r) => `§oy2${r(43, SMALL)}§`],
  ['Docker Hub', (r) => `§dckr_pat_${r(27)}§`],
  ['Docker login', (r) => `"auth": "§${base64(`user:${r(20)}`)}§"`],
  ['SendGrid', (r) => `§SG.${r(22)}.${r(43)}§`],
  ['Mailgun', (r) => `§key-${r(32, HEX)}§`],
  ['Mailchimp', (r) => `§${r(32, HEX)}-us12§`],
  ['Brevo', (r) => `§xkeysib-${r(64, HEX)}-${r(16)}§`],
  ['Postmark', (r) => `X-Postmark-Server-Token: §${uuid(r)}§`],
  ['Twilio', (r) => `§SK${r(32, HEX)}§`],
  ['Twilio, by its name', (r) => `TWILIO_AUTH_TOKEN=§${r(32, HEX)}§`],
  ['DigitalOcean', (r) => `§dop_v1_${r(64, HEX)}§`],
  ['Heroku', (r) => `§HRKU-${uuid(r)}§`],
  ['Fly', (r) => `§fm2_${r(100)}§`],
  ['Netlify', (r) => `§nfp_${r(36)}§`],
  ['Supabase', (r) => `§sbp_${r(40, HEX)}§`],
  ['PlanetScale', (r) => `§pscale_tkn_${r(43)}§`],
  ['Cloudflare, by its name', (r) => `CLOUDFLARE_API_TOKEN=§${r(40)}§`],
  ['OpenAI', (r) => `§sk-${r(48)}§`],
  ['OpenAI, project', (r) => `§sk-proj-${r(74)}T3BlbkFJ${r(74)}§`],
  ['Anthropic', (r) => `§sk-ant-api03-${r(93)}AA§`],
  ['Hugging Face', (r) => `§hf_${r(34)}§`],
  ['Replicate', (r) => `§r8_${r(37)}§`],
  ['Groq', (r) => `§gsk_${r(52)}§`],
  ['Vault', (r) => `§hvs.${r(90)}§`],
  ['Vault, by its header', (r) => `X-Vault-Token: §s.${r(24)}§`],
  ['Terraform Cloud', (r) => `§${r(14)}.atlasv1.${r(67)}§`],
  ['Doppler', (r) => `§dp.pt.${r(43)}§`],
  ['Pulumi', (r) => `§pul-${r(40, HEX)}§`],
  ['1Password', (r) => `§ops_eyJ${r(250)}§`],
  ['Databricks', (r) => `§dapi${r(32, HEX)}§`],
  ['Shopify', (r) => `§shpat_${r(32, HEX)}§`],
  ['Square', (r) => `§sq0atp-${r(22)}§`],
  ['PayPal', (r) => `§access_token$production$${r(16, SMALL)}$${r(32, HEX)}§`],
  ['Telegram', (r) => `§${r(9, '123456789')}:AA${r(33)}§`],
  ['Linear', (r) => `§lin_api_${r(40)}§`],
  ['Atlassian', (r) => `§ATATT3${r(180)}=${r(8, UPPER)}§`],
  ['Notion', (r) => `§ntn_${r(46)}§`],
  ['Figma', (r) => `§figd_${r(40)}§`],
  ['Airtable', (r) => `§pat${r(14)}.${r(64, HEX)}§`],
  ['Dropbox', (r) => `§sl.${r(135)}§`],
  ['HubSpot', (r) => `§pat-na1-${uuid(r)}§`],
  ['Okta', (r) => `Authorization: SSWS §00${r(40)}§`],
  ['Mapbox', (r) => `§sk.eyJ1Ijoi${r(60)}.${r(22)}§`],
  ['Postman', (r) => `§PMAK-${r(24, HEX)}-${r(34, HEX)}§`],
  ['Grafana', (r) => `§glsa_${r(32)}_${r(8, HEX)}§`],
  ['Datadog', (r) => `DD_API_KEY=§${r(32, HEX)}§`],
  ['New Relic', (r) => `§NRAK-${r(27, UPPER)}§`],
  ['Sentry', (r) => `§sntryu_${r(64, HEX)}§`],
  ['SonarQube', (r) => `§sqp_${r(40, HEX)}§`],
  ['CircleCI', (r) => `§CCIPAT_${r(22)}_${r(40, HEX)}§`],
  ['Buildkite', (r) => `§bkua_${r(40, HEX)}§`],
  ['Artifactory', (r) => `§AKCp${r(69)}§`],
  ['LaunchDarkly', (r) => `§sdk-${uuid(r)}§`],
  ['Tailscale', (r) => `§tskey-auth-${r(12)}-${r(32)}§`],
  ['Alibaba Cloud', (r) => `§LTAI${r(20)}§`],
  ['JSON web token', (r) => `§eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.${r(43)}§`],
  ['RSA key', (r) => `§${pem('RSA PRIVATE KEY', r)}§`],
  ['OpenSSH key', (r) => `§${pem('OPENSSH PRIVATE KEY', r)}§`],
  ['PGP key', (r) => `§${pem('PGP PRIVATE KEY BLOCK', r)}§`],
  ['PuTTY key', (r) => `§PuTTY-User-Key-File-3: x\nPrivate-Lines: 1\n${r(48)}\nPrivate-MAC: ${r(64, HEX)}§`],
  ['age key', (r) => `§AGE-SECRET-KEY-1${r(58, 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L')}§`],
  ['NATS seed', (r) => `§SU${r(56, UPPER)}§`],
  ['WireGuard key', (r) => `PrivateKey = §${r(43)}=§`],
  ['kubeconfig', (r) => `    client-key-data: §LS0tLS1CRUdJTi${r(100)}§`],
  ['password hash', (r) => `admin:§$2y$10$${r(53)}§`],
  ['database address', (r) => `postgres://app:§${r(12)}§@db.example:5432/app`],
  ['Redis address', (r) => `redis://:§${r(16)}§@cache.example:6379`],
  ['JDBC address', (r) => `jdbc:mysql://h/db?user=root&password=§${r(12)}§`],
  ['ADO.NET connection', (r) => `Server=x;User Id=sa;Password=§${r(12)}§;`],
  ['address with a token', (r) => `https://§${r(40, HEX)}§@git.example/x.git`],
  ['curl', (r) => `curl -u admin:§${r(12)}§ https://x.example`],
  ['mysql', (r) => `mysql -uroot -p§${r(12)}§ db`],
  ['bearer header', (r) => `Authorization: Bearer §${r(40)}§`],
  ['basic header', (r) => `authorization: Basic §${base64(`user:${r(12)}`)}§`],
  ['cookie', (r) => `Set-Cookie: §sid=${r(32)}§`],
  ['key header', (r) => `X-API-Key: §${r(32)}§`],
  ['setting', (r) => `DB_PASSWORD=§${r(12)}§`],
  ['setting in JSON', (r) => `{"client_secret":"§${r(24)}§"}`],
  ['setting in JSON in JSON', (r) => `{\\"password\\":\\"§${r(16)}§\\"}`],
  ['setting in YAML', (r) => `  api-key: §${r(24)}§`],
  ['setting in XML', (r) => `<password>§${r(14)}§</password>`],
  ['option', (r) => `tool --password=§${r(12)}§ --verbose`],
  ['netrc', (r) => `machine git.example login bot password §${r(16)}§`],
];
