package vn.emc.reconciliation.attachment;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** What a file is called: the last part of what the browser says, without anything that is no character of a name. */
public final class FileName {
    private static final int LONGEST = 150;
    private static final String NAMELESS = "tep";

    private FileName() {}

    /** Of a file that is a PDF. */
    public static String ofPdf(@Nullable String sent) {
        return of(sent, FileKind.PDF);
    }

    static String of(@Nullable String sent, FileKind kind) {
        var name = sent == null ? "" : Normalizer.normalize(sent, Normalizer.Form.NFC);
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?]", "")
                .strip()
                .replaceAll("^\\.+", "");
        var shortened = last.length() > LONGEST ? last.substring(last.length() - LONGEST) : last;
        return kind.named(shortened.isEmpty() ? NAMELESS : shortened);
    }
}
