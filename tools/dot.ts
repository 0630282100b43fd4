/** A machine in Graphviz' language. */
import type { AnyStateNode, AnyTransitionDefinition } from 'xstate';

export function toDot(name: string, root: AnyStateNode): string {
	const states = Object.values(root.states);
	const lines = [
		`digraph ${quote(name)} {`,
		'\trankdir=TB; nodesep=0.7; ranksep=0.6; bgcolor="white";',
		'\tnode [shape=box, style="rounded,filled", fillcolor="#faf8f4", color="#87806f", fontname="Helvetica", fontsize=12, margin="0.3,0.14"];',
		'\tedge [fontname="Helvetica", fontsize=10, color="#5f5a52", fontcolor="#5f5a52", arrowsize=0.7];',
		'\t"(start)" [shape=circle, width=0.15, label="", fillcolor="#1d1b18", fixedsize=true];',
		'\t"(any)" [label="in any state", style="dashed,rounded"];',
		...states.map(stateLine),
		...startLines(root),
		...edgesFrom('(any)', root),
		...states.flatMap((state) => edgesFrom(state.key, state)),
		'}'
	];
	return `${lines.join('\n')}\n`;
}

function stateLine(state: AnyStateNode): string {
	const calls = state.invoke.map(({ src }) => `calls ${String(src)}`);
	const label = [state.key, wrap(state.description ?? ''), ...calls].filter((line) => line !== '').join('\\n');
	return `\t${quote(state.key)} [label=${quote(label)}];`;
}

function startLines(root: AnyStateNode): readonly string[] {
	return root.initial.target?.map(({ key }) => `\t"(start)" -> ${quote(key)};`) ?? [];
}

function edgesFrom(source: string, state: AnyStateNode): readonly string[] {
	const always = (state.always ?? []).map((transition) => edge(source, 'at once', transition));
	const events = [...state.transitions].flatMap(([event, transitions]) =>
		transitions.map((transition) => edge(source, eventName(event), transition))
	);
	return [...always, ...events];
}

function edge(source: string, event: string, { target, guard }: AnyTransitionDefinition): string {
	const to = target?.[0]?.key ?? source;
	const condition = guard ? `\\n[${guardName(guard)}]` : '';
	return `\t${quote(source)} -> ${quote(to)} [label=${quote(`  ${event}${condition}  `)}];`;
}

function guardName(guard: unknown): string {
	if (typeof guard === 'string') return guard;
	return typeof guard === 'object' && guard !== null && 'type' in guard ? String(guard.type) : 'guard';
}

function eventName(event: string): string {
	return event
		.replace(/^xstate\.done\.actor\.(.+)$/u, '$1 succeeded')
		.replace(/^xstate\.error\.actor\.(.+)$/u, '$1 failed');
}

/** Lines of some 32 characters, so that boxes stay narrow. */
function wrap(text: string): string {
	return text.replace(/(.{20,32})\s/gu, '$1\\n');
}

function quote(text: string): string {
	return `"${text.replaceAll('"', '\\"')}"`;
}
