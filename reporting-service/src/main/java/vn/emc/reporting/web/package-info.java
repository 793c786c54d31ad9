/** Indicator D1: what pages told of, counted once whatever the order it comes in, and reports on it. */
@NullMarked
package vn.emc.reporting.web;

import org.jspecify.annotations.NullMarked;
