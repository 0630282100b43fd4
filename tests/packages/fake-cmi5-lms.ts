/**
 * A cmi5 LMS with its store of statements, as strict as the standard: it takes nothing that breaks a rule, and keeps a list of the rules that were
 * broken, by the numbers of `@cmi5/requirements`. On loopback, with the headers that a page from elsewhere needs.
 *
 * From a test in a browser:
 *
 *     const lms = await startFakeCmi5Lms();
 *     const unit = lms.enrol({ masteryScore: 0.6, moveOn: 'CompletedAndPassed', returnUrl: `${base}/back.html` });
 *     const first = unit.launch();                         // { query, verbs }; launch('Browse') to look only
 *     await page.goto(`${base}/index.html?${first.query}`);
 *     …
 *     await page.close(); // of a context that lives on: what a page sends as it goes away dies with its context
 *     await lms.until(() => first.verbs.includes('terminated'));
 *     expect(lms.broken).toEqual([]);
 *     expect(unit.statements('answered')).toHaveLength(3);
 *     // To come back: unit.launch() again; the session before it counts as abandoned where it was not terminated.
 *     lms.fail({ resource: 'statements', times: 2, how: 'status', status: 503 });
 *     await lms.close();
 */
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import {
	brokenBy,
	isDefined,
	isLoose,
	isSame,
	sessionExtension,
	verbOf,
	type Agreed,
	type Broken,
	type LaunchMode,
	type Loose,
	type MoveOn
} from './support/cmi5-rules.ts';

const requirements: unknown = createRequire(import.meta.url)('@cmi5/requirements');

export type UnitSettings = {
	readonly masteryScore?: number;
	readonly moveOn?: MoveOn;
	readonly returnUrl?: string;
	readonly learner?: string;
	/** As stores of xAPI 2.0 do: a document is not changed by who does not name its version. */
	readonly demandsTags?: boolean;
};

/** What goes wrong with the next requests. */
export type Fault = {
	readonly resource: 'fetch' | 'statements' | 'activities/state' | 'agents/profile' | 'any';
	readonly method?: string;
	/** How often; always where it is left out. */
	readonly times?: number;
	/** How many go through before. */
	readonly after?: number;
} & (
	| { readonly how: 'status'; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
	/** The line breaks before anything is done, or after it was. */
	| { readonly how: 'dropped' | 'answer-lost' }
	| { readonly how: 'slow'; readonly milliseconds: number }
);

type Session = Agreed & {
	readonly id: string;
	readonly unit: Unit;
	readonly token: string;
	isFetched: boolean;
	hasLaunchData: boolean;
	hasPreferences: boolean;
	isAbandoned: boolean;
	/** Of the defined statements. */
	verbs: readonly string[];
	timestamp: string;
};
type Document = { readonly text: string; readonly type: string };
type Unit = {
	readonly settings: UnitSettings;
	readonly registration: string;
	readonly activityId: string;
	readonly actor: Loose;
	readonly documents: Map<string, Document>;
	readonly sessions: Session[];
};
type Stored = { readonly statement: Loose; readonly session: Session };
type Answer = { readonly status: number; readonly body?: string; readonly type?: string; readonly tag?: string };

export type FakeCmi5Lms = Awaited<ReturnType<typeof startFakeCmi5Lms>>;

export async function startFakeCmi5Lms() {
	const stored: Stored[] = [];
	const broken: Broken[] = [];
	const faults: { fault: Fault; passed: number; done: number }[] = [];
	const requests: string[] = [];
	const units: Unit[] = [];
	let origin = '';

	function breach(requirement: string, what: string): void {
		if (!isLoose(requirements) || !(requirement in requirements)) throw new Error(`no requirement ${requirement}`);
		broken.push({ requirement, what });
	}

	function enrol(settings: UnitSettings = {}) {
		const unit: Unit = {
			settings,
			registration: randomUUID(),
			activityId: `${origin}/activity/${randomUUID()}`,
			actor: {
				objectType: 'Agent',
				name: settings.learner ?? 'Ada Kroll',
				account: { homePage: origin, name: settings.learner ?? 'ada' }
			},
			documents: new Map(),
			sessions: []
		};
		units.push(unit);
		return {
			registration: unit.registration,
			launch: (mode: LaunchMode = 'Normal') => launch(unit, mode),
			/** What was stored, of all sessions or with one verb; in the order in which it came. */
			statements: (verb?: string) =>
				stored
					.filter(({ session }) => session.unit === unit)
					.map(({ statement }) => statement)
					.filter((statement) => verb === undefined || verbOf(statement) === verb),
			document: (stateId: string) => unit.documents.get(stateId)?.text,
			putDocument: (stateId: string, text: string) => unit.documents.set(stateId, { text, type: 'application/json' })
		};
	}

	function launch(unit: Unit, mode: LaunchMode) {
		for (const session of unit.sessions) session.isAbandoned ||= !session.verbs.includes('terminated');
		const { settings, registration, activityId, actor } = unit;
		const id = randomUUID();
		const contextTemplate = {
			registration,
			contextActivities: { grouping: [{ objectType: 'Activity', id: 'https://publisher.example/units/1' }] },
			extensions: { [sessionExtension]: id }
		};
		const session: Session = {
			...{ id, unit, actor, registration, activityId, contextTemplate, mode, token: randomUUID() },
			...(settings.masteryScore === undefined ? {} : { masteryScore: settings.masteryScore }),
			...{ isFetched: false, hasLaunchData: false, hasPreferences: false, isAbandoned: false, verbs: [], timestamp: '' }
		};
		unit.sessions.push(session);
		unit.documents.set('LMS.LaunchData', {
			type: 'application/json',
			text: JSON.stringify({
				contextTemplate,
				launchMode: mode,
				moveOn: settings.moveOn ?? 'CompletedOrPassed',
				...(settings.masteryScore === undefined ? {} : { masteryScore: settings.masteryScore }),
				...(settings.returnUrl === undefined ? {} : { returnURL: settings.returnUrl })
			})
		});
		const query = new URLSearchParams({
			endpoint: `${origin}/lrs/`,
			fetch: `${origin}/fetch?session=${id}`,
			actor: JSON.stringify(actor),
			registration,
			activityId
		});
		return {
			query: query.toString(),
			/** Verbs of all statements of this session, in their order. */
			get verbs(): readonly string[] {
				return stored.filter((one) => one.session === session).map(({ statement }) => verbOf(statement));
			}
		};
	}

	function answerFetch(method: string, id: string | null): Answer {
		const session = units.flatMap(({ sessions }) => sessions).find((one) => one.id === id);
		if (!session) return json(404, {});
		if (method !== 'POST') {
			breach('8.2.1.0-2', `fetched by ${method}`);
			return json(405, {});
		}
		if (session.isFetched) return json(200, { 'error-code': '1', 'error-text': 'Already in use' });
		session.isFetched = true;
		return json(200, { 'auth-token': Buffer.from(`unit:${session.token}`).toString('base64') });
	}

	function sessionOf(request: IncomingMessage): Session | undefined {
		const { authorization = '' } = request.headers;
		const [scheme, credentials = ''] = authorization.split(' ');
		const token = Buffer.from(credentials, 'base64').toString().replace('unit:', '');
		const session = units.flatMap(({ sessions }) => sessions).find((one) => one.isFetched && one.token === token);
		if (scheme !== 'Basic' || !session) {
			breach('8.1.2.0-5 (d)', `${request.method} ${request.url} with ${authorization}`);
			return undefined;
		}
		return session.isAbandoned ? undefined : session;
	}

	function answerState(session: Session, request: IncomingMessage, query: URLSearchParams, body: string): Answer {
		const { unit } = session;
		const stateId = query.get('stateId') ?? '';
		if (!isSame(parsed(query.get('agent')), session.actor)) breach('8.1.3.0-3 (d)', request.url ?? '');
		if (query.get('registration') !== session.registration) breach('8.1.4.0-3 (d)', request.url ?? '');
		if (query.get('activityId') !== session.activityId) breach('10.1.0.0-3', request.url ?? '');
		const document = unit.documents.get(stateId);
		const tag = document && tagOf(document.text);
		if (request.method === 'GET') {
			if (!document || !tag) return json(404, {});
			session.hasLaunchData ||= stateId === 'LMS.LaunchData';
			return { status: 200, body: document.text, type: document.type, tag };
		}
		if (stateId === 'LMS.LaunchData') {
			breach('10.2.1.0-5 (d)', `${request.method} of LMS.LaunchData`);
			return json(403, {});
		}
		const { 'if-match': match, 'if-none-match': noneMatch } = request.headers;
		if (match !== undefined && match !== tag) return json(412, {});
		if (noneMatch === '*' && document) return json(412, {});
		if (unit.settings.demandsTags && match === undefined && noneMatch === undefined)
			return json(document ? 409 : 400, {});
		if (session.verbs.includes('terminated')) return json(403, {});
		unit.documents.set(stateId, { text: body, type: request.headers['content-type'] ?? '' });
		return { status: 204 };
	}

	function answerProfile(session: Session, request: IncomingMessage, query: URLSearchParams): Answer {
		if (!isSame(parsed(query.get('agent')), session.actor)) breach('11.0.0.0-1 (d)', request.url ?? '');
		if (query.get('profileId') !== 'cmi5LearnerPreferences') breach('11.0.0.0-4', request.url ?? '');
		session.hasPreferences = true;
		return json(404, {});
	}

	function answerStatements(session: Session, request: IncomingMessage, query: URLSearchParams, body: string): Answer {
		const statementId = query.get('statementId');
		if (request.method === 'GET') {
			const found = stored.find(({ statement }) => statement['id'] === statementId);
			return found ? json(200, found.statement) : json(404, {});
		}
		const given = parsed(body);
		const statements = (Array.isArray(given) ? given : [given]).filter(isLoose);
		if (request.method === 'PUT' && statements[0]?.['id'] !== statementId) return json(400, {});
		const others = stored.filter((one) => one.session.unit === session.unit && one.session !== session);
		const earlier = others
			.map(({ statement }) => statement)
			.filter(isDefined)
			.map(verbOf);
		// All of them or none.
		let { verbs, timestamp } = session;
		const added: Stored[] = [];
		for (const statement of statements) {
			const same = [...stored, ...added].find((one) => one.statement['id'] === statement['id']);
			if (same && isSame(same.statement, statement)) continue;
			if (same) return json(409, {});
			const { hasLaunchData, hasPreferences, isAbandoned: isOver } = session;
			const faulty = brokenBy(statement, session, { hasLaunchData, hasPreferences, isOver, verbs, earlier, timestamp });
			for (const { requirement, what } of faulty) breach(requirement, what);
			if (faulty.length > 0) return json(403, faulty);
			if (isDefined(statement)) verbs = [...verbs, verbOf(statement)];
			timestamp = String(statement['timestamp']);
			added.push({ statement, session });
		}
		stored.push(...added);
		Object.assign(session, { verbs, timestamp });
		return request.method === 'PUT'
			? { status: 204 }
			: json(
					200,
					statements.map(({ id }) => id)
				);
	}

	function answer(request: IncomingMessage, body: string): Answer {
		const { pathname, searchParams: query } = new URL(request.url ?? '/', origin);
		if (pathname === '/fetch') return answerFetch(request.method ?? '', query.get('session'));
		const session = sessionOf(request);
		if (!session) return json(401, {});
		if (!/^1\.0(\.\d+)?$/u.test(String(request.headers['x-experience-api-version']))) {
			breach('4.1.0.0-1', 'no X-Experience-API-Version');
			return json(400, {});
		}
		if (pathname === '/lrs/activities/state') return answerState(session, request, query, body);
		if (pathname === '/lrs/agents/profile') return answerProfile(session, request, query);
		if (pathname === '/lrs/statements') return answerStatements(session, request, query, body);
		return json(404, {});
	}

	function faultFor(request: IncomingMessage): Fault | undefined {
		const path = (request.url ?? '').split('?')[0]?.replace(/^\/(lrs\/)?/u, '');
		const due = faults.find((one) => {
			const { resource, method, times = Infinity, after = 0 } = one.fault;
			if (resource !== 'any' && resource !== path) return false;
			if (method !== undefined && method !== request.method) return false;
			if (one.passed < after) {
				one.passed += 1;
				return false;
			}
			return one.done < times;
		});
		if (due) due.done += 1;
		return due?.fault;
	}

	async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
		for (const [name, value] of Object.entries(allowances(request))) response.setHeader(name, value);
		if (request.method === 'OPTIONS') {
			response.writeHead(204).end();
			return;
		}
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk);
		requests.push(`${request.method} ${request.url?.split('?')[0]}`);
		const fault = faultFor(request);
		if (fault?.how === 'dropped') return void request.socket.destroy();
		if (fault?.how === 'slow') await new Promise((resolve) => setTimeout(resolve, fault.milliseconds));
		if (fault?.how === 'status') {
			response.writeHead(fault.status, fault.headers).end();
			return;
		}
		const { status, body, type, tag } = answer(request, Buffer.concat(chunks).toString());
		if (fault?.how === 'answer-lost') return void request.socket.destroy();
		if (type) response.setHeader('Content-Type', type);
		if (tag) response.setHeader('ETag', tag);
		response.writeHead(status).end(body);
	}

	const server = createServer((request, response) => {
		serve(request, response).catch((failure: unknown) => {
			broken.push({ requirement: 'of the test', what: String(failure) });
			response.destroy();
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;

	return {
		origin,
		enrol,
		/** Rules that were broken: empty at the end of a good test. */
		broken,
		/** Method and path of each request, in their order. */
		requests,
		fail: (fault: Fault) => void faults.push({ fault, passed: 0, done: 0 }),
		/** From here on all goes well again. */
		heal: () => void faults.splice(0),
		/** Waits until something has come to be. */
		until: async (isSo: () => boolean, milliseconds = 5000) => {
			for (const end = Date.now() + milliseconds; !isSo();) {
				if (Date.now() > end) throw new Error('it did not come to be');
				await new Promise((resolve) => setTimeout(resolve, 10));
			}
		},
		close: async () => {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		}
	};
}

/** What lets a page from another origin in, as LMSs have it. */
function allowances(request: IncomingMessage): Readonly<Record<string, string>> {
	return {
		'Access-Control-Allow-Origin': request.headers.origin ?? '*',
		'Access-Control-Allow-Methods': 'GET, PUT, POST, DELETE, OPTIONS',
		'Access-Control-Allow-Headers': 'Authorization, Content-Type, X-Experience-API-Version, If-Match, If-None-Match',
		'Access-Control-Expose-Headers': 'ETag, X-Experience-API-Version',
		'X-Experience-API-Version': '1.0.3'
	};
}

function json(status: number, value: unknown): Answer {
	return { status, body: JSON.stringify(value), type: 'application/json' };
}

function parsed(text: string | null): unknown {
	try {
		return JSON.parse(text ?? '');
	} catch {
		return undefined;
	}
}

function tagOf(text: string): string {
	return `"${createHash('sha1').update(text).digest('hex')}"`;
}
