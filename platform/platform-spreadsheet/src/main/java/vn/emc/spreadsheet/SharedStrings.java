package vn.emc.spreadsheet;

import java.io.IOException;
import vn.emc.spreadsheet.XmlScanner.Tag;

/** Reads the table of strings of an .xlsx. The parts of rich text are joined, phonetic readings left out. */
final class SharedStrings {
    private SharedStrings() {}

    static void read(XmlScanner xml, StringStore strings) throws IOException, UnreadableWorkbookException {
        boolean phonetic = false;
        for (Tag tag = xml.next(); tag != Tag.NONE; tag = xml.next()) {
            if (xml.is("t")) {
                xml.collecting(tag == Tag.START && !phonetic);
            } else if (xml.is("si")) {
                if (tag == Tag.START) {
                    xml.beginText();
                } else {
                    xml.text().addCleanTo(strings);
                }
            } else if (xml.is("rPh")) {
                phonetic = tag == Tag.START;
            }
        }
    }
}
