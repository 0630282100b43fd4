// What runs in the page of the LMS: scorm-again behind functions that write down every call, and that can be told to behave badly.
// Served as it is, so it is a classic script.
'use strict';

/* global Scorm12API, Scorm2004API */

const launch = JSON.parse(document.getElementById('launch').textContent);
const is12 = launch.standard === 'scorm12';

/** What goes wrong; tests change it while a package plays. */
const faults = {
	/** Commit answers "false". */
	commitFails: false,
	/** SetValue answers "false". */
	setFails: false,
	/** How long Commit keeps the page waiting, in milliseconds. */
	commitTakes: 0,
	/** Characters of suspend_data that are kept; the rest is dropped without a word. */
	cutsAt: Infinity,
	/** Every call throws. */
	throws: false,
	/** true and false instead of "true" and "false". */
	booleans: false,
	...launch.faults
};

/** All calls of this session: the function, its arguments, and last the answer; of the call that commits it is not known yet. */
const calls = [];
let sent = 0;
/** By element, as it was sent last. */
const known = new Map();
let lastError = '0';

const Api = is12 ? Scorm12API : Scorm2004API;
const inner = new Api({
	logLevel: 'WARN',
	// To ask for what was never set is how one finds out that it was never set.
	uninitializedGetLogLevel: 'INFO',
	dataCommitFormat: 'flattened',
	lmsCommitUrl: launch.commitTo,
	terminateCommitParam: 'last',
	requestHandler(values) {
		// The last one is a beacon, in which there is little room.
		const news = Object.entries(values).filter(([name, value]) => known.get(name) !== JSON.stringify(value));
		for (const [name, value] of news) known.set(name, JSON.stringify(value));
		const newCalls = calls.slice(sent);
		sent = calls.length;
		return { values: Object.fromEntries(news), calls: newCalls };
	}
});
inner.loadFromFlattenedJSON(launch.values);

const failing = {
	commit: () => faults.commitFails,
	set: () => faults.setFails
};

function offer(name, role) {
	return (...given) => {
		if (faults.throws) throw new Error('the LMS is gone');
		const args = given.map(String);
		// It goes to the server with the commit that it may be.
		const call = [name, ...args, '…'];
		calls.push(call);
		let answer;
		if (role === 'lastError' && lastError !== '0') answer = lastError;
		else if (failing[role]?.()) {
			answer = 'false';
			lastError = is12 ? '101' : role === 'commit' ? '391' : '351';
		} else {
			if (role !== 'text') lastError = '0';
			const [element, value] = args;
			if (role === 'set' && element === 'cmi.suspend_data')
				answer = inner[name](element, value.slice(0, faults.cutsAt));
			else answer = inner[name](...args);
		}
		if (role === 'commit') wait(faults.commitTakes);
		call[call.length - 1] = String(answer);
		return faults.booleans && ['true', 'false'].includes(answer) ? answer === 'true' : answer;
	};
}

/** The page stands still, as it does while an LMS talks to its server. */
function wait(milliseconds) {
	const until = performance.now() + milliseconds;
	while (performance.now() < until);
}

const roles = {
	Initialize: 'begin',
	GetValue: 'get',
	SetValue: 'set',
	Commit: 'commit',
	GetLastError: 'lastError',
	GetErrorString: 'text',
	GetDiagnostic: 'text'
};
const names = { ...roles, [is12 ? 'Finish' : 'Terminate']: 'end' };
const api = Object.fromEntries(
	Object.entries(names).map(([name, role]) => {
		const full = is12 ? `LMS${name}` : name;
		return [full, offer(full, role)];
	})
);

if (launch.hasApi) window[is12 ? 'API' : 'API_1484_11'] = api;
