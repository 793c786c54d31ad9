/** Tests. */
@NullMarked
package vn.emc.reporting.web;

import org.jspecify.annotations.NullMarked;
