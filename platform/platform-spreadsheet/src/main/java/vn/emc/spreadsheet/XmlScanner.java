package vn.emc.spreadsheet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import vn.emc.spreadsheet.UnreadableWorkbookException.Reason;

/**
 * Reads the XML of a workbook's part tag by tag, in memory of a fixed size whatever the document holds: a tag must fit the
 * buffer, a text has a greatest length, and names are compared where they stand instead of being collected. Prefixes are
 * passed over. There is no document type declaration and so no entity but the five of XML itself.
 */
final class XmlScanner implements Closeable {
    enum Tag {
        START,
        END,
        NONE
    }

    private static final int BUFFER = 1 << 16;
    private static final int DEEPEST = 128;
    private static final int MOST_ATTRIBUTES = 256;
    private static final int LONGEST_REFERENCE = 10;

    private final InputStream in;
    private final InflationMeter meter;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;

    private final int[] openNames = new int[DEEPEST];
    private int depth;
    private boolean emptyElement;
    private int nameStart;
    private int nameEnd;
    private int nameHash;
    private final int[] attributes = new int[4 * MOST_ATTRIBUTES];
    private int attributeCount;

    private final CollectedText text = new CollectedText();
    private boolean collecting;

    XmlScanner(InputStream in, InflationMeter meter) throws IOException, UnreadableWorkbookException {
        this.in = in;
        this.meter = meter;
        skipByteOrderMark();
    }

    /** Goes on to the next start or end tag; an element without content has both. */
    Tag next() throws IOException, UnreadableWorkbookException {
        if (emptyElement) {
            emptyElement = false;
            return Tag.END;
        }
        while (skipText()) {
            require(2);
            switch (buffer[position + 1]) {
                case '/' -> {
                    return endTag();
                }
                case '?' -> skipPast("?>", false);
                case '!' -> declaration();
                default -> {
                    return startTag();
                }
            }
        }
        if (depth > 0) {
            throw UnreadableWorkbookException.broken("XML ends too soon");
        }
        return Tag.NONE;
    }

    /** Whether the current tag has this local name. */
    boolean is(String name) {
        return equal(nameStart, nameEnd, name);
    }

    @Nullable
    String attribute(String name) {
        int found = find(name);
        return found < 0 ? null : attributeValue(found);
    }

    /** The value of an attribute that is a number, or the other number. */
    int attribute(String name, int otherwise) throws UnreadableWorkbookException {
        int found = find(name);
        return found < 0 ? otherwise : CollectedText.number(buffer, attributes[found + 2], attributes[found + 3]);
    }

    boolean attributeIs(String name, String value) {
        int found = find(name);
        return found >= 0 && equal(attributes[found + 2], attributes[found + 3], value);
    }

    /** The column, from 0, of an attribute that is a cell reference in this row, or the other column. */
    int attributeColumn(String name, int row, int otherwise) throws UnreadableWorkbookException {
        int found = find(name);
        return found < 0 ? otherwise : CellReference.column(buffer, attributes[found + 2], attributes[found + 3], row);
    }

    /** Forgets the text collected so far. */
    void beginText() {
        text.clear();
        collecting = false;
    }

    /** Whether text from here on is collected or passed over. */
    void collecting(boolean on) {
        collecting = on;
    }

    /** What was collected since {@link #beginText()}. */
    CollectedText text() {
        return text;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private Tag startTag() throws IOException, UnreadableWorkbookException {
        int end = startTagEnd();
        while (end < 0) {
            more();
            end = startTagEnd();
        }
        if (depth == DEEPEST) {
            throw UnreadableWorkbookException.broken("XML nested too deeply");
        }
        openNames[depth] = nameHash;
        emptyElement = buffer[end - 1] == '/';
        depth += emptyElement ? 0 : 1;
        position = end + 1;
        return Tag.START;
    }

    private Tag endTag() throws IOException, UnreadableWorkbookException {
        int end = name(position + 2);
        while (end == limit || buffer[end] != '>') {
            if (end < limit && !isSpace(buffer[end])) {
                throw UnreadableWorkbookException.broken("XML end tag");
            }
            if (end == limit) {
                more();
            }
            end = skipSpace(name(position + 2));
        }
        if (depth == 0 || openNames[--depth] != nameHash) {
            throw UnreadableWorkbookException.broken("XML tags do not match");
        }
        attributeCount = 0;
        position = end + 1;
        return Tag.END;
    }

    /** Notes where the local name of the tag stands, and returns where the whole name ends. */
    private int name(int start) {
        int i = start;
        int hash = 1;
        nameStart = start;
        while (i < limit && !isSpace(buffer[i]) && buffer[i] != '>' && buffer[i] != '/') {
            hash = 31 * hash + buffer[i];
            if (buffer[i++] == ':') {
                nameStart = i;
            }
        }
        nameEnd = i;
        nameHash = hash;
        return i;
    }

    /** Notes name and attributes of the start tag at the position; returns where its {@code >} stands, -1 if not yet read. */
    private int startTagEnd() throws UnreadableWorkbookException {
        attributeCount = 0;
        int i = skipSpace(name(position + 1));
        while (i < limit && buffer[i] != '>') {
            if (buffer[i] == '/') {
                i++;
            } else {
                i = attribute(i);
                i = i < 0 ? limit : skipSpace(i);
            }
        }
        if (i >= limit) {
            return -1;
        }
        if (nameStart == nameEnd) {
            throw UnreadableWorkbookException.broken("XML tag without a name");
        }
        return i;
    }

    /** Notes the attribute at the index; returns where it ends, -1 if that is not yet read. */
    private int attribute(int from) throws UnreadableWorkbookException {
        int start = from;
        int i = from;
        while (i < limit && buffer[i] != '=') {
            if (buffer[i] == '<' || buffer[i] == '>') {
                throw UnreadableWorkbookException.broken("XML attribute without value");
            }
            if (buffer[i++] == ':') {
                start = i;
            }
        }
        int open = skipSpace(i + 1);
        if (open >= limit) {
            return -1;
        }
        byte quote = buffer[open];
        boolean quoted = quote == '"' || quote == '\'';
        if (!quoted || attributeCount == MOST_ATTRIBUTES) {
            throw UnreadableWorkbookException.broken("XML attribute without quotes, or too many");
        }
        int close = open + 1;
        while (close < limit && buffer[close] != quote) {
            close++;
        }
        int entry = 4 * attributeCount++;
        attributes[entry] = start;
        attributes[entry + 1] = trimmed(start, i);
        attributes[entry + 2] = open + 1;
        attributes[entry + 3] = close;
        return close < limit ? close + 1 : -1;
    }

    private int find(String name) {
        for (int entry = 0; entry < 4 * attributeCount; entry += 4) {
            if (equal(attributes[entry], attributes[entry + 1], name)) {
                return entry;
            }
        }
        return -1;
    }

    private String attributeValue(int found) {
        String raw = new String(buffer, attributes[found + 2], attributes[found + 3] - attributes[found + 2], UTF_8);
        return raw.indexOf('&') < 0
                ? raw
                : raw.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&apos;", "'")
                        .replace("&amp;", "&");
    }

    /** Goes on to the next {@code <}, collecting the text on the way; false at the end of the document. */
    private boolean skipText() throws IOException, UnreadableWorkbookException {
        while (true) {
            int start = position;
            while (position < limit && buffer[position] != '<' && buffer[position] != '&') {
                position++;
            }
            append(start, position);
            if (position == limit) {
                if (!fill()) {
                    return false;
                }
            } else if (buffer[position] == '<') {
                return true;
            } else {
                reference();
            }
        }
    }

    private void reference() throws IOException, UnreadableWorkbookException {
        int length = 1;
        require(2);
        while (buffer[position + length] != ';') {
            if (++length > LONGEST_REFERENCE) {
                throw UnreadableWorkbookException.broken("XML entity");
            }
            require(length + 1);
        }
        int end = position + length;
        if (collecting) {
            String name = new String(buffer, position + 1, end - position - 1, ISO_8859_1);
            byte[] character = Character.toString(character(name)).getBytes(UTF_8);
            text.append(character, 0, character.length);
        }
        position = end + 1;
    }

    private static int character(String name) throws UnreadableWorkbookException {
        try {
            return switch (name) {
                case "amp" -> '&';
                case "lt" -> '<';
                case "gt" -> '>';
                case "quot" -> '"';
                case "apos" -> '\'';
                default ->
                    name.startsWith("#x")
                            ? Integer.parseInt(name, 2, name.length(), 16)
                            : Integer.parseInt(name, 1, name.length(), 10);
            };
        } catch (NumberFormatException unknown) {
            throw UnreadableWorkbookException.broken("XML entity");
        }
    }

    private void declaration() throws IOException, UnreadableWorkbookException {
        require(9);
        if (equal(position, position + 4, "<!--")) {
            position += 4;
            skipPast("-->", false);
        } else if (equal(position, position + 9, "<![CDATA[")) {
            position += 9;
            skipPast("]]>", true);
        } else {
            throw new UnreadableWorkbookException(Reason.DOCTYPE);
        }
    }

    private void skipPast(String end, boolean append) throws IOException, UnreadableWorkbookException {
        while (true) {
            require(end.length());
            if (equal(position, position + end.length(), end)) {
                position += end.length();
                return;
            }
            if (append) {
                append(position, position + 1);
            }
            position++;
        }
    }

    private void append(int from, int to) throws UnreadableWorkbookException {
        if (collecting && to > from) {
            text.append(buffer, from, to);
        }
    }

    /** Makes sure of this many bytes from the position on. */
    private void require(int bytes) throws IOException, UnreadableWorkbookException {
        while (limit - position < bytes) {
            more();
        }
    }

    /** Reads on while what stands from the position is kept. */
    private void more() throws IOException, UnreadableWorkbookException {
        if (!fill()) {
            throw UnreadableWorkbookException.broken("XML ends too soon");
        }
    }

    private boolean fill() throws IOException, UnreadableWorkbookException {
        int kept = limit - position;
        if (kept == BUFFER) {
            throw UnreadableWorkbookException.broken("XML tag too long");
        }
        System.arraycopy(buffer, position, buffer, 0, kept);
        position = 0;
        limit = kept;
        int read = in.read(buffer, kept, BUFFER - kept);
        if (read < 0) {
            return false;
        }
        meter.add(read);
        limit += read;
        return true;
    }

    private void skipByteOrderMark() throws IOException, UnreadableWorkbookException {
        while (limit < 3 && fill()) {}
        if (limit >= 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF) {
            position = 3;
        }
    }

    private int skipSpace(int from) {
        int i = from;
        while (i < limit && isSpace(buffer[i])) {
            i++;
        }
        return i;
    }

    private int trimmed(int from, int to) {
        int end = to;
        while (end > from && isSpace(buffer[end - 1])) {
            end--;
        }
        return end;
    }

    private static boolean isSpace(byte b) {
        return b >= 0 && b <= ' ';
    }

    private boolean equal(int from, int to, String other) {
        if (to - from != other.length()) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (buffer[i] != other.charAt(i - from)) {
                return false;
            }
        }
        return true;
    }
}
