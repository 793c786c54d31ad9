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

    private static final int DEEPEST = 128;
    private static final int LONGEST_REFERENCE = 10;
    private static final String COMMENT = "<!--";
    private static final String CDATA = "<![CDATA[";

    private final XmlBytes document;
    private final XmlTag tag;

    /** Hashes of names: that of an end tag must be that of its start tag. */
    private final int[] openNames = new int[DEEPEST];

    private int depth;
    private boolean emptyElement;
    private final CollectedText text = new CollectedText();
    private boolean collecting;

    XmlScanner(InputStream in, InflationMeter meter) throws IOException, UnreadableWorkbookException {
        this.document = new XmlBytes(in, meter);
        this.tag = new XmlTag(document);
    }

    /** Goes on to the next start or end tag; an element without content has both. */
    Tag next() throws IOException, UnreadableWorkbookException {
        if (emptyElement) {
            emptyElement = false;
            return Tag.END;
        }
        while (skipText()) {
            document.require(2);
            switch (document.bytes[document.position + 1]) {
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
        return tag.is(name);
    }

    @Nullable
    String attribute(String name) {
        return tag.attribute(name);
    }

    /** The value of an attribute that is a number, or the other number. */
    int attribute(String name, int otherwise) throws UnreadableWorkbookException {
        return tag.attribute(name, otherwise);
    }

    boolean attributeIs(String name, String value) {
        return tag.attributeIs(name, value);
    }

    /** The column, from 0, of an attribute that is a cell reference in this row, or the other column. */
    int attributeColumn(String name, int row, int otherwise) throws UnreadableWorkbookException {
        return tag.attributeColumn(name, row, otherwise);
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
        document.close();
    }

    private Tag startTag() throws IOException, UnreadableWorkbookException {
        int end = tag.readStart(document.position + 1);
        while (end < 0) {
            document.more();
            end = tag.readStart(document.position + 1);
        }
        if (!tag.hasName()) {
            throw UnreadableWorkbookException.broken("XML tag without a name");
        }
        if (depth == DEEPEST) {
            throw UnreadableWorkbookException.broken("XML nested too deeply");
        }
        openNames[depth] = tag.nameHash();
        emptyElement = document.bytes[end - 1] == '/';
        depth += emptyElement ? 0 : 1;
        document.position = end + 1;
        return Tag.START;
    }

    private Tag endTag() throws IOException, UnreadableWorkbookException {
        int end = tag.readName(document.position + 2);
        while (end == document.limit || document.bytes[end] != '>') {
            if (end < document.limit && !XmlBytes.isSpace(document.bytes[end])) {
                throw UnreadableWorkbookException.broken("XML end tag");
            }
            if (end == document.limit) {
                document.more();
            }
            end = document.skipSpace(tag.readName(document.position + 2));
        }
        if (depth == 0 || openNames[--depth] != tag.nameHash()) {
            throw UnreadableWorkbookException.broken("XML tags do not match");
        }
        document.position = end + 1;
        return Tag.END;
    }

    /** Goes on to the next {@code <}, collecting the text on the way; false at the end of the document. */
    private boolean skipText() throws IOException, UnreadableWorkbookException {
        byte[] bytes = document.bytes;
        while (true) {
            int limit = document.limit;
            int start = document.position;
            int i = start;
            while (i < limit && bytes[i] != '<' && bytes[i] != '&') {
                i++;
            }
            document.position = i;
            append(start, i);
            if (i == limit) {
                if (!document.fill()) {
                    return false;
                }
            } else if (bytes[i] == '<') {
                return true;
            } else {
                reference();
            }
        }
    }

    private void reference() throws IOException, UnreadableWorkbookException {
        int length = 1;
        document.require(2);
        while (document.bytes[document.position + length] != ';') {
            if (++length > LONGEST_REFERENCE) {
                throw UnreadableWorkbookException.broken("XML entity");
            }
            document.require(length + 1);
        }
        if (collecting) {
            String name = new String(document.bytes, document.position + 1, length - 1, ISO_8859_1);
            byte[] character = Character.toString(character(name)).getBytes(UTF_8);
            text.append(character, 0, character.length);
        }
        document.position += length + 1;
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
        document.require(CDATA.length());
        if (document.startsWith(COMMENT)) {
            document.position += COMMENT.length();
            skipPast("-->", false);
        } else if (document.startsWith(CDATA)) {
            document.position += CDATA.length();
            skipPast("]]>", true);
        } else {
            throw new UnreadableWorkbookException(Reason.DOCTYPE);
        }
    }

    private void skipPast(String end, boolean append) throws IOException, UnreadableWorkbookException {
        document.require(end.length());
        while (!document.startsWith(end)) {
            if (append) {
                append(document.position, document.position + 1);
            }
            document.position++;
            document.require(end.length());
        }
        document.position += end.length();
    }

    private void append(int from, int to) throws UnreadableWorkbookException {
        if (collecting && to > from) {
            text.append(document.bytes, from, to);
        }
    }
}
