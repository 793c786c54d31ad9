package vn.emc.spreadsheet;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDateTime;
import vn.emc.spreadsheet.XmlScanner.Tag;

/** The rows of one sheet of an .xlsx. */
final class XlsxSheet implements Closeable {
    private enum Type {
        NUMBER,
        SHARED,
        TEXT,
        BOOLEAN,
        ERROR,
        DATE
    }

    private final XmlScanner xml;
    private final StringStore strings;
    private final XlsxStyles styles;
    private final boolean since1904;

    private int rowNumber;
    private int column;
    private Type type = Type.NUMBER;
    private int style;
    private boolean phonetic;

    XlsxSheet(XmlScanner xml, StringStore strings, XlsxStyles styles, boolean since1904)
            throws IOException, UnreadableWorkbookException {
        this.xml = xml;
        this.strings = strings;
        this.styles = styles;
        this.since1904 = since1904;
        skipToRows();
    }

    boolean next(Row row) throws IOException, UnreadableWorkbookException {
        for (Tag tag = xml.next(); tag != Tag.NONE; tag = xml.next()) {
            if (tag == Tag.START) {
                begin(row);
            } else if (xml.is("c")) {
                row.put(column, cell());
            } else if (xml.is("v") || xml.is("t")) {
                xml.collecting(false);
            } else if (xml.is("row")) {
                if (row.cells() > 0) {
                    return true;
                }
            } else if (xml.is("rPh")) {
                phonetic = false;
            } else if (xml.is("sheetData")) {
                return false;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }

    private void skipToRows() throws IOException, UnreadableWorkbookException {
        Tag tag = xml.next();
        while (tag != Tag.NONE && !(tag == Tag.START && xml.is("sheetData"))) {
            tag = xml.next();
        }
    }

    private void begin(Row row) throws UnreadableWorkbookException {
        if (xml.is("c")) {
            column = xml.attributeColumn("r", rowNumber, column + 1);
            style = xml.attribute("s", 0);
            type = type();
            xml.beginText();
        } else if (xml.is("v")) {
            xml.collecting(true);
        } else if (xml.is("t")) {
            xml.collecting(!phonetic);
        } else if (xml.is("row")) {
            rowNumber = xml.attribute("r", rowNumber + 1);
            column = -1;
            row.begin(rowNumber);
        } else if (xml.is("rPh")) {
            phonetic = true;
        }
    }

    private Type type() throws UnreadableWorkbookException {
        if (xml.attributeIs("t", "s")) {
            return Type.SHARED;
        }
        return switch (xml.attribute("t")) {
            case null -> Type.NUMBER;
            case "n" -> Type.NUMBER;
            case "str", "inlineStr" -> Type.TEXT;
            case "b" -> Type.BOOLEAN;
            case "e" -> Type.ERROR;
            case "d" -> Type.DATE;
            default -> throw UnreadableWorkbookException.broken("unknown type of cell");
        };
    }

    private Cell cell() throws UnreadableWorkbookException {
        CollectedText text = xml.text();
        if (text.isEmpty()) {
            return Cell.EMPTY;
        }
        return switch (type) {
            case NUMBER -> styles.of(style).cell(text.raw().strip(), since1904);
            case SHARED -> Cell.text(strings.get(text.number()));
            case TEXT -> Cell.text(text.clean());
            case BOOLEAN -> Cell.bool(text.is('1') || text.raw().equals("true"));
            case ERROR -> Cell.error(text.raw());
            case DATE -> dated(text.clean());
        };
    }

    private static Cell dated(String iso) {
        LocalDateTime date = DateText.parse(iso);
        return date == null ? Cell.text(iso) : Cell.date(date);
    }
}
