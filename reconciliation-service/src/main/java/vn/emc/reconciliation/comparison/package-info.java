/**
 * Compares two lists of dossiers, millions of lines each, in bounded memory: puts every line into one class and hands over
 * what differs. Plain Java; knows neither requests nor databases.
 */
@NullMarked
package vn.emc.reconciliation.comparison;

import org.jspecify.annotations.NullMarked;
