/** Hides the short way of dossier events through the gateway, past everything they do not need. */
@NullMarked
package vn.emc.gateway.collect;

import org.jspecify.annotations.NullMarked;
