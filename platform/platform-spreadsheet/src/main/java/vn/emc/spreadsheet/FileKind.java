package vn.emc.spreadsheet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;

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
            return of(in);
        }
    }

    /** Reads the beginning. */
    static FileKind of(InputStream in) throws IOException {
        byte[] head = in.readNBytes(HEAD);
        String raw = new String(head, ISO_8859_1);
        boolean utf16 = raw.startsWith("\u00ff\u00fe") || raw.startsWith("\u00fe\u00ff");
        return of(raw, utf16 ? new String(head, UTF_16) : raw);
    }

    private static FileKind of(String head, String text) {
        if (head.startsWith("PK\3\4") || head.startsWith("PK\5\6")) {
            return ZIP;
        }
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return OLE2;
        }
        if (isOldExcel(head)) {
            return OLD_EXCEL;
        }
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
