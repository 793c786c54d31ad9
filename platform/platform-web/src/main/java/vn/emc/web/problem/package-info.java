/** Hides how a failure becomes an answer: problem+json for programs, a readable page for people. */
@NullMarked
package vn.emc.web.problem;

import org.jspecify.annotations.NullMarked;
