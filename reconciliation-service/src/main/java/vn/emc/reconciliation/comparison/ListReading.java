package vn.emc.reconciliation.comparison;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import vn.emc.reconciliation.comparison.UnreadableListException.Reason;
import vn.emc.reconciliation.list.ListColumn;
import vn.emc.reconciliation.list.ListFile;

/** Reads a file of {@link ListFile} into {@link Lines}. */
final class ListReading {
    /** The column that {@link ListFile#ROW} is. */
    static final int ROW_COLUMN = ListFile.HEADERS.size();

    private static final int PROGRESS = 1 << 16;
    private static final ComparedField[] CHOICES = {
        ComparedField.STATUS,
        ComparedField.LEVEL,
        ComparedField.RECEPTION,
        ComparedField.RESULT,
        ComparedField.PAYMENT,
        ComparedField.POST
    };
    private static final int[] CHOICE_COLUMNS = Stream.of(CHOICES)
            .mapToInt(choice -> ListFile.place(choice.getColumn()))
            .toArray();
    private static final int SITE = ListFile.place(ListColumn.SITE_ID);
    private static final int PROCEDURE = ListFile.place(ListColumn.PROCEDURE);
    private static final int UNIT = ListFile.place(ListColumn.UNIT);
    private static final int RECEIVED_ON = ListFile.place(ListColumn.RECEIVED_ON);
    private static final int FINISHED_ON = ListFile.place(ListColumn.FINISHED_ON);
    private static final int IN_PERIOD = ListFile.HEADERS.indexOf(ListFile.IN_PERIOD);
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final RecordScanner scanner;
    private final ComparisonWatch watch;
    private final Dictionary sites = new Dictionary(Facts.MOST_SITES);
    private final Dictionary procedures = new Dictionary(Facts.MOST_CODES);
    private final Dictionary units = new Dictionary(Facts.MOST_CODES);
    private final int[] siteIds = new int[Facts.MOST_SITES];
    private int knownSites;
    private final Lines lines;

    private ListReading(RecordScanner scanner, MappedList file, ComparisonWatch watch) throws IOException {
        this.scanner = scanner;
        this.watch = watch;
        checkHeader();
        lines = new Lines(siteIds, procedures, units, file, scanner.fields() > ROW_COLUMN);
    }

    static Lines read(Path file, Arena arena, ComparisonWatch watch) throws IOException {
        try (var scanner = new RecordScanner(file)) {
            var reading = new ListReading(scanner, new MappedList(file, arena), watch);
            reading.all();
            return reading.lines;
        }
    }

    private void checkHeader() throws IOException {
        if (!scanner.next() || scanner.fields() < ListFile.HEADERS.size()) {
            throw refusal(Reason.HEADER);
        }
        for (var column = 0; column < ListFile.HEADERS.size(); column++) {
            var from = scanner.from(column);
            var text = new String(scanner.buffer(), from, scanner.to(column) - from, StandardCharsets.UTF_8);
            if (!text.replace(BYTE_ORDER_MARK, "").equals(ListFile.HEADERS.get(column))) {
                throw refusal(Reason.HEADER);
            }
        }
    }

    private void all() throws IOException {
        var seen = 0L;
        while (scanner.next()) {
            if (scanner.fields() < ListFile.HEADERS.size()) {
                throw refusal(Reason.VALUE);
            }
            if (lines.size() == Lines.MOST) {
                throw refusal(Reason.TOO_MANY_LINES);
            }
            line();
            if (lines.size() % PROGRESS == 0) {
                watch.read(scanner.offset() - seen);
                seen = scanner.offset();
            }
        }
        watch.read(scanner.offset() - seen);
    }

    private void line() {
        var facts = 0L;
        var site = code(sites, SITE, Reason.TOO_MANY_SITES);
        facts = Facts.at(facts, site);
        facts = Facts.with(facts, ComparedField.PROCEDURE, code(procedures, PROCEDURE, Reason.TOO_MANY_CODES));
        facts = Facts.with(facts, ComparedField.UNIT, code(units, UNIT, Reason.TOO_MANY_CODES));
        facts |= choices();
        var days = Days.of(day(RECEIVED_ON), day(FINISHED_ON));
        lines.add(key(site), scanner.offset(), isInPeriod() ? Facts.inPeriod(facts) : facts, days);
    }

    private long key(int site) {
        if (site > knownSites) {
            siteIds[site] = siteId(site);
            knownSites = site;
        }
        return DossierKey.of(siteIds[site], scanner.buffer(), scanner.from(0), scanner.to(0));
    }

    private int siteId(int site) {
        try {
            return Integer.parseInt(String.valueOf(sites.text(site)));
        } catch (NumberFormatException none) {
            throw refusal(Reason.VALUE);
        }
    }

    private int code(Dictionary dictionary, int column, Reason tooMany) {
        var number = dictionary.number(scanner.buffer(), scanner.from(column), scanner.to(column));
        if (number < 0) {
            throw refusal(tooMany);
        }
        return number;
    }

    private long choices() {
        var facts = 0L;
        for (var i = 0; i < CHOICES.length; i++) {
            var column = CHOICE_COLUMNS[i];
            var from = scanner.from(column);
            var length = scanner.to(column) - from;
            if (length > 0) {
                var number = length == 1 ? Facts.number(CHOICES[i], scanner.buffer()[from]) : -1;
                if (number < 0) {
                    throw refusal(Reason.VALUE);
                }
                facts = Facts.with(facts, CHOICES[i], number);
            }
        }
        return facts;
    }

    private int day(int column) {
        var day = Days.parse(scanner.buffer(), scanner.from(column), scanner.to(column));
        if (day < 0) {
            throw refusal(Reason.VALUE);
        }
        return day;
    }

    private boolean isInPeriod() {
        var from = scanner.from(IN_PERIOD);
        return scanner.to(IN_PERIOD) > from && scanner.buffer()[from] == '1';
    }

    private UnreadableListException refusal(Reason reason) {
        return new UnreadableListException(reason, scanner.records());
    }
}
