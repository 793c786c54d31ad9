package vn.emc.imports;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is kept of an uploaded file beside its content. */
public final class Uploads {
    private static final int LONGEST_NAME = 255;
    private static final Pattern NOT_SHOWN = Pattern.compile("[\\p{Cntrl}\\p{Cf}]");

    private Uploads() {}

    /** The last part of whatever path the browser sent, as it may be shown; {@code ""} where nothing is left. */
    public static String nameOf(@Nullable String sent) {
        var name = sent == null ? "" : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var shown = NOT_SHOWN.matcher(name).replaceAll("").strip();
        return shown.length() > LONGEST_NAME ? shown.substring(0, LONGEST_NAME) : shown;
    }

    /** What the same file is recognised by. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java runtime has SHA-256", impossible);
        }
    }
}
