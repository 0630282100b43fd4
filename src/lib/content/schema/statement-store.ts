import * as v from 'valibot';
import { fields } from './parts.ts';

/** A key travels in every request: over https, or within the machine. Without credentials, query or fragment of its own. */
const address = /^(?:https:\/\/[^\s/?#@]+|http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?)(?:\/[^\s?#]*)?$/;

/** What is read into a header: printable ASCII; a colon would end the key. */
function credential(form: RegExp, expected: string, title: string, description: string) {
	return v.pipe(
		v.string(),
		v.regex(form, expected),
		v.maxLength(200, 'at most 200 characters'),
		v.title(title),
		v.description(description)
	);
}

/** A store of xAPI statements that packages for the web tell what learners do. */
export const statementStore = v.exactOptional(
	v.pipe(
		fields({
			endpoint: v.pipe(
				v.string(),
				v.regex(address, 'an address that begins with https:// and has no ? or # (http:// on this machine alone)'),
				v.maxLength(500, 'at most 500 characters'),
				v.title('Endpoint'),
				v.description('Address of the store, below which `statements` is found.')
			),
			key: credential(/^[!-9;-~]+$/, 'letters, digits and signs without colon', 'Key', 'As the store gave it out.'),
			secret: credential(/^[!-~]+$/, 'letters, digits and signs', 'Secret', 'As the store gave it out.')
		}),
		v.title('xAPI'),
		v.description(
			'A store of xAPI statements for packages for the web. Whoever opens the package can read the key: one that may write and nothing else.'
		)
	)
);
