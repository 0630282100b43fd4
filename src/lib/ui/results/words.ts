/** Gradebooks in the words of the interface, and in their own where learners see those. */
import type { AskedField, GradebookForm } from '#lib/interchange/gradebook.ts';
import { m } from '#lib/paraglide/messages.js';

/** Names of products are the same in every language. */
export function formInWords(form: GradebookForm): string {
	switch (form) {
		case 'canvas':
			return 'Canvas';
		case 'moodle':
			return 'Moodle';
		case 'blackboard':
			return 'Blackboard';
		case 'brightspace':
			return 'Brightspace';
		case 'plain':
			return m.gradebook_plain();
	}
}

export function noteOn(form: GradebookForm, maximum: number): string {
	switch (form) {
		case 'canvas':
			return m.gradebook_note_canvas();
		case 'moodle':
			return m.gradebook_note_moodle();
		case 'blackboard':
			return m.gradebook_note_blackboard();
		case 'brightspace':
			return m.gradebook_note_brightspace({ maximum });
		case 'plain':
			return m.gradebook_note_plain();
	}
}

export function fieldInWords(field: AskedField, form: GradebookForm): string {
	switch (field) {
		case 'name':
			return m.gradebook_field_name();
		case 'login':
			return form === 'canvas' ? m.gradebook_field_login_canvas() : m.gradebook_field_login();
		case 'email':
			return m.gradebook_field_email();
		case 'sisId':
			return numberInWords(form);
	}
}

function numberInWords(form: GradebookForm): string {
	switch (form) {
		case 'canvas':
			return m.gradebook_field_number_canvas();
		case 'moodle':
			return m.gradebook_field_number_moodle();
		case 'brightspace':
			return m.gradebook_field_number_brightspace();
		case 'blackboard':
		case 'plain':
			return m.gradebook_field_number();
	}
}
