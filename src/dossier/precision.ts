/** Kilometres around its point in which something lies that is known only to be in a city. */
export const CITY_KM = 15;
