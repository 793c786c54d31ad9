package vn.emc.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why nothing could be taken from a file.
 *
 * @param code stable; its text is the message {@code problem.<code>}
 * @param file which one, where there are several
 */
@Schema(name = "ImportFailure")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportFailure(
        String code, String message, @Nullable String file) {
    static final String NO_ROOM = "NO_ROOM";
    static final String NO_ROWS = "NO_ROWS";
    static final String FAILED = "IMPORT_FAILED";
    static final String DEFECT = "IMPORT_DEFECT";
}
