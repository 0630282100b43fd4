/**
 * The manifests of SCORM packages: one SCO, with all files of the package.
 *
 * Sources: SCORM 1.2 Content Aggregation Model 2.3; SCORM 2004 4th Edition CAM 3.4, SN 3. LMSs look for elements without prefixes and for the prefixes
 * `adlcp` and `imsss`, and for `schemaversion` letter by letter. No metadata on learning objects: no LMS is known to use them, and some stumble.
 */
import type { Module } from '#lib/assessment/module.ts';
import { element, printXml, type XmlElement } from './xml.ts';
import { masteryOf, percentOf, shareOf, titleOf } from './forms.ts';

/** What a manifest speaks of. */
export type Contents = {
	/** Of the package. */
	readonly id: string;
	readonly module: Module;
	/** Paths of all files but the manifest itself. */
	readonly paths: readonly string[];
};

export const manifestPath = 'imsmanifest.xml';
export const pagePath = 'index.html';

const instance = 'http://www.w3.org/2001/XMLSchema-instance';
const content12 = 'http://www.imsproject.org/xsd/imscp_rootv1p1p2';
const adl12 = 'http://www.adlnet.org/xsd/adlcp_rootv1p2';
const metadata12 = 'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1';
const content2004 = 'http://www.imsglobal.org/xsd/imscp_v1p1';
const adl2004 = 'http://www.adlnet.org/xsd/adlcp_v1p3';
const sequencing2004 = 'http://www.imsglobal.org/xsd/imsss';

/** `imsmanifest.xml` of SCORM 1.2. An LMS that finds a mastery score decides on passing itself. */
export function scorm12Manifest(contents: Contents): string {
	const passMark = masteryOf(contents.module);
	const mastery = passMark === undefined ? [] : [element('adlcp:masteryscore', {}, percentOf(passMark))];
	return printManifest(contents, {
		namespaces: { xmlns: content12, 'xmlns:adlcp': adl12, 'xmlns:xsi': instance },
		schemas: {
			[content12]: 'imscp_rootv1p1p2.xsd',
			[metadata12]: 'imsmd_rootv1p2p1.xsd',
			[adl12]: 'adlcp_rootv1p2.xsd'
		},
		schemaVersion: '1.2',
		inItem: mastery,
		inOrganization: [],
		type: 'adlcp:scormtype'
	});
}

/** `imsmanifest.xml` of SCORM 2004 4th Edition: what is completed and passed is said by the content. */
export function scorm2004Manifest(contents: Contents): string {
	const passMark = masteryOf(contents.module);
	const objective = { objectiveID: `${contents.id}.objective`, satisfiedByMeasure: 'true' };
	const objectives =
		passMark === undefined
			? []
			: [
					element('imsss:objectives', {}, [
						element('imsss:primaryObjective', objective, [element('imsss:minNormalizedMeasure', {}, shareOf(passMark))])
					])
				];
	const controls = element('imsss:deliveryControls', { completionSetByContent: 'true', objectiveSetByContent: 'true' });
	return printManifest(contents, {
		namespaces: { xmlns: content2004, 'xmlns:adlcp': adl2004, 'xmlns:imsss': sequencing2004, 'xmlns:xsi': instance },
		schemas: {
			[content2004]: 'imscp_v1p1.xsd',
			[adl2004]: 'adlcp_v1p3.xsd',
			[sequencing2004]: 'imsss_v1p0.xsd'
		},
		schemaVersion: '2004 4th Edition',
		inItem: [element('imsss:sequencing', {}, [...objectives, controls])],
		inOrganization: [element('imsss:sequencing', {}, [element('imsss:controlMode', { choice: 'true', flow: 'true' })])],
		type: 'adlcp:scormType'
	});
}

type Edition = {
	readonly namespaces: Readonly<Record<string, string>>;
	/** Where the schema of a namespace is found. */
	readonly schemas: Readonly<Record<string, string>>;
	readonly schemaVersion: string;
	readonly inItem: readonly XmlElement[];
	readonly inOrganization: readonly XmlElement[];
	/** The attribute that makes a SCO. */
	readonly type: string;
};

function printManifest({ id, module, paths }: Contents, edition: Edition): string {
	const title = element('title', {}, titleOf(module));
	const organization = `${id}.organization`;
	const resource = `${id}.resource`;
	const item = element('item', { identifier: `${id}.item`, identifierref: resource }, [title, ...edition.inItem]);
	const sco = { identifier: resource, type: 'webcontent', [edition.type]: 'sco', href: pagePath };
	return printXml(
		element(
			'manifest',
			{
				identifier: id,
				version: module.version.slice(0, 20),
				...edition.namespaces,
				'xsi:schemaLocation': Object.entries(edition.schemas).flat().join(' ')
			},
			[
				element('metadata', {}, [
					element('schema', {}, 'ADL SCORM'),
					element('schemaversion', {}, edition.schemaVersion)
				]),
				element('organizations', { default: organization }, [
					element('organization', { identifier: organization }, [title, item, ...edition.inOrganization])
				]),
				element('resources', {}, [
					element(
						'resource',
						sco,
						paths.map((path) => element('file', { href: path }))
					)
				])
			]
		)
	);
}
