/** An LMS for tests: keeps what packages commit, between launches and through crashes, and shows packages in the places where LMSs show them. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import * as v from 'valibot';
import { contentPath, serveContent } from './content.ts';
import type { Call, Enrolment, Standard } from './enrolment.ts';
import { awayPage, lmsPage, wrapperPage } from './lms-pages.ts';
import { afterCommit, valuesAtLaunch, type Kept } from './values.ts';

const scripts = join(import.meta.dirname, '../../../node_modules/scorm-again/dist');

/** An enrolment with what the LMS has of it. */
export type Seat = {
	readonly standard: Standard;
	/** Address of the LMS's page; every visit is a launch. */
	readonly address: string;
	/** Address of the package itself. */
	readonly content: string;
	/** By full element name, as committed last; without what is empty. */
	readonly kept: () => Readonly<Record<string, string>>;
	/** Of each launch its calls, as far as they came with a commit. */
	readonly sessions: () => readonly (readonly Call[])[];
	/** Whether the launch that was last was ended by the package. */
	readonly isEnded: () => boolean;
};

export type Lms = {
	/** Of the LMS, and of a server for packages elsewhere. */
	readonly origins: readonly [home: string, elsewhere: string];
	readonly enrol: (enrolment: Enrolment) => Seat;
	readonly close: () => Promise<void>;
};

type State = {
	readonly enrolment: Enrolment;
	readonly content: string;
	kept: Kept;
	readonly sessions: Call[][];
	isEnded: boolean;
};

const commitSchema = v.object({
	values: v.record(v.string(), v.unknown()),
	calls: v.array(v.tupleWithRest([v.string()], v.string()))
});

export async function startLms(): Promise<Lms> {
	const states: State[] = [];
	const servers = [createServer(), createServer()] as const;
	for (const server of servers) {
		server.on('request', (request, response) => {
			answer(states, request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
		});
	}
	const origins = [await listen(servers[0]), await listen(servers[1])] as const;
	return {
		origins,
		enrol(enrolment) {
			const path = contentPath(enrolment.package, enrolment.manner ?? 'plain');
			const content = `${origins[enrolment.isElsewhere ? 1 : 0]}${path}`;
			const state: State = {
				enrolment,
				content,
				kept: { values: enrolment.kept ?? {}, seconds: 0 },
				sessions: [],
				isEnded: true
			};
			const id = states.push(state) - 1;
			return {
				standard: enrolment.standard,
				address: `${origins[0]}/lms/${id}/launch`,
				content,
				kept: () => state.kept.values,
				sessions: () => state.sessions,
				isEnded: () => state.isEnded
			};
		},
		async close() {
			for (const server of servers) {
				server.closeAllConnections();
				await new Promise((resolve) => server.close(resolve));
			}
		}
	};
}

async function listen(server: Server): Promise<string> {
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('the server has no port');
	return `http://127.0.0.1:${address.port}`;
}

async function answer(states: readonly State[], request: IncomingMessage, response: ServerResponse): Promise<void> {
	const { pathname, searchParams } = new URL(request.url ?? '/', 'http://lms');
	if (pathname.startsWith('/content/')) {
		const { status, headers, body } = await serveContent(pathname);
		response.writeHead(status, headers).end(body);
		return;
	}
	const [, , id, what] = pathname.split('/');
	const state = states[Number(id)];
	const send = (type: string, body: string | Buffer) => response.writeHead(200, { 'content-type': type }).end(body);
	if (what === 'away') send('text/html', awayPage);
	else if (!state) response.writeHead(404).end();
	else if (what === 'scorm-again.js')
		send('text/javascript', await readFile(join(scripts, `${state.enrolment.standard}.min.js`)));
	else if (what === 'lms.js') send('text/javascript', await readFile(join(import.meta.dirname, 'lms.js')));
	else if (what === 'launch') send('text/html', launchPage(state));
	else if (what === 'between') send('text/html', wrapperPage(state.content, state.enrolment.place === 'opener-parent'));
	else if (what === 'commit') {
		const { values, calls } = v.parse(commitSchema, JSON.parse(await text(request)));
		state.sessions[Number(searchParams.get('session'))]?.push(...calls);
		state.kept = afterCommit(state.kept, values);
		state.isEnded ||= searchParams.has('last');
		send('application/json', '{"result":true,"errorCode":0}');
	} else response.writeHead(404).end();
}

/** Begins a session. */
function launchPage(state: State): string {
	const { enrolment, content } = state;
	const { values, kept } = valuesAtLaunch(enrolment, state.kept);
	const session = state.sessions.push([]) - 1;
	state.kept = kept;
	state.isEnded = false;
	return lmsPage(enrolment, { values, content, commitTo: `commit?session=${session}` });
}
