/** Keeping people's identifiers and the platform's secrets out of everything that is stored or sent. */
@NullMarked
package vn.emc.contracts.privacy;

import org.jspecify.annotations.NullMarked;
