package vn.emc.simulator.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import vn.emc.spreadsheet.UnreadableWorkbookException;
import vn.emc.spreadsheet.Workbook;
import vn.emc.spreadsheet.WorkbookLimits;

/** Reads every text of a workbook, in two ways; each answers how many characters there were, so that none is left out. */
final class SheetReaders {
    private static final long ENOUGH = 1L << 32;

    private SheetReaders() {}

    static long ours(Path file) {
        var characters = new AtomicLong();
        var limits = WorkbookLimits.standard().withFileBytes(ENOUGH).withInflatedBytes(ENOUGH);
        try (var workbook = Workbook.open(file, limits)) {
            workbook.read(row -> {
                for (var column = 0; column < row.cells(); column++) {
                    characters.addAndGet(row.cell(column).text().length());
                }
                return true;
            });
        } catch (UnreadableWorkbookException broken) {
            throw new BenchException("our own file cannot be read: " + broken.reason());
        }
        return characters.get();
    }

    /** Apache POI's reader for large files: SAX over the sheets. */
    static long poi(Path file) {
        var characters = new AtomicLong();
        try (var opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            var reader = new XSSFReader(opened);
            var strings = new ReadOnlySharedStringsTable(opened);
            var parser = XMLHelper.newXMLReader();
            parser.setContentHandler(
                    new XSSFSheetXMLHandler(reader.getStylesTable(), strings, new Counting(characters), false));
            var sheets = reader.getSheetsData();
            while (sheets.hasNext()) {
                try (var sheet = sheets.next()) {
                    parser.parse(new InputSource(sheet));
                }
            }
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException broken) {
            throw new BenchException("POI cannot read the file: " + broken);
        }
        return characters.get();
    }

    private record Counting(AtomicLong characters) implements XSSFSheetXMLHandler.SheetContentsHandler {
        @Override
        public void startRow(int row) {
            // only texts count
        }

        @Override
        public void endRow(int row) {
            // only texts count
        }

        @Override
        public void cell(String reference, String text, XSSFComment comment) {
            characters.addAndGet(text.length());
        }
    }
}
