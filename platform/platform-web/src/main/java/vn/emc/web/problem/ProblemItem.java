package vn.emc.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a request.
 *
 * @param pointer where in the body, as a JSON pointer (RFC 6901), or the parameter's name after a slash
 * @param row where in a file: the row as the file's reader counts it, from 1
 * @param column where in a file: the column's heading
 * @param code stable code
 * @param message for people, in the request's language
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemItem(
        @Nullable String pointer,
        @Nullable Integer row,
        @Nullable String column,
        String code,
        String message) {

    /** Something wrong at a place in the body or in a parameter. */
    public static ProblemItem at(String pointer, String code, String message) {
        return new ProblemItem(pointer, null, null, code, message);
    }
}
