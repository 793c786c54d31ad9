package vn.emc.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/** A tag where it stands in the document: nothing of it is copied before somebody asks. Prefixes are passed over. */
@RequiredArgsConstructor
final class XmlTag {
    private static final int MOST_ATTRIBUTES = 256;

    private final XmlBytes document;
    private int nameStart;
    private int nameEnd;
    private int nameHash;
    private final int[] attributes = new int[4 * MOST_ATTRIBUTES];
    private int attributeCount;

    boolean is(String name) {
        return document.equal(nameStart, nameEnd, name);
    }

    boolean hasName() {
        return nameStart < nameEnd;
    }

    /** Of the whole name, prefix and all. */
    int nameHash() {
        return nameHash;
    }

    @Nullable
    String attribute(String name) {
        int found = find(name);
        return found < 0 ? null : value(found);
    }

    int attribute(String name, int otherwise) throws UnreadableWorkbookException {
        int found = find(name);
        return found < 0 ? otherwise : CollectedText.number(document.bytes, start(found), end(found));
    }

    boolean attributeIs(String name, String value) {
        int found = find(name);
        return found >= 0 && document.equal(start(found), end(found), value);
    }

    int attributeColumn(String name, int row, int otherwise) throws UnreadableWorkbookException {
        int found = find(name);
        return found < 0 ? otherwise : CellReference.column(document.bytes, start(found), end(found), row);
    }

    /** Notes where the local name stands, and no attributes; returns where the whole name ends. */
    int readName(int start) {
        byte[] bytes = document.bytes;
        int limit = document.limit;
        int i = start;
        int hash = 1;
        nameStart = start;
        while (i < limit && !XmlBytes.isSpace(bytes[i]) && bytes[i] != '>' && bytes[i] != '/') {
            hash = 31 * hash + bytes[i];
            if (bytes[i++] == ':') {
                nameStart = i;
            }
        }
        nameEnd = i;
        nameHash = hash;
        attributeCount = 0;
        return i;
    }

    /** Notes name and attributes; returns where the tag's {@code >} stands, -1 if that is not yet read. */
    int readStart(int start) throws UnreadableWorkbookException {
        int i = document.skipSpace(readName(start));
        while (i < document.limit && document.bytes[i] != '>') {
            if (document.bytes[i] == '/') {
                i++;
            } else {
                i = readAttribute(i);
                i = i < 0 ? document.limit : document.skipSpace(i);
            }
        }
        return i >= document.limit ? -1 : i;
    }

    /** Notes the attribute at the index; returns where it ends, -1 if that is not yet read. */
    private int readAttribute(int from) throws UnreadableWorkbookException {
        byte[] bytes = document.bytes;
        int limit = document.limit;
        int start = from;
        int i = from;
        while (i < limit && bytes[i] != '=') {
            if (bytes[i] == '<' || bytes[i] == '>') {
                throw UnreadableWorkbookException.broken("XML attribute without value");
            }
            if (bytes[i++] == ':') {
                start = i;
            }
        }
        int open = document.skipSpace(i + 1);
        if (open >= limit) {
            return -1;
        }
        byte quote = bytes[open];
        boolean quoted = quote == '"' || quote == '\'';
        if (!quoted || attributeCount == MOST_ATTRIBUTES) {
            throw UnreadableWorkbookException.broken("XML attribute without quotes, or too many");
        }
        int close = open + 1;
        while (close < limit && bytes[close] != quote) {
            close++;
        }
        int entry = 4 * attributeCount++;
        attributes[entry] = start;
        attributes[entry + 1] = document.trimmed(start, i);
        attributes[entry + 2] = open + 1;
        attributes[entry + 3] = close;
        return close < limit ? close + 1 : -1;
    }

    private int find(String name) {
        for (int entry = 0; entry < 4 * attributeCount; entry += 4) {
            if (document.equal(attributes[entry], attributes[entry + 1], name)) {
                return entry;
            }
        }
        return -1;
    }

    private int start(int entry) {
        return attributes[entry + 2];
    }

    private int end(int entry) {
        return attributes[entry + 3];
    }

    private String value(int entry) {
        String raw = new String(document.bytes, start(entry), end(entry) - start(entry), UTF_8);
        return raw.indexOf('&') < 0
                ? raw
                : raw.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&apos;", "'")
                        .replace("&amp;", "&");
    }
}
