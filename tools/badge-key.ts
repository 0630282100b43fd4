/**
 * Makes a key that signs badges.
 *
 *     npm run badge-key -- <file> [--algorithm RS256|ES256|EdDSA] [--keep]
 *
 * The file holds the private key as a JSON Web Key and is for its owner alone. Every verifier knows RS256; the other two make shorter badges.
 * With --keep the keys of an existing file stay behind the new one: they sign no more, but what they signed can still be verified.
 */
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readBadgeKeys } from '../src/lib/interchange/badge/keys.ts';

const usage = 'usage: npm run badge-key -- <file> [--algorithm RS256|ES256|EdDSA] [--keep]';
const { values, positionals } = options();
const [path, ...more] = positionals;
if (values.help) {
	console.log(usage);
	process.exit(0);
}
if (path === undefined || more.length > 0) stop(usage);
if (existsSync(path) && !values.keep)
	stop(`${path} is there already. --keep makes a new key and goes on publishing the old; nothing overwrites one.`);

const earlier = existsSync(path) ? await earlierKeys(path) : [];
const file = { keys: [privateKey(values.algorithm), ...earlier] };
const checked = await readBadgeKeys(JSON.stringify(file));
if ('problem' in checked) stop(`The new file ${checked.problem}.`);
// For the owner alone from the first byte on, and whole or not at all.
writeFileSync(`${path}.new`, `${JSON.stringify(file, null, '\t')}\n`, { mode: 0o600 });
renameSync(`${path}.new`, path);
console.log(`${path}: a key for ${checked.signing.algorithm}, thumbprint ${checked.signing.id}.`);
if (earlier.length > 0) console.log(`It goes on publishing ${earlier.length} earlier.`);
console.log('Keep a copy in a safe place, and show it to nobody. docs/operate.md says how to use it.');

function privateKey(algorithm: string) {
	const jwk = { format: 'jwk' } as const;
	switch (algorithm) {
		case 'RS256':
			return { ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export(jwk), alg: algorithm };
		case 'ES256':
			return { ...generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export(jwk), alg: algorithm };
		case 'EdDSA':
			return { ...generateKeyPairSync('ed25519').privateKey.export(jwk), alg: algorithm };
		default:
			return stop(`There is no algorithm ${algorithm} here. ${usage}`);
	}
}

/** Their public parts alone: what signs no more need not be able to. */
async function earlierKeys(from: string) {
	const keys = await readBadgeKeys(readFileSync(from, 'utf8'));
	if ('problem' in keys) return stop(`${from} ${keys.problem}. Nothing was changed.`);
	return keys.published.map(({ jwk }) => jwk);
}

function options() {
	try {
		return parseArgs({
			allowPositionals: true,
			options: {
				algorithm: { type: 'string', default: 'RS256' },
				keep: { type: 'boolean', default: false },
				help: { type: 'boolean', default: false }
			}
		});
	} catch (fault) {
		return stop(`${fault instanceof Error ? fault.message : fault}\n${usage}`);
	}
}

function stop(message: string): never {
	console.error(message);
	process.exit(2);
}
