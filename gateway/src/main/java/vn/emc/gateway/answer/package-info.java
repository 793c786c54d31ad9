/** Hides how the gateway's own answers look: problems, pages about them, and the headers every answer carries. */
@NullMarked
package vn.emc.gateway.answer;

import org.jspecify.annotations.NullMarked;
