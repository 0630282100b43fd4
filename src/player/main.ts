import '#lib/ui/style/base.css';
import { mount } from 'svelte';
import { readData } from './data.ts';
import Player from './Player.svelte';

const target = document.getElementById('player');
if (!target) throw new Error('The page of this package has no place for its player.');
mount(Player, { target, props: { data: readData(document) } });
