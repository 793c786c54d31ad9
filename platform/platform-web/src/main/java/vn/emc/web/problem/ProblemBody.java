package vn.emc.web.problem;

import java.util.List;

/**
 * What an answer of type {@code application/problem+json} says (RFC 9457).
 *
 * @param type names the kind of problem
 * @param title short text of the status
 * @param status the answer's status
 * @param detail what happened and what to do about it
 * @param code stable code for programs
 * @param traceId finds the request in logs and traces
 * @param errors details, empty where there are none
 */
record ProblemBody(
        String type, String title, int status, String detail, String code, String traceId, List<ProblemItem> errors) {}
