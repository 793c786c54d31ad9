/** The whole platform, started once for all tests, as people and sending systems meet it. */
@NullMarked
package vn.emc.e2e;

import org.jspecify.annotations.NullMarked;
