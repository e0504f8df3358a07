/**
 * Shapes of credentials, beyond those that secretlint knows. Where an expression has a group called `secret`,
 * only that part is taken out.
 */
export const CREDENTIALS: readonly RegExp[] = [
  /-----BEGIN [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----|$)/g,
  /PuTTY-User-Key-File-\d:[\s\S]*?(?:Private-MAC: [0-9a-f]+|$)/g,
  /\b(?:AKIA|ASIA|ABIA|ACCA|AROA|AIDA)[A-Z0-9]{16}\b/g,
  /\b(?:gh[pousr]_[A-Za-z0-9]{30,255}|github_pat_[A-Za-z0-9_]{22,255})/g,
  /\b(?:glpat|gldt|glrt|glcbt|glptt|glft|glimt|glagent|glsoat|gloas)-[A-Za-z0-9_.-]{20,}/g,
  /\bxox[abeoprs](?:-[A-Za-z0-9-]{8,})+/g,
  /\bxapp-\d-[A-Za-z0-9-]{10,}/g,
  /https:\/\/hooks\.slack\.com\/(?:services|workflows|triggers)\/(?<secret>[A-Za-z0-9+/]{20,})/g,
  /https:\/\/(?:\w+\.)?discord(?:app)?\.com\/api\/webhooks\/(?<secret>\d+\/[\w-]{30,})/g,
  /\b(?:sk|rk|pk)_(?:live|test)_[A-Za-z0-9]{10,}/g,
  /\bwhsec_[A-Za-z0-9+/=]{20,}/g,
  /\bsk-(?:ant-|proj-|svcacct-|admin-|or-v1-)?[A-Za-z0-9_-]{20,}/g,
  /\bAIza[A-Za-z0-9_-]{35}/g,
  /\bya29\.[A-Za-z0-9_-]{20,}/g,
  /\bGOCSPX-[A-Za-z0-9_-]{20,}/g,
  /\bnpm_[A-Za-z0-9]{30,}/g,
  /\bpypi-[A-Za-z0-9_-]{32,}/g,
  /\brubygems_[a-f0-9]{48}\b/g,
  /\bcio[A-Za-z0-9]{32}\b/g,
  /\bdckr_(?:pat|oat)_[A-Za-z0-9_-]{20,}/g,
  /\bSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}/g,
  /\b(?:SK|AC)[0-9a-f]{32}\b/g,
  /\bkey-[0-9a-f]{32}\b/g,
  /\b[0-9a-f]{32}-us\d{1,2}\b/g,
  /\bdo[opr]_v1_[a-f0-9]{64}\b/g,
  /\bhf_[A-Za-z0-9]{30,}/g,
  /\b(?:hvs|hvb|hvr)\.[A-Za-z0-9_-]{20,}/g,
  /\bdp\.(?:st|pt|ct|sa|scim|audit)\.[A-Za-z0-9._-]{20,}/g,
  /\bdapi[a-f0-9]{32}\b/g,
  /\bshp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}\b/g,
  /\bsq0(?:atp|csp|idp)-[A-Za-z0-9_-]{22,}/g,
  /\bEAAA[A-Za-z0-9_-]{56,}/g,
  /\b\d{8,10}:AA[A-Za-z0-9_-]{32,}/g,
  /\b[MNO][A-Za-z\d_-]{23,27}\.[A-Za-z\d_-]{6}\.[A-Za-z\d_-]{27,}/g,
  /\blin_(?:api|oauth)_[A-Za-z0-9]{32,}/g,
  /\bATATT3[A-Za-z0-9_\-=]{40,}/g,
  /\b[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_\-=]{60,}/g,
  /\bgl(?:sa|c)_[A-Za-z0-9+/=_]{32,}/g,
  /\bNRAK-[A-Z0-9]{27}\b/g,
  /\bsntry[su]_[A-Za-z0-9+/=_-]{40,}/g,
  /\bpscale_(?:tkn|pw|oauth)_[A-Za-z0-9_.=-]{32,}/g,
  /\bpul-[a-f0-9]{40}\b/g,
  /\b(?:secret_|ntn_)[A-Za-z0-9]{40,}/g,
  /\bfigd_[A-Za-z0-9_-]{40,}/g,
  /\bAGE-SECRET-KEY-1[A-Z0-9]{58}\b/g,
  /\bS[UANOCX][A-Z2-7]{56}\b/g,
  /\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}(?:\.[A-Za-z0-9_-]*)?/g,
  /\b(?:AccountKey|SharedAccessKey|SharedSecret)=(?<secret>[A-Za-z0-9+/]{20,}={0,2})/gi,
  /[?&](?:sig|signature|X-Amz-Signature|X-Amz-Credential|X-Amz-Security-Token|access_token|token|api_?key|key|password|secret)=(?<secret>[^&\s"'<>]{6,})/gi,
  /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@"'<>]{0,200}:(?<secret>[^\s/@"'<>]{1,200})@/gi,
  /\b(?:bearer|basic|token|negotiate)\s+(?<secret>[A-Za-z0-9._~+/-]{16,}={0,2})/gi,
  /\b(?:proxy-)?authorization["']?\s*[:=]\s*["']?(?:(?:bearer|basic|token|digest)\s+)?(?<secret>[^\s"',;]{8,})/gi,
  /\b(?:set-)?cookie["']?\s*:\s*(?<secret>[^\r\n]{8,})/gi,
  /\bx-(?:api|auth|vault|access|gitlab|amz-security)-?(?:key|token)["']?\s*[:=]\s*["']?(?<secret>[^\s"',;]{6,})/gi,
  /"auths?"\s*:\s*"(?<secret>[A-Za-z0-9+/]{8,}={0,2})"/g,
  /\bmachine\s+\S+\s+login\s+\S+\s+password\s+(?<secret>\S+)/gi,
  /(?:--?(?:password|passwd|token|secret|api-key)[ =])(?<secret>[^\s"']{4,})/gi,
];

const NAME =
  '(?:(?<![A-Za-z])pass|pass(?:word|wd|phrase|code)|pwd|secret(?:[_-]?(?:access)?[_-]?key)?|token|api[_-]?key|apikey|access[_-]?key(?:[_-]?secret)?|auth[_-]?key|private[_-]?key|signing[_-]?key|encryption[_-]?key|master[_-]?key|client[_-]?secret|credentials?|connection[_-]?string)';

/** A setting whose name says that its value is secret: `DB_PASSWORD=…`, `"apiKey": "…"`, `client-secret: …`. */
export const SECRET_SETTING = new RegExp(
  `${NAME}["']?[ \\t]*(?:=>|[:=])[ \\t]*(?:"(?<quoted>[^"\\r\\n]{4,})"|'(?<single>[^'\\r\\n]{4,})'|(?<bare>[^\\s"'<>(){}\\[\\],;$*]{6,}))`,
  'gi',
);

/** Values that stand where a secret would and are none. */
export const NO_SECRET =
  /^(?:null|none|undefined|true|false|required|missing|expected|invalid|expired|unknown|optional|redacted|\*+|<.*>|\$\{.*\}|\[redacted\])$/i;
