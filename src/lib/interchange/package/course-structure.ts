/**
 * `cmi5.xml`: a course of one assignable unit.
 *
 * Source: cmi5 specification (Quartz, 1st edition) 13 and 14. The unit is satisfied when it is completed and, where it has pass marks,
 * passed: `CompletedAndPassed` says so in full, although only what is completed is ever passed here. Without any pass mark nothing is ever passed.
 */
import type { Module } from '#lib/assessment/module.ts';
import { activityOf } from './package-id.ts';
import { pagePath } from './scorm-manifest.ts';
import { element, printXml, type XmlElement } from './xml.ts';
import { canPass, descriptionOf, masteryOf, shareOf, titleOf } from './forms.ts';

export const courseStructurePath = 'cmi5.xml';

export function courseStructure(id: string, module: Module): string {
	const passMark = masteryOf(module);
	const inWords = (name: string, words: string): XmlElement =>
		element(name, {}, [element('langstring', { lang: module.language }, words)]);
	const words = [inWords('title', titleOf(module)), inWords('description', descriptionOf(module))];
	const unit = {
		id: activityOf(id),
		moveOn: canPass(module) ? 'CompletedAndPassed' : 'Completed',
		masteryScore: passMark === undefined ? undefined : shareOf(passMark),
		launchMethod: 'AnyWindow',
		activityType: 'http://adlnet.gov/expapi/activities/module'
	};
	return printXml(
		element('courseStructure', { xmlns: 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd' }, [
			element('course', { id: `urn:errata:course:${id}` }, words),
			element('au', unit, [...words, element('url', {}, pagePath)])
		])
	);
}
