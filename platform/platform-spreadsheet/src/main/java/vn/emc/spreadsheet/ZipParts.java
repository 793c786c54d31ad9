package vn.emc.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.emc.spreadsheet.UnreadableWorkbookException.Reason;

/** The parts of an .xlsx. They are only ever inflated into a scanner's buffer, and only those that are read. */
final class ZipParts implements Closeable {
    private static final List<String> ARCHIVES = List.of(".xlsx", ".xls", ".zip", ".rar", ".7z");

    /** What the zip format gives names in, unless they are marked as UTF-8. */
    private static final Charset OLD_NAMES = Charset.forName("IBM437");

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries;
    private final InflationMeter meter;

    private ZipParts(ZipFile zip, Map<String, ZipEntry> entries, InflationMeter meter) {
        this.zip = zip;
        this.entries = entries;
        this.meter = meter;
    }

    static ZipParts open(Path file, WorkbookLimits limits, InflationMeter meter)
            throws IOException, UnreadableWorkbookException {
        ZipDirectory.check(file, limits);
        return indexed(openZip(file, UTF_8), limits, meter);
    }

    /** Opens a zip whose names may be in the code page of old Windows programs, which is all right for what people name. */
    static ZipParts openArchive(Path file, WorkbookLimits limits, InflationMeter meter)
            throws IOException, UnreadableWorkbookException {
        ZipDirectory.check(file, limits);
        try {
            return indexed(openZip(file, UTF_8), limits, meter);
        } catch (ZipException namesPerhaps) {
            return indexed(openZip(file, OLD_NAMES), limits, meter);
        }
    }

    private static ZipParts indexed(ZipFile zip, WorkbookLimits limits, InflationMeter meter)
            throws IOException, UnreadableWorkbookException {
        try {
            return new ZipParts(zip, index(zip, limits), meter);
        } catch (UnreadableWorkbookException | RuntimeException refused) {
            zip.close();
            throw refused;
        }
    }

    boolean has(String name) {
        return entries.containsKey(key(name));
    }

    /** What the directory says the part inflates to: good enough to show progress. */
    long declaredSize(String name) {
        ZipEntry entry = entries.get(key(name));
        return entry == null ? 0 : Math.max(entry.getSize(), 0);
    }

    XmlScanner scan(String name) throws IOException, UnreadableWorkbookException {
        ZipEntry entry = entries.get(key(name));
        if (entry == null) {
            throw UnreadableWorkbookException.broken("a part is missing");
        }
        meter.beginPart(entry.getCompressedSize());
        return new XmlScanner(zip.getInputStream(entry), meter);
    }

    /** All of them, in their order. */
    Collection<ZipEntry> entries() {
        return entries.values();
    }

    InputStream open(ZipEntry entry) throws IOException {
        return zip.getInputStream(entry);
    }

    boolean holdsArchives() {
        return entries.keySet().stream().anyMatch(name -> ARCHIVES.stream().anyMatch(name::endsWith));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static ZipFile openZip(Path file, Charset names) throws IOException, UnreadableWorkbookException {
        try {
            return new ZipFile(file.toFile(), names);
        } catch (ZipException failure) {
            if (mentions(failure, "encrypted")) {
                throw new UnreadableWorkbookException(Reason.ENCRYPTED);
            }
            throw failure;
        }
    }

    private static boolean mentions(ZipException failure, String word) {
        String message = failure.getMessage();
        return message != null && message.contains(word);
    }

    private static Map<String, ZipEntry> index(ZipFile zip, WorkbookLimits limits) throws UnreadableWorkbookException {
        if (zip.size() > limits.entries()) {
            throw new UnreadableWorkbookException(Reason.TOO_MANY_ENTRIES, limits.entries());
        }
        Map<String, ZipEntry> entries = new LinkedHashMap<>();
        for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().<ZipEntry>map(e -> e)::iterator) {
            String name = key(entry.getName());
            if (leadsOutside(name)) {
                throw new UnreadableWorkbookException(Reason.BAD_ENTRY_NAME);
            }
            if (entries.put(name, entry) != null) {
                throw new UnreadableWorkbookException(Reason.DUPLICATE_ENTRIES);
            }
        }
        return entries;
    }

    /** Part names are compared without regard to case; some writers put backslashes. */
    private static String key(String name) {
        return name.replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    private static boolean leadsOutside(String name) {
        return name.startsWith("/")
                || name.indexOf(':') >= 0
                || name.indexOf('\0') >= 0
                || List.of(name.split("/")).contains("..");
    }
}
