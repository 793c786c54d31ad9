/**
 * What is known of one dossier, folded from its events, and the letter's rules on it. Hides which of several events
 * decides a fact. Plain Java; knows neither storage nor transport.
 */
@NullMarked
package vn.emc.dossier;

import org.jspecify.annotations.NullMarked;
