package vn.emc.spreadsheet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a file is by its first bytes. */
enum FileKind {
    ZIP,
    OLE2,
    OLD_EXCEL,
    HTML,
    TEXT,
    OTHER;

    private static final int HEAD = 4096;
    private static final Pattern HTML_TAG = Pattern.compile("<!doctype html|<html|<head|<body|<table|<meta");

    static FileKind of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(new String(in.readNBytes(HEAD), ISO_8859_1));
        }
    }

    private static FileKind of(String head) {
        if (head.startsWith("PK\3\4") || head.startsWith("PK\5\6")) {
            return ZIP;
        }
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return OLE2;
        }
        if (isOldExcel(head)) {
            return OLD_EXCEL;
        }
        boolean utf16 = head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff");
        String text = utf16 ? head.substring(2).replace("\0", "") : head;
        if (text.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\r' && c != '\n' && c != '\f')) {
            return OTHER;
        }
        String start = text.replace("\u00ef\u00bb\u00bf", "").strip().toLowerCase(Locale.ROOT);
        if (!start.startsWith("<")) {
            return TEXT;
        }
        return HTML_TAG.matcher(start).find() ? HTML : OTHER;
    }

    /** The stream of Excel 2 to 4, which came without a container: a BOF record of one of the known lengths. */
    private static boolean isOldExcel(String head) {
        return head.length() > 4
                && head.charAt(0) == 9
                && head.charAt(1) <= 8
                && (head.charAt(2) == 4 || head.charAt(2) == 6 || head.charAt(2) == 8)
                && head.charAt(3) == 0;
    }
}
