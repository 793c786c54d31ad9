package vn.emc.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.emc.web.problem.ProblemException;
import vn.emc.web.problem.ProblemItem;

/** What is refused about any import. The texts are in the bundle {@code imports}. */
public abstract sealed class ImportProblem extends ProblemException {
    private static final long serialVersionUID = 1L;

    private ImportProblem(HttpStatus status, String code, Object... arguments) {
        super(status, code, arguments);
    }

    /** The uploaded file cannot be read; the code says why. */
    public static final class UnreadableFile extends ImportProblem {
        private static final long serialVersionUID = 1L;

        private final @Nullable String file;

        UnreadableFile(String code, List<String> arguments, @Nullable String file) {
            super(HttpStatus.UNPROCESSABLE_CONTENT, code, arguments.toArray());
            this.file = file;
        }

        /** Which one, where there are several. */
        @Override
        public List<ProblemItem> errors() {
            return file == null ? List.of() : List.of(ProblemItem.at("/file", getCode(), file));
        }
    }

    /** The uploaded file could not be put aside. */
    public static final class NoRoom extends ImportProblem {
        private static final long serialVersionUID = 1L;

        public NoRoom() {
            super(HttpStatus.INSUFFICIENT_STORAGE, ImportFailure.NO_ROOM);
        }
    }

    /** What is over cannot be cancelled. */
    public static final class IsOver extends ImportProblem {
        private static final long serialVersionUID = 1L;

        public IsOver(int number) {
            super(HttpStatus.CONFLICT, "IMPORT_IS_OVER", number);
        }
    }
}
