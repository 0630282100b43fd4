/** Attempts that are under way when a package is opened, as an LMS has kept them. */
import type { Deed, Entry } from '#lib/assessment/attempt.ts';
import type { Module } from '#lib/assessment/module.ts';
import { pack } from '#lib/tracking/packed/pack.ts';
import { perfectHunts } from '../../e2e/support/record.ts';
import type { Standard } from './enrolment.ts';
import { elements } from './values.ts';

/** All hunts are handed in, marked from the key. */
export function withHunts(standard: Standard, module: Module): Readonly<Record<string, string>> {
	const started: Deed = {
		kind: 'attempt.started',
		module: module.id,
		moduleVersion: module.version,
		language: module.language,
		feedback: module.policy.feedback[0]
	};
	const before = Date.now() - 60_000;
	const entries = [started, ...perfectHunts(module)].map((deed, sequence): Entry => ({
		...deed,
		sequence,
		at: before + sequence
	}));
	const record = { attempts: [{ id: 'begun', entries }], drafts: new Map() };
	return {
		'cmi.suspend_data': pack(record, module, 4000),
		[elements[standard].exit]: 'suspend',
		[elements[standard].status]: 'incomplete'
	};
}
