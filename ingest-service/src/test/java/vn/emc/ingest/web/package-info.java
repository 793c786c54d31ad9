@NullMarked
package vn.emc.ingest.web;

import org.jspecify.annotations.NullMarked;
