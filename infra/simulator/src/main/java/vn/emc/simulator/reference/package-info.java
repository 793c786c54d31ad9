/**
 * Every indicator computed from the raw ledger by the words of its definition: dossier by dossier, question by question, with
 * nothing added up in between. Shares no code with the services, which are compared with it.
 */
@NullMarked
package vn.emc.simulator.reference;

import org.jspecify.annotations.NullMarked;
