package vn.emc.spreadsheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.emc.spreadsheet.UnreadableWorkbookException.Reason;
import vn.emc.spreadsheet.XmlScanner.Tag;

/** An .xlsx file. */
final class XlsxSource implements Source {
    private static final int MOST_SHEETS = 1000;

    private record Sheet(String name, String part) {}

    private final ZipParts parts;
    private final InflationMeter meter;
    private final List<Sheet> sheets = new ArrayList<>();
    private int hiddenSheets;
    private boolean since1904;
    private final @Nullable String stringsPart;
    private final @Nullable String stylesPart;
    private final long totalBytes;

    private @Nullable StringStore strings;
    private XlsxStyles styles = new XlsxStyles();
    private int nextSheet;
    private @Nullable XlsxSheet current;

    static Source open(Path file, WorkbookLimits limits, InflationMeter meter)
            throws IOException, UnreadableWorkbookException {
        ZipParts parts = ZipParts.open(file, limits, meter);
        try {
            return new XlsxSource(parts, meter);
        } catch (IOException | UnreadableWorkbookException | RuntimeException refused) {
            parts.close();
            throw refused;
        }
    }

    private XlsxSource(ZipParts parts, InflationMeter meter) throws IOException, UnreadableWorkbookException {
        this.parts = parts;
        this.meter = meter;
        String workbook = Relationships.of(parts, "").ofType("officeDocument");
        if (workbook == null) {
            throw new UnreadableWorkbookException(
                    parts.holdsArchives() ? Reason.NESTED_ARCHIVE : Reason.NOT_A_WORKBOOK);
        }
        Relationships related = Relationships.of(parts, workbook);
        readWorkbook(workbook, related);
        stringsPart = existing(related.ofType("sharedStrings"));
        stylesPart = existing(related.ofType("styles"));
        totalBytes = sheets.stream()
                        .mapToLong(sheet -> parts.declaredSize(sheet.part()))
                        .sum()
                + (stringsPart == null ? 0 : parts.declaredSize(stringsPart));
    }

    @Override
    public List<String> sheetNames() {
        return sheets.stream().map(Sheet::name).toList();
    }

    @Override
    public int hiddenSheets() {
        return hiddenSheets;
    }

    @Override
    public void rewind() throws IOException, UnreadableWorkbookException {
        meter.reset();
        leaveSheet();
        nextSheet = 0;
        if (strings == null) {
            if (stylesPart != null) {
                try (XmlScanner xml = parts.scan(stylesPart)) {
                    styles = XlsxStyles.read(xml);
                }
            }
            StringStore store = new StringStore();
            strings = store;
            if (stringsPart != null) {
                try (XmlScanner xml = parts.scan(stringsPart)) {
                    SharedStrings.read(xml, store);
                }
            }
        }
    }

    @Override
    public @Nullable String nextSheet() throws IOException, UnreadableWorkbookException {
        leaveSheet();
        StringStore store = strings;
        if (nextSheet == sheets.size() || store == null) {
            return null;
        }
        Sheet sheet = sheets.get(nextSheet++);
        current = new XlsxSheet(parts.scan(sheet.part()), store, styles, since1904);
        return sheet.name();
    }

    @Override
    public boolean nextRow(Row row) throws IOException, UnreadableWorkbookException {
        return current != null && current.next(row);
    }

    @Override
    public long bytesRead() {
        return meter.total();
    }

    @Override
    public long totalBytes() {
        return totalBytes;
    }

    @Override
    public void close() throws IOException {
        leaveSheet();
        if (strings != null) {
            strings.close();
        }
        parts.close();
    }

    /** Some writers refer to a table of strings or styles they then leave out, because there are none. */
    private @Nullable String existing(@Nullable String part) {
        return part != null && parts.has(part) ? part : null;
    }

    private void leaveSheet() throws IOException {
        if (current != null) {
            current.close();
            current = null;
        }
    }

    private void readWorkbook(String part, Relationships related) throws IOException, UnreadableWorkbookException {
        boolean workbook = false;
        try (XmlScanner xml = parts.scan(part)) {
            for (Tag tag = xml.next(); tag != Tag.NONE; tag = xml.next()) {
                if (tag == Tag.START && xml.is("sheet")) {
                    addSheet(xml, related);
                } else if (tag == Tag.START && xml.is("workbookPr")) {
                    since1904 = xml.attributeIs("date1904", "1") || xml.attributeIs("date1904", "true");
                } else if (xml.is("workbook")) {
                    workbook = true;
                }
            }
        }
        if (!workbook) {
            throw new UnreadableWorkbookException(Reason.NOT_A_WORKBOOK);
        }
        if (sheets.isEmpty()) {
            throw new UnreadableWorkbookException(Reason.NO_SHEET);
        }
    }

    private void addSheet(XmlScanner xml, Relationships related) throws UnreadableWorkbookException {
        if (xml.attributeIs("state", "hidden") || xml.attributeIs("state", "veryHidden")) {
            hiddenSheets++;
            return;
        }
        String id = xml.attribute("id");
        String part = id == null ? null : related.withId(id, "worksheet");
        String name = xml.attribute("name");
        if (part != null && name != null) {
            sheets.add(new Sheet(name, part));
        }
        if (sheets.size() + hiddenSheets > MOST_SHEETS) {
            throw UnreadableWorkbookException.broken("too many sheets");
        }
    }
}
