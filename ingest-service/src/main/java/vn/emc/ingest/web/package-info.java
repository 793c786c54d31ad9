/** {@code /tracking} and the script that calls it: what pages tell is read, stripped of people and passed on, or dropped. */
@NullMarked
package vn.emc.ingest.web;

import org.jspecify.annotations.NullMarked;
