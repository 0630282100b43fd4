// Pages of shipped modules are made when the product is built; those of added modules when they are asked for.
export const prerender = 'auto';
