package vn.emc.spreadsheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.emc.spreadsheet.XmlScanner.Tag;

/** The number format of each cell style of an .xlsx. */
final class XlsxStyles {
    private static final int MOST = 100_000;

    private final Map<Integer, NumberFormat> formats = new HashMap<>();
    private final List<NumberFormat> styles = new ArrayList<>();

    static XlsxStyles read(XmlScanner xml) throws IOException, UnreadableWorkbookException {
        XlsxStyles read = new XlsxStyles();
        boolean cellStyles = false;
        for (Tag tag = xml.next(); tag != Tag.NONE; tag = xml.next()) {
            if (xml.is("cellXfs")) {
                cellStyles = tag == Tag.START;
            } else if (tag == Tag.START && xml.is("numFmt")) {
                int id = xml.attribute("numFmtId", 0);
                read.formats.putIfAbsent(id, NumberFormat.of(id, xml.attribute("formatCode")));
            } else if (tag == Tag.START && cellStyles && xml.is("xf")) {
                int id = xml.attribute("numFmtId", 0);
                read.styles.add(read.formats.computeIfAbsent(id, builtin -> NumberFormat.of(builtin, null)));
            }
            if (read.formats.size() > MOST || read.styles.size() > MOST) {
                throw UnreadableWorkbookException.broken("too many styles");
            }
        }
        return read;
    }

    /** A style the file does not have is shown as Excel shows it: without any. */
    NumberFormat of(int style) {
        return style < styles.size() ? styles.get(style) : NumberFormat.GENERAL;
    }
}
