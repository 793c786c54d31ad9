package vn.emc.imports;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Why nothing could be taken from a file.
 *
 * @param code stable; its text is the message {@code problem.<code>}
 */
@Schema(name = "ImportFailure")
public record ImportFailure(String code, String message) {
    static final String NO_ROOM = "NO_ROOM";
    static final String NO_ROWS = "NO_ROWS";
    static final String FAILED = "IMPORT_FAILED";
}
