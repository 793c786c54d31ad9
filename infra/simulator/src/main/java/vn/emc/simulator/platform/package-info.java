/** The running platform as an administrator sees it: signing in, organisations, sites with their keys, indicators. */
@NullMarked
package vn.emc.simulator.platform;

import org.jspecify.annotations.NullMarked;
