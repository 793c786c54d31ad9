/** Tests of what passes on which route. */
@NullMarked
package vn.emc.gateway.routes;

import org.jspecify.annotations.NullMarked;
