import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { packageFormats } from './package.ts';
import { placeInPackage } from './player-places.ts';

test('puts each part of the player where its format wants it', () => {
	const places = (path: string) => packageFormats.map((format) => placeInPackage(path, format));
	expect(places('static/favicon.svg')).toEqual(['icon.svg', 'icon.svg', 'icon.svg', 'icon.svg']);
	expect(places('static/icons/icon-192.png')).toEqual(['icons/icon-192.png', undefined, undefined, undefined]);
	expect(places('src/player/schemas/scorm12/ims_xml.xsd')).toEqual([undefined, 'ims_xml.xsd', undefined, undefined]);
	expect(places('src/player/schemas/scorm2004/xml.xsd')).toEqual([undefined, undefined, 'xml.xsd', undefined]);
	expect(places('src/player/schemas/README.md')).toEqual([undefined, undefined, undefined, undefined]);
	expect(places('static/robots.txt')).toEqual([undefined, undefined, undefined, undefined]);
});

test('all schemas of SCORM are there, by the names under which importers look for them', () => {
	const names = (folder: string) => readdirSync(`src/player/schemas/${folder}`).toSorted();
	expect(names('scorm12')).toEqual([
		...['adlcp_rootv1p2.xsd', 'ims_xml.xsd', 'imscp_rootv1p1p2.xsd', 'imsmd_rootv1p2p1.xsd']
	]);
	expect(names('scorm2004')).toEqual([
		...['XMLSchema.dtd', 'adlcp_v1p3.xsd', 'adlnav_v1p3.xsd', 'adlseq_v1p3.xsd', 'datatypes.dtd', 'imscp_v1p1.xsd'],
		...['imsss_v1p0.xsd', 'imsss_v1p0auxresource.xsd', 'imsss_v1p0control.xsd', 'imsss_v1p0delivery.xsd'],
		...['imsss_v1p0limit.xsd', 'imsss_v1p0objective.xsd', 'imsss_v1p0random.xsd', 'imsss_v1p0rollup.xsd'],
		...['imsss_v1p0seqrule.xsd', 'imsss_v1p0util.xsd', 'xml.xsd']
	]);
});
